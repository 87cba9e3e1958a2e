/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.List;

import org.limn.app.internal.install.Piece;

/** Says what was installed and removed. */
interface InstallReport extends Report {

	/** What was added so far. */
	void list(List<Piece> pieces);

	/** What came, or is newer now. */
	void installed(List<Piece> pieces);

	/** What went. */
	void removed(List<Piece> pieces);

	static InstallReport to(Console console, boolean json) {
		return json ? new JsonInstallReport(console) : new PlainInstallReport(console);
	}
}
