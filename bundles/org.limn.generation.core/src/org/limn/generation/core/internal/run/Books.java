/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;

/** The books that pictures are saved in. */
public interface Books {

	/**
	 * A book's media library.
	 *
	 * @param book the book's folder
	 * @return a handle, which the caller closes
	 * @throws MediaException when it cannot be opened
	 */
	MediaLibrary library(Path book) throws MediaException;

	/**
	 * A book's own id.
	 *
	 * @param book the book's folder
	 * @return the id, or {@code null} when the book cannot be read
	 */
	@Nullable String id(Path book);

	/**
	 * Where a book is that is not at its place any more.
	 *
	 * @param id the book's own id
	 * @return its folder, or empty when nobody here knows
	 */
	Optional<Path> find(String id);
}
