/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String SdWebUiAccount_imagesPerCall = ""; //$NON-NLS-1$
	public static String SdWebUiAccount_apiOff = ""; //$NON-NLS-1$
	public static String ServerLists_noApi = ""; //$NON-NLS-1$
	public static String Models_sampler = ""; //$NON-NLS-1$
	public static String Models_scheduler = ""; //$NON-NLS-1$
	public static String Models_typed_help = ""; //$NON-NLS-1$
	public static String Models_steps = ""; //$NON-NLS-1$
	public static String Models_cfgScale = ""; //$NON-NLS-1$
	public static String Models_cfgScale_help = ""; //$NON-NLS-1$
	public static String Models_distilled = ""; //$NON-NLS-1$
	public static String Models_distilled_help = ""; //$NON-NLS-1$
	public static String Models_denoising = ""; //$NON-NLS-1$
	public static String Models_denoising_help = ""; //$NON-NLS-1$
	public static String Models_clipSkip = ""; //$NON-NLS-1$
	public static String Models_clipSkip_help = ""; //$NON-NLS-1$
	public static String Models_seed = ""; //$NON-NLS-1$
	public static String DrawRequest_denoising = ""; //$NON-NLS-1$
	public static String ProgressQuestion_waiting = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.sdwebui.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
