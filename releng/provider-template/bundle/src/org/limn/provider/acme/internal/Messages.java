/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.acme.internal;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String AcmeModels_seed = ""; //$NON-NLS-1$
	public static String AcmeModels_style = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.acme.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
