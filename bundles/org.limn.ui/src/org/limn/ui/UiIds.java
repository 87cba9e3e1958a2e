/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui;

/**
 * Ids that other bundles may use: views, editors, commands and the places in menus and tool bars where they may add
 * their own actions. They are API and stay as they are.
 *
 * @since 1.0
 */
public final class UiIds {

	/** The perspective for writing. */
	public static final String PERSPECTIVE = "org.limn.ui.perspective";
	/** View: the book as its parts. */
	public static final String NAVIGATOR = "org.limn.ui.navigator";
	/** View: the pictures of the current book. */
	public static final String MEDIA_LIBRARY = "org.limn.ui.mediaLibrary";
	/** Editor of <code>limn.yaml</code>. */
	public static final String PROJECT_EDITOR = "org.limn.ui.projectEditor";
	/** Editor of a world element. */
	public static final String ELEMENT_EDITOR = "org.limn.ui.elementEditor";
	/** Viewer of one picture of the library. */
	public static final String IMAGE_VIEWER = "org.limn.ui.imageViewer";
	/** The editor in which the manuscript is written. */
	public static final String TEXT_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";
	/** Nature of a project that is a book. */
	public static final String NATURE = "org.limn.ui.bookNature";
	/** Marker: a file of the book that cannot be read. */
	public static final String BOOK_PROBLEM = "org.limn.ui.bookProblem";
	/** Content type of Markdown files. */
	public static final String MARKDOWN = "org.limn.ui.markdown";
	/** Category of Limn's views, commands and wizards. */
	public static final String CATEGORY = "org.limn.ui.category";

	/** Command: make a new book. */
	public static final String NEW_BOOK = "org.limn.ui.newBook";
	/** Command: open a folder as a book. */
	public static final String OPEN_BOOK = "org.limn.ui.openBook";
	/** Command: make a new world element. */
	public static final String NEW_ELEMENT = "org.limn.ui.newElement";
	/** Command: bring picture files into the library. */
	public static final String IMPORT_IMAGES = "org.limn.ui.importImages";
	/** Command: take a picture from a file for the active editor's cover or portrait. */
	public static final String UPLOAD = "org.limn.ui.upload";
	/** Command: take a picture from the library for the active editor's cover or portrait. */
	public static final String CHOOSE_FROM_LIBRARY = "org.limn.ui.chooseFromLibrary";
	/** Command: take the active editor's cover or portrait away; the picture stays in the library. */
	public static final String REMOVE_IMAGE = "org.limn.ui.removeImage";
	/** Command: use the selected picture as cover or portrait. */
	public static final String USE_AS = "org.limn.ui.useAs";
	/** Command: open the active element or project file as plain text. */
	public static final String OPEN_AS_TEXT = "org.limn.ui.openAsText";

	/** Menu location: header of the media library. */
	public static final String LIBRARY_TOOLBAR = "toolbar:org.limn.ui.mediaLibrary";
	/** Menu location: actions beside the cover in the project editor. */
	public static final String COVER_ACTIONS = "toolbar:org.limn.ui.coverActions";
	/** Menu location: actions beside the portrait in the element editor. */
	public static final String IDENTITY_ACTIONS = "toolbar:org.limn.ui.identityActions";
	/** Menu location: context menu of the navigator. */
	public static final String NAVIGATOR_POPUP = "popup:org.limn.ui.navigator";
	/** Menu location: context menu of the media library. */
	public static final String LIBRARY_POPUP = "popup:org.limn.ui.mediaLibrary";

	private UiIds() {
	}
}
