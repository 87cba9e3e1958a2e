/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;

/** Whether a host is this computer. Looks at the text only: a name that a name server could turn into any address is elsewhere. */
final class LocalHost {

	private LocalHost() {
	}

	static boolean is(@Nullable String host) {
		if (host == null) {
			return true;
		}
		String name = host.toLowerCase(Locale.ROOT).replaceFirst("^\\[(.*)\\](:\\d+)?$", "$1"); //$NON-NLS-1$ //$NON-NLS-2$
		if (name.indexOf(':') == name.lastIndexOf(':')) {
			name = name.replaceFirst(":\\d+$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return name.equals("localhost") || name.endsWith(".localhost") || name.equals("::1") || name.equals("0:0:0:0:0:0:0:1") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				|| name.matches("127(\\.\\d{1,3}){3}"); //$NON-NLS-1$
	}
}
