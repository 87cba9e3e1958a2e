/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.install;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;

/**
 * Something that was added to the installation.
 *
 * @param id how it is named when it is removed
 * @param version its version
 * @param name as shown
 */
public record Piece(String id, String version, String name) {

	private static final String FEATURE = ".feature.group"; //$NON-NLS-1$

	static Piece of(IInstallableUnit unit) {
		String name = unit.getProperty(IInstallableUnit.PROP_NAME, null);
		return new Piece(id(unit), unit.getVersion().toString(), name == null ? unit.getId() : name);
	}

	/** The name of a plug-in or feature without p2's ending. */
	static String id(IInstallableUnit unit) {
		String id = unit.getId();
		return id.endsWith(FEATURE) ? id.substring(0, id.length() - FEATURE.length()) : id;
	}
}
