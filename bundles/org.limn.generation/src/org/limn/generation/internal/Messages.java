/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people. */
@NonNullByDefault({}) // the fields are filled by reflection
@SuppressWarnings("javadoc")
public final class Messages extends NLS {
	public static String StandardSizes_square;
	public static String StandardSizes_portrait;
	public static String StandardSizes_landscape;
	public static String StandardSizes_tall;
	public static String StandardSizes_wide;
	public static String StandardSizes_ultraWide;
	public static String StandardSizes_hd;
	public static String StandardSizes_hdPortrait;
	public static String StandardSizes_ebookCover;
	public static String StandardSizes_wideEbook;
	public static String StandardSizes_auto;

	static {
		NLS.initializeMessages("org.limn.generation.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
