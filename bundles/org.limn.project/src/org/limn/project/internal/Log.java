/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The platform's log, or the Java system's where this bundle is used as a plain library. */
final class Log {

	private Log() {
	}

	static void warn(String message, Throwable cause) {
		@Nullable Bundle bundle = FrameworkUtil.getBundle(Log.class);
		if (bundle == null) {
			System.getLogger(Log.class.getPackageName()).log(System.Logger.Level.WARNING, message, cause);
		} else {
			ILog.of(bundle).warn(message, cause);
		}
	}
}
