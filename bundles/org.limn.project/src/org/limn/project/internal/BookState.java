/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.List;

import org.limn.project.BookInfo;
import org.limn.project.BookProblem;
import org.limn.project.Chapter;

/** All that was read of a book at one moment. */
public record BookState(boolean readOnly, BookInfo info, World world, List<Chapter> chapters, List<BookProblem> problems) {
}
