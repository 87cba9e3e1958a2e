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

import org.eclipse.osgi.util.NLS;
import org.limn.app.internal.install.Piece;

/** A table or a sentence for a person. */
final class PlainInstallReport extends PlainOutput implements InstallReport {

	PlainInstallReport(Console console) {
		super(console);
	}

	@Override
	public void list(List<Piece> pieces) {
		if (pieces.isEmpty()) {
			console.say(Messages.PlainInstallReport_nothing);
			return;
		}
		Table table = new Table(Messages.PlainInstallReport_id, Messages.PlainInstallReport_version, Messages.PlainInstallReport_name);
		pieces.forEach(piece -> table.row(piece.id(), piece.version(), piece.name()));
		table.lines().forEach(console::result);
	}

	@Override
	public void installed(List<Piece> pieces) {
		pieces.forEach(piece -> console.result(NLS.bind(Messages.PlainInstallReport_installed, piece.id(), piece.version())));
		console.say(Messages.PlainInstallReport_nextStart);
	}

	@Override
	public void removed(List<Piece> pieces) {
		pieces.forEach(piece -> console.result(NLS.bind(Messages.PlainInstallReport_removed, piece.id(), piece.version())));
		console.say(Messages.PlainInstallReport_nextStart);
	}
}
