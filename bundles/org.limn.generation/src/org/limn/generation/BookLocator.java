/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Knows where books are now. An OSGi service registered by whoever has books open; the service asks it when a book is not where it was when a job of it was
 * submitted. Any thread; must not wait.
 *
 * @since 1.0
 */
public interface BookLocator {

	/**
	 * Where a book is.
	 *
	 * @param bookId the book's own id
	 * @return its folder, or empty when it is not open here
	 */
	Optional<Path> find(String bookId);
}
