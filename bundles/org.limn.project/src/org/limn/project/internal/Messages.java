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

	static {
		NLS.initializeMessages(BUNDLE_NAME, Messages.class);
	}

	private Messages() {
	}
}
