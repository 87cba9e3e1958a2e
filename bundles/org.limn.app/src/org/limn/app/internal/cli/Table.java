/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns as wide as they must be, with a head. */
final class Table {

	private static final String GAP = "  "; //$NON-NLS-1$

	private final List<List<String>> rows = new ArrayList<>();

	Table(String... head) {
		row(head);
	}

	/** Adds a row of as many cells as the head has. */
	void row(String... cells) {
		rows.add(List.of(cells));
	}

	/** Whether there is nothing but the head. */
	boolean isEmpty() {
		return rows.size() == 1;
	}

	/** The lines, with the head. */
	List<String> lines() {
		int[] widths = new int[rows.getFirst().size()];
		for (List<String> row : rows) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], row.get(i).length());
			}
		}
		return rows.stream().map(row -> line(row, widths)).toList();
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length())).append(GAP); //$NON-NLS-1$
		}
		return line.toString().stripTrailing();
	}
}
