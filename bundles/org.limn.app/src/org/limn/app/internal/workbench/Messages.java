/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.workbench;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of the desktop program. */
@NonNullByDefault({}) // filled by NLS
final class Messages extends NLS {

	public static String LimnActionBarAdvisor_edit;
	public static String LimnActionBarAdvisor_file;
	public static String LimnActionBarAdvisor_help;
	public static String LimnActionBarAdvisor_showView;
	public static String LimnActionBarAdvisor_window;
	public static String OpenFirstBook_failed;
	public static String OpenFirstBook_name;
	public static String SaveWorkspace_name;
	public static String WorkbenchApplication_inUse_message;
	public static String WorkbenchApplication_inUse_title;

	static {
		NLS.initializeMessages("org.limn.app.internal.workbench.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
