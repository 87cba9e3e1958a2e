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
	public static String BookEditor_conflict = "";
	public static String BookEditor_gone = "";
	public static String BookEditor_line = "";
	public static String BookEditor_noFile = "";
	public static String BookEditor_openAsText = "";
	public static String BookEditor_opening = "";
	public static String BookParts_opening = "";
	public static String ChoosePictureDialog_choose = "";
	public static String CloseBookHandler_closing = "";
	public static String CoverTarget_label = "";
	public static String ElementEditor_aliases = "";
	public static String ElementEditor_description = "";
	public static String ElementEditor_name = "";
	public static String ElementEditor_nameNeeded = "";
	public static String ElementEditor_noPortrait = "";
	public static String ElementEditor_pictures = "";
	public static String ElementFields_add = "";
	public static String ElementFields_addMessage = "";
	public static String ElementFields_addTitle = "";
	public static String ElementFields_private = "";
	public static String ElementFields_spoiler = "";
	public static String ElementFields_stays = "";
	public static String EmptyNavigator_help = "";
	public static String EmptyNavigator_new = "";
	public static String EmptyNavigator_open = "";
	public static String EmptyNavigator_title = "";
	public static String Gallery_name = "";
	public static String ImageViewer_actualSize = "";
	public static String ImageViewer_fit = "";
	public static String ImageViewer_next = "";
	public static String ImageViewer_noPicture = "";
	public static String ImageViewer_previous = "";
	public static String ImportOperation_refused = "";
	public static String LibraryActions_delete = "";
	public static String LibraryActions_deleteTitle = "";
	public static String LibraryActions_deleteUsed = "";
	public static String LibraryActions_deleteUsedOne = "";
	public static String LibraryActions_deleting = "";
	public static String LibraryActions_imageFiles = "";
	public static String LibraryActions_importTitle = "";
	public static String LibraryActions_importing = "";
	public static String LibraryActions_keep = "";
	public static String LibraryActions_restoring = "";
	public static String LibraryActions_starring = "";
	public static String LibraryStatus_all = "";
	public static String LibraryStatus_deleted = "";
	public static String LibraryStatus_deletedOne = "";
	public static String LibraryStatus_one = "";
	public static String LibraryStatus_some = "";
	public static String LibraryTarget_label = "";
	public static String LibraryTools_allCategories = "";
	public static String LibraryTools_category = "";
	public static String LibraryTools_name = "";
	public static String LibraryTools_newest = "";
	public static String LibraryTools_order = "";
	public static String LibraryTools_search = "";
	public static String LibraryTools_searchHelp = "";
	public static String LibraryTools_size = "";
	public static String LibraryTools_starred = "";
	public static String MediaLibraryView_empty = "";
	public static String MediaLibraryView_emptyHelp = "";
	public static String MediaLibraryView_import = "";
	public static String MediaLibraryView_noBook = "";
	public static String MediaLibraryView_noBookHelp = "";
	public static String MediaLibraryView_nothingFound = "";
	public static String MediaLibraryView_nothingFoundHelp = "";
	public static String MediaLibraryView_showAll = "";
	public static String MediaStrip_none = "";
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
	public static String MediaUses_chapter = "";
	public static String MediaUses_cover = "";
	public static String MediaUses_portrait = "";
	public static String NavigatorLabels_manuscript = "";
	public static String NavigatorLabels_media = "";
	public static String NavigatorLabels_readOnly = "";
	public static String NavigatorLabels_world = "";
	public static String NewBookPage_absolute = "";
	public static String NewBookPage_browse = "";
	public static String NewBookPage_description = "";
	public static String NewBookPage_isBook = "";
	public static String NewBookPage_isFile = "";
	public static String NewBookPage_name = "";
	public static String NewBookPage_place = "";
	public static String NewBookPage_title = "";
	public static String NewBookWizard_making = "";
	public static String NewElementPage_description = "";
	public static String NewElementPage_exists = "";
	public static String NewElementPage_name = "";
	public static String NewElementPage_title = "";
	public static String NewElementPage_type = "";
	public static String NewElementWizard_making = "";
	public static String NoBookPage_message = "";
	public static String OpenBookHandler_message = "";
	public static String OpenBookHandler_opening = "";
	public static String OpenBookHandler_title = "";
	public static String PassageTarget_documentChanged = "";
	public static String PassageTarget_label = "";
	public static String PassageTarget_unreadable = "";
	public static String PassageTarget_unwritable = "";
	public static String PictureBox_broken = "";
	public static String PictureBox_loading = "";
	public static String PortraitTarget_label = "";
	public static String ProjectEditor_artDirection = "";
	public static String ProjectEditor_artDirectionHelp = "";
	public static String ProjectEditor_author = "";
	public static String ProjectEditor_cover = "";
	public static String ProjectEditor_description = "";
	public static String ProjectEditor_facts = "";
	public static String ProjectEditor_noCover = "";
	public static String ProjectEditor_title = "";
	public static String ProjectEditor_untitled = "";
	public static String ProjectLifecycle_opening = "";
	public static String RemoveImageHandler_working = "";
	public static String UploadHandler_title = "";
	public static String UploadHandler_working = "";
	public static String UseAsMenu_cover = "";
	public static String UseAsMenu_portrait = "";
	public static String VariationTarget_label = "";
	public static String WorkspaceBooks_noProject = "";
	public static String WorkspaceBooks_projectGone = "";

	static {
		NLS.initializeMessages("org.limn.ui.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
