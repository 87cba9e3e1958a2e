/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal;

import org.eclipse.osgi.util.NLS;

/** Every text that the workbench shows. The keys begin with the name of the type that uses them. */
public final class Messages extends NLS {

	public static String BookBinding_following = "";
	public static String CoverTarget_label = "";
	public static String Gallery_name = "";
	public static String LibraryTarget_label = "";
	public static String MediaText_bytes = "";
	public static String MediaText_cover = "";
	public static String MediaText_generated = "";
	public static String MediaText_gigabytes = "";
	public static String MediaText_imported = "";
	public static String MediaText_inline = "";
	public static String MediaText_kilobytes = "";
	public static String MediaText_megabytes = "";
	public static String MediaText_other = "";
	public static String MediaText_published = "";
	public static String MediaText_starred = "";
	public static String PassageTarget_documentChanged = "";
	public static String PassageTarget_label = "";
	public static String PassageTarget_unreadable = "";
	public static String PassageTarget_unwritable = "";
	public static String PictureBox_broken = "";
	public static String PictureBox_loading = "";
	public static String PortraitTarget_label = "";
	public static String ProjectLifecycle_opening = "";
	public static String VariationTarget_label = "";
	public static String WorkspaceBooks_noProject = "";

	static {
		NLS.initializeMessages("org.limn.ui.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
