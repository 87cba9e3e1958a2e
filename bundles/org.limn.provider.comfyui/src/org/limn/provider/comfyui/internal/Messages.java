/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String ComfyUiAccount_imagesPerCall = ""; //$NON-NLS-1$
	public static String Workflow_name = ""; //$NON-NLS-1$
	public static String Workflow_imageName = ""; //$NON-NLS-1$
	public static String Workflow_unreadable = ""; //$NON-NLS-1$
	public static String Workflow_editor = ""; //$NON-NLS-1$
	public static String Workflow_none = ""; //$NON-NLS-1$
	public static String Workflow_noPrompt = ""; //$NON-NLS-1$
	public static String Workflow_noImage = ""; //$NON-NLS-1$
	public static String Workflow_noPlace = ""; //$NON-NLS-1$
	public static String Workflow_images = ""; //$NON-NLS-1$
	public static String Workflow_images_none = ""; //$NON-NLS-1$
	public static String Models_own = ""; //$NON-NLS-1$
	public static String Models_noModel = ""; //$NON-NLS-1$
	public static String Models_sampler = ""; //$NON-NLS-1$
	public static String Models_scheduler = ""; //$NON-NLS-1$
	public static String Models_typed_help = ""; //$NON-NLS-1$
	public static String Models_steps = ""; //$NON-NLS-1$
	public static String Models_cfg = ""; //$NON-NLS-1$
	public static String Models_cfg_help = ""; //$NON-NLS-1$
	public static String Models_denoise = ""; //$NON-NLS-1$
	public static String Models_denoise_help = ""; //$NON-NLS-1$
	public static String Models_seed = ""; //$NON-NLS-1$
	public static String ServerLists_noApi = ""; //$NON-NLS-1$
	public static String ServerLists_noNode = ""; //$NON-NLS-1$
	public static String Following_waiting = ""; //$NON-NLS-1$
	public static String Following_gone = ""; //$NON-NLS-1$
	public static String Outcome_interrupted = ""; //$NON-NLS-1$
	public static String Outcome_memory = ""; //$NON-NLS-1$
	public static String Outcome_node = ""; //$NON-NLS-1$
	public static String Outcome_noPicture = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.comfyui.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
