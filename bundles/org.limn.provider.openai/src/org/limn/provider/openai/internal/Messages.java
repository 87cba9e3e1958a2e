/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String OpenAiAccount_imagesPerCall = ""; //$NON-NLS-1$
	public static String Models_quality = ""; //$NON-NLS-1$
	public static String Models_style = ""; //$NON-NLS-1$
	public static String Models_background = ""; //$NON-NLS-1$
	public static String Models_format = ""; //$NON-NLS-1$
	public static String Models_compression = ""; //$NON-NLS-1$
	public static String Models_compression_help = ""; //$NON-NLS-1$
	public static String Models_moderation = ""; //$NON-NLS-1$
	public static String Models_complexity = ""; //$NON-NLS-1$
	public static String Models_complexity_help = ""; //$NON-NLS-1$
	public static String Models_frames = ""; //$NON-NLS-1$
	public static String Models_frameDuration = ""; //$NON-NLS-1$
	public static String Models_gifOnly = ""; //$NON-NLS-1$
	public static String Models_fidelity = ""; //$NON-NLS-1$
	public static String Models_fidelity_help = ""; //$NON-NLS-1$
	public static String Models_seed = ""; //$NON-NLS-1$
	public static String Models_steps = ""; //$NON-NLS-1$
	public static String Models_previews = ""; //$NON-NLS-1$
	public static String Models_previews_help = ""; //$NON-NLS-1$
	public static String Models_text_help = ""; //$NON-NLS-1$
	public static String OptionCheck_transparent = ""; //$NON-NLS-1$
	public static String OptionCheck_compression = ""; //$NON-NLS-1$
	public static String OptionCheck_gif = ""; //$NON-NLS-1$
	public static String OptionCheck_moderation = ""; //$NON-NLS-1$
	public static String OptionCheck_fidelity = ""; //$NON-NLS-1$
	public static String OptionCheck_oneReference = ""; //$NON-NLS-1$
	public static String ContentFilter_keptBack = ""; //$NON-NLS-1$
	public static String ConnectionCheck_ollama = ""; //$NON-NLS-1$
	public static String ConnectionCheck_noApi = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.openai.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
