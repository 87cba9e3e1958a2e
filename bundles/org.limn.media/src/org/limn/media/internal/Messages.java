/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this bundle; set when the class is loaded. */
@NonNullByDefault({})
@SuppressWarnings("javadoc")
public final class Messages extends NLS {

	public static String Damage_blockOrder;
	public static String Damage_blockSize;
	public static String Damage_checksum;
	public static String Damage_compression;
	public static String Damage_decoder;
	public static String Damage_header;
	public static String Damage_pixelsMissing;
	public static String Damage_pixelsTooMany;
	public static String Image_animationTooLong;
	public static String Image_archive;
	public static String Image_cutOff;
	public static String Image_damaged;
	public static String Image_empty;
	public static String Image_hiddenData;
	public static String Image_notAnImage;
	public static String Image_otherFormat;
	public static String Image_otherVariant;
	public static String Image_sideTooLong;
	public static String Image_text;
	public static String Image_tooLargeForMemory;
	public static String Image_tooManyPixels;
	public static String Image_vector;
	public static String Image_webPage;
	public static String Library_addFailed;
	public static String Library_itemMissing;
	public static String Library_noFolder;
	public static String Library_notAFolder;
	public static String Reference_noFormat;
	public static String Reference_tooManyBytes;
	public static String Sidecar_busy;
	public static String Sidecar_newer;
	public static String Sidecar_notReadable;
	public static String Sidecar_tooLarge;
	public static String Sidecar_wrongValue;
	public static String Storage_failed;
	public static String Storage_full;
	public static String Storage_interrupted;
	public static String Storage_missing;
	public static String Storage_readOnly;
	public static String Trash_missing;

	static {
		NLS.initializeMessages("org.limn.media.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
