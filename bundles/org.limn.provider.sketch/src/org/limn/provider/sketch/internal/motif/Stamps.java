/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.motif;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.limn.provider.sketch.internal.art.Lines;
import org.limn.provider.sketch.internal.art.PathData;
import org.limn.provider.sketch.internal.motif.Stamp.Ink;
import org.limn.provider.sketch.internal.motif.Stamp.Part;

/** The drawn things by name, read once from {@code stamps.txt}. */
final class Stamps {

	private static final Stamps ALL = new Stamps();
	private final Map<String, Stamp> byName = new HashMap<>();

	private Stamps() {
		Map<String, List<Part>> parts = new HashMap<>();
		List<Part> current = new ArrayList<>();
		for (String line : Lines.of(Stamps.class, "stamps.txt")) { //$NON-NLS-1$
			if (line.startsWith("[")) { //$NON-NLS-1$
				current = new ArrayList<>();
				parts.put(line.substring(1, line.indexOf(']')), current);
			} else {
				current.add(part(line));
			}
		}
		parts.forEach((name, list) -> byName.put(name, new Stamp(list)));
	}

	/** A drawn thing, which must be there. */
	static Stamp of(String name) {
		return Objects.requireNonNull(ALL.byName.get(name), name);
	}

	/** Whether there is one of that name. */
	static boolean has(String name) {
		return ALL.byName.containsKey(name);
	}

	private static Part part(String line) {
		String data = line.substring(4);
		Shape shape = switch (line.charAt(2)) {
		case 'o' -> {
			double[] n = List.of(data.split(" ")).stream().mapToDouble(Double::parseDouble).toArray(); //$NON-NLS-1$
			yield Stamp.oval(n[0], n[1], n[2], n[3], n[4]);
		}
		case 's' -> Stamp.stroked(PathData.parse(data.substring(data.indexOf('M'))), Double.parseDouble(data.substring(0, data.indexOf(' '))));
		default -> PathData.parse(data);
		};
		return new Part(ink(line.charAt(0)), shape);
	}

	private static Ink ink(char letter) {
		return switch (letter) {
		case 'm' -> Ink.MIDDLE;
		case 'a' -> Ink.ACCENT;
		case 'd' -> Ink.DEEP;
		case 'l' -> Ink.LIGHT;
		case 'p' -> Ink.PAPER;
		default -> Ink.NEAR;
		};
	}
}
