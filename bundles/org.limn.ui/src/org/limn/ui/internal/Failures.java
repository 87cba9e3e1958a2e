/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.limn.media.MediaException;
import org.limn.project.BookException;

/** What went wrong, as a status that the platform shows: the words say what the person can do. */
public final class Failures {

	private Failures() {
	}

	/**
	 * @param failure of a book or of its media
	 * @return an error with the same words
	 */
	public static IStatus of(Exception failure) {
		String message = failure.getMessage();
		boolean expected = failure instanceof BookException || failure instanceof MediaException;
		return new Status(IStatus.ERROR, "org.limn.ui", message == null ? failure.toString() : message,
				expected ? failure.getCause() : failure);
	}
}
