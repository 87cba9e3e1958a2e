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

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One JSON object with the arrays {@code added}, {@code installed} and {@code removed}, for programs. */
final class JsonInstallReport extends JsonOutput implements InstallReport {

	JsonInstallReport(Console console) {
		super(console);
	}

	@Override
	public void list(List<Piece> pieces) {
		print(pieces, List.of(), List.of());
	}

	@Override
	public void installed(List<Piece> pieces) {
		print(List.of(), pieces, List.of());
	}

	@Override
	public void removed(List<Piece> pieces) {
		print(List.of(), List.of(), pieces);
	}

	@Override
	ObjectNode nothing() {
		return root(List.of(), List.of(), List.of());
	}

	private void print(List<Piece> added, List<Piece> installed, List<Piece> removed) {
		print(root(added, installed, removed));
	}

	private static ObjectNode root(List<Piece> added, List<Piece> installed, List<Piece> removed) {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		fill(root.putArray("added"), added); //$NON-NLS-1$
		fill(root.putArray("installed"), installed); //$NON-NLS-1$
		fill(root.putArray("removed"), removed); //$NON-NLS-1$
		root.putNull("failure"); //$NON-NLS-1$
		return root;
	}

	private static void fill(ArrayNode array, List<Piece> pieces) {
		pieces.forEach(piece -> array.addObject().put("id", piece.id()).put("version", piece.version()).put("name", piece.name())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
