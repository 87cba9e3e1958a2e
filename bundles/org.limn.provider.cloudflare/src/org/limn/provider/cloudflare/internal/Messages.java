/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String CloudflareAccount_accountId = ""; //$NON-NLS-1$
	public static String CloudflareAccount_noAccountId = ""; //$NON-NLS-1$
	public static String Models_steps = ""; //$NON-NLS-1$
	public static String Models_guidance = ""; //$NON-NLS-1$
	public static String Models_guidance_help = ""; //$NON-NLS-1$
	public static String Models_strength = ""; //$NON-NLS-1$
	public static String Models_strength_help = ""; //$NON-NLS-1$
	public static String Models_seed = ""; //$NON-NLS-1$
	public static String DrawRequest_ratio = ""; //$NON-NLS-1$
	public static String DrawRequest_strength = ""; //$NON-NLS-1$
	public static String DrawRequest_size = ""; //$NON-NLS-1$
	public static String DrawRequest_references = ""; //$NON-NLS-1$
	public static String DrawRequest_lacks = ""; //$NON-NLS-1$
	public static String DrawRequest_needsReference = ""; //$NON-NLS-1$
	public static String DrawRequest_required = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.cloudflare.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
