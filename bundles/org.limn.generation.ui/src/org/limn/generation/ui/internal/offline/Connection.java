/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.offline;

import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.ui.internal.Messages;

/**
 * Whether profiles may use the network, as the status bar says it.
 *
 * @param switchedOff whether the person took the workbench offline
 * @param noNetwork whether this computer has none
 */
record Connection(boolean switchedOff, boolean noNetwork) {

	/** As it is now. */
	static Connection of(GenerationAdministration administration) {
		return new Connection(administration.offline(), administration.noNetwork());
	}

	private boolean online() {
		return !switchedOff && !noNetwork;
	}

	/** One word. */
	String label() {
		return online() ? Messages.Connection_online : Messages.Connection_offline;
	}

	/** The name of the symbol beside the word. */
	String icon() {
		return online() ? "online" : "offline";
	}

	/** What follows from it, why it is so, and what a click does. */
	String explanation() {
		if (online()) {
			return Messages.Connection_onlineWhy;
		}
		if (!switchedOff) {
			return Messages.Connection_noNetworkWhy;
		}
		return noNetwork ? Messages.Connection_bothWhy : Messages.Connection_switchedWhy;
	}
}
