/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String Models_format = ""; //$NON-NLS-1$
	public static String Models_seed = ""; //$NON-NLS-1$
	public static String Models_style = ""; //$NON-NLS-1$
	public static String Models_guidance = ""; //$NON-NLS-1$
	public static String Models_guidance_help = ""; //$NON-NLS-1$
	public static String Models_strength = ""; //$NON-NLS-1$
	public static String Models_strength_help = ""; //$NON-NLS-1$
	public static String OptionCheck_strength = ""; //$NON-NLS-1$
	public static String OptionCheck_size = ""; //$NON-NLS-1$
	public static String OptionCheck_small = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.stability.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
