/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.nio.file.Path;
import java.util.Set;

/**
 * What changed in a book.
 *
 * @param files the files that changed, came or went, absolute; empty when it is not known which
 * @param elements whether elements, types or problems of {@code world/} changed
 * @param info whether {@code limn.yaml} changed
 * @param chapters whether anything below {@code manuscript/} changed, also the text alone
 * @param media whether anything below {@code media/} changed
 * @since 1.0
 */
public record BookChange(Set<Path> files, boolean elements, boolean info, boolean chapters, boolean media) {
	/** Copies the set. */
	public BookChange {
		files = Set.copyOf(files);
	}
}
