/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle. */
public final class Messages extends NLS {

	private static final String BUNDLE_NAME = "org.limn.project.internal.messages"; //$NON-NLS-1$

	public static String Book_isBook = ""; //$NON-NLS-1$
	public static String Book_missing = ""; //$NON-NLS-1$
	public static String Book_nameMissing = ""; //$NON-NLS-1$
	public static String Book_newerFormat = ""; //$NON-NLS-1$
	public static String Book_noElement = ""; //$NON-NLS-1$
	public static String Book_notABook = ""; //$NON-NLS-1$
	public static String Book_notAFolder = ""; //$NON-NLS-1$
	public static String Book_outside = ""; //$NON-NLS-1$
	public static String Book_readOnly = ""; //$NON-NLS-1$
	public static String Book_titleMissing = ""; //$NON-NLS-1$
	public static String Book_unreadable = ""; //$NON-NLS-1$
	public static String Edit_nested = ""; //$NON-NLS-1$
	public static String Edit_refused = ""; //$NON-NLS-1$
	public static String Edit_shared = ""; //$NON-NLS-1$
	public static String Element_crop = ""; //$NON-NLS-1$
	public static String Element_fieldsNotMapping = ""; //$NON-NLS-1$
	public static String Element_imageOutside = ""; //$NON-NLS-1$
	public static String Element_sameId = ""; //$NON-NLS-1$
	public static String File_conflict = ""; //$NON-NLS-1$
	public static String File_failed = ""; //$NON-NLS-1$
	public static String File_linkOutside = ""; //$NON-NLS-1$
	public static String File_noSpace = ""; //$NON-NLS-1$
	public static String File_notUtf8 = ""; //$NON-NLS-1$
	public static String File_notWritable = ""; //$NON-NLS-1$
	public static String File_tooLarge = ""; //$NON-NLS-1$
	public static String File_tooMany = ""; //$NON-NLS-1$
	public static String File_unreadable = ""; //$NON-NLS-1$
	public static String FrontMatter_open = ""; //$NON-NLS-1$
	public static String Info_coverOutside = ""; //$NON-NLS-1$
	public static String Info_format = ""; //$NON-NLS-1$
	public static String Info_noChapter = ""; //$NON-NLS-1$
	public static String Notes_broken = ""; //$NON-NLS-1$
	public static String Notes_passage = ""; //$NON-NLS-1$
	public static String Type_character = ""; //$NON-NLS-1$
	public static String Type_characters = ""; //$NON-NLS-1$
	public static String Type_creature = ""; //$NON-NLS-1$
	public static String Type_creatures = ""; //$NON-NLS-1$
	public static String Type_event = ""; //$NON-NLS-1$
	public static String Type_events = ""; //$NON-NLS-1$
	public static String Type_faction = ""; //$NON-NLS-1$
	public static String Type_factions = ""; //$NON-NLS-1$
	public static String Type_item = ""; //$NON-NLS-1$
	public static String Type_items = ""; //$NON-NLS-1$
	public static String Type_place = ""; //$NON-NLS-1$
	public static String Type_places = ""; //$NON-NLS-1$
	public static String Types_choice = ""; //$NON-NLS-1$
	public static String Types_notMapping = ""; //$NON-NLS-1$
	public static String Types_unreadable = ""; //$NON-NLS-1$
	public static String Yaml_invalid = ""; //$NON-NLS-1$
	public static String Yaml_notMapping = ""; //$NON-NLS-1$
	public static String Yaml_severalDocuments = ""; //$NON-NLS-1$
	public static String Yaml_tooDeep = ""; //$NON-NLS-1$
	public static String Yaml_tooLarge = ""; //$NON-NLS-1$
	public static String Yaml_tooMany = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(BUNDLE_NAME, Messages.class);
	}

	private Messages() {
	}
}
