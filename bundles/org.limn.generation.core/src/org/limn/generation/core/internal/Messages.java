/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people, of administration, connections and compiling. */
@NonNullByDefault({}) // the fields are filled by reflection
@SuppressWarnings("javadoc")
public final class Messages extends NLS {
	public static String AccountConnections_leadsInside;
	public static String AccountConnections_noAddress;
	public static String AccountConnections_notEncrypted;
	public static String AccountConnections_offline;
	public static String SettingValue_address;
	public static String SettingValue_choice;
	public static String SettingValue_oneLine;
	public static String SettingValue_trueOrFalse;
	public static String SettingValue_wholeNumber;

	static {
		NLS.initializeMessages("org.limn.generation.core.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
