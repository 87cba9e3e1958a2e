/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.install;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String InstallFromFile_all = ""; //$NON-NLS-1$
	public static String InstallFromFile_cancel = ""; //$NON-NLS-1$
	public static String InstallFromFile_files = ""; //$NON-NLS-1$
	public static String InstallFromFile_install = ""; //$NON-NLS-1$
	public static String InstallFromFile_question = ""; //$NON-NLS-1$
	public static String InstallFromFile_title = ""; //$NON-NLS-1$
	public static String Software_already = ""; //$NON-NLS-1$
	public static String Software_cancelled = ""; //$NON-NLS-1$
	public static String Software_failed = ""; //$NON-NLS-1$
	public static String Software_needed = ""; //$NON-NLS-1$
	public static String Software_noProfile = ""; //$NON-NLS-1$
	public static String Software_noRepository = ""; //$NON-NLS-1$
	public static String Software_none = ""; //$NON-NLS-1$
	public static String Software_notYours = ""; //$NON-NLS-1$
	public static String Software_nothing = ""; //$NON-NLS-1$
	public static String Software_unfit = ""; //$NON-NLS-1$
	public static String Software_unknown = ""; //$NON-NLS-1$
	public static String SoftwareSource_neither = ""; //$NON-NLS-1$
	public static String SoftwareSource_noAddress = ""; //$NON-NLS-1$
	public static String SoftwareSource_noSite = ""; //$NON-NLS-1$
	public static String SoftwareSource_notThere = ""; //$NON-NLS-1$
	public static String SoftwareSource_status = ""; //$NON-NLS-1$
	public static String SoftwareSource_unreadable = ""; //$NON-NLS-1$
	public static String SoftwareSource_unsafe = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.app.internal.install.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
