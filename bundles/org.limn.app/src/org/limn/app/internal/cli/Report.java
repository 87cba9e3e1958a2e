/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

/** Says how a command went: in words for a person, or as one JSON object for a program. */
interface Report {

	/**
	 * Something the person should know that is no reason to stop. Told at once.
	 *
	 * @param message the words
	 */
	void warning(String message);

	/**
	 * Nothing came of it.
	 *
	 * @param kind the kind of failure, a word for programs
	 * @param message the words
	 */
	void refused(String kind, String message);
}
