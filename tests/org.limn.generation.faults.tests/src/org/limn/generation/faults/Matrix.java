/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The matrix as it stands in its two tables: the faults with their names, and one line for each cell.
 *
 * @param faults names by number, in order
 * @param cells the cells, in the order of the table
 */
record Matrix(Map<String, String> faults, List<Cell> cells) {

	static Matrix read() {
		Map<String, String> faults = new LinkedHashMap<>();
		lines("faults.tsv", line -> faults.put(line[0], line[1]));
		List<Cell> cells = new ArrayList<>();
		lines("matrix.tsv", line -> cells.add(cell(line)));
		return new Matrix(faults, List.copyOf(cells));
	}

	private static Cell cell(String[] line) {
		Operation operation = Operation.of(line[1]);
		Expected nothing = new Expected(List.of(), Set.of(), new Expected.Range(0, 0), Map.of(), "");
		return switch (line[2]) {
		case "open" -> new Cell(line[0], operation, new Cell.Standing.Open(line[3]), List.of(), nothing);
		case "elsewhere" -> new Cell(line[0], operation, new Cell.Standing.Elsewhere(line[3]), List.of(), nothing);
		default -> new Cell(line[0], operation, new Cell.Standing.Played(line.length > 8 ? Optional.of(line[8]) : Optional.empty()), FaultScript.read(line[2]),
				Expected.of(line[3], line[4], line[5], line[6], line[7]));
		};
	}

	private static void lines(String name, Consumer<String[]> taken) {
		try (InputStream in = Matrix.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("no table " + name);
			}
			BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
			reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(line -> taken.accept(line.split("\t+")));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
