/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String SwarmUiAccount_imagesPerCall = ""; //$NON-NLS-1$
	public static String ServerLists_noApi = ""; //$NON-NLS-1$
	public static String Models_sampler = ""; //$NON-NLS-1$
	public static String Models_scheduler = ""; //$NON-NLS-1$
	public static String Models_typed_help = ""; //$NON-NLS-1$
	public static String Models_steps = ""; //$NON-NLS-1$
	public static String Models_cfgScale = ""; //$NON-NLS-1$
	public static String Models_cfgScale_help = ""; //$NON-NLS-1$
	public static String Models_use = ""; //$NON-NLS-1$
	public static String Models_use_start = ""; //$NON-NLS-1$
	public static String Models_use_prompt = ""; //$NON-NLS-1$
	public static String Models_use_help = ""; //$NON-NLS-1$
	public static String Models_creativity = ""; //$NON-NLS-1$
	public static String Models_creativity_help = ""; //$NON-NLS-1$
	public static String Models_seed = ""; //$NON-NLS-1$
	public static String DrawRequest_oneStart = ""; //$NON-NLS-1$
	public static String DrawRequest_creativity = ""; //$NON-NLS-1$
	public static String SwarmEvents_waiting = ""; //$NON-NLS-1$
	public static String SwarmEvents_loading = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.swarmui.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
