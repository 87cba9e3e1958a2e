/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.core.internal.Messages;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code settings.json}: the switch, being offline, and what is done with jobs that are found. */
final class SettingsForm implements JsonFile.Form<SettingsForm.Settings> {

	/**
	 * What it means.
	 *
	 * @param master the switch
	 * @param offline whether the person took the workbench offline
	 * @param startsFoundJobs whether jobs that were found after a restart start by themselves
	 */
	record Settings(MasterSwitch master, boolean offline, boolean startsFoundJobs) {
	}

	static final String FILE = "settings.json"; //$NON-NLS-1$
	private static final String AI = "ai"; //$NON-NLS-1$
	private static final String OFFLINE = "offline"; //$NON-NLS-1$
	private static final String STARTS_FOUND_JOBS = "startFoundJobs"; //$NON-NLS-1$

	@Override
	public ObjectNode initial() {
		return JsonText.object().put("format", JsonFile.FORMAT); //$NON-NLS-1$
	}

	@Override
	public Settings parse(ObjectNode root) {
		String word = root.path(AI).asText(""); //$NON-NLS-1$
		MasterSwitch master = switch (word) {
		case "on" -> MasterSwitch.ON; //$NON-NLS-1$
		case "off" -> MasterSwitch.OFF; //$NON-NLS-1$
		case "" -> MasterSwitch.NOT_DECIDED; //$NON-NLS-1$
		default -> throw new IllegalArgumentException(NLS.bind(Messages.SettingsForm_ai, word));
		};
		return new Settings(master, root.path(OFFLINE).asBoolean(false), root.path(STARTS_FOUND_JOBS).asBoolean(false));
	}

	static void put(ObjectNode root, MasterSwitch master) {
		if (master == MasterSwitch.NOT_DECIDED) {
			root.remove(AI);
		} else {
			root.put(AI, master == MasterSwitch.ON ? "on" : "off"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	static void putOffline(ObjectNode root, boolean offline) {
		root.put(OFFLINE, offline);
	}

	static void putStartsFoundJobs(ObjectNode root, boolean starts) {
		root.put(STARTS_FOUND_JOBS, starts);
	}
}
