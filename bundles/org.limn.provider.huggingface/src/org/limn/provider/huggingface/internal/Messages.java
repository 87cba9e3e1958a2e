/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String Models_steps = ""; //$NON-NLS-1$
	public static String Models_guidance = ""; //$NON-NLS-1$
	public static String Models_guidance_help = ""; //$NON-NLS-1$
	public static String Models_notAll = ""; //$NON-NLS-1$
	public static String Models_seed = ""; //$NON-NLS-1$
	public static String Hub_nobody = ""; //$NON-NLS-1$
	public static String Hub_nobodyRedraws = ""; //$NON-NLS-1$
	public static String Hub_anybody = ""; //$NON-NLS-1$
	public static String Hub_notTaken = ""; //$NON-NLS-1$
	public static String Drawing_black = ""; //$NON-NLS-1$
	public static String DrawRequest_oneReference = ""; //$NON-NLS-1$
	public static String Work_failed = ""; //$NON-NLS-1$
	public static String Work_unknownTicket = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.huggingface.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
