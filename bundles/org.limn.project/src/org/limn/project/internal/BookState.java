/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.limn.project.BookProblem;

/** All that was read of a book at one moment. */
public record BookState(InfoFile info, World world, Manuscript manuscript) {

	public List<BookProblem> problems() {
		return Stream.of(info.problems(), world.problems(), manuscript.problems()).flatMap(List::stream)
				.sorted(Comparator.comparing(BookProblem::file).thenComparingInt(BookProblem::line)).toList();
	}
}
