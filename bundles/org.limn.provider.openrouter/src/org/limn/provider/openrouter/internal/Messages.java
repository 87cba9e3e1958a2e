/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String OpenRouterAccount_imagesPerCall = ""; //$NON-NLS-1$
	public static String Models_resolution = ""; //$NON-NLS-1$
	public static String Models_resolution_help = ""; //$NON-NLS-1$
	public static String Models_quality = ""; //$NON-NLS-1$
	public static String Models_format = ""; //$NON-NLS-1$
	public static String Models_background = ""; //$NON-NLS-1$
	public static String Models_compression = ""; //$NON-NLS-1$
	public static String Models_compression_help = ""; //$NON-NLS-1$
	public static String Models_seed = ""; //$NON-NLS-1$
	public static String OptionCheck_transparent = ""; //$NON-NLS-1$
	public static String OptionCheck_compression = ""; //$NON-NLS-1$
	public static String OptionCheck_resolution = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.openrouter.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
