/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.io.PrintStream;

/** Where a command writes: the result to one stream, everything else to another. The streams are the process's own and stay open. */
final class Console {

	private static final String CLEAR_LINE = "\r\u001b[K"; //$NON-NLS-1$

	private final PrintStream out;
	private final PrintStream err;
	private final boolean terminal;

	/**
	 * @param out for results
	 * @param err for progress and errors
	 * @param terminal whether a person looks at {@code err}, so that a line may be overwritten
	 */
	Console(PrintStream out, PrintStream err, boolean terminal) {
		this.out = out;
		this.err = err;
		this.terminal = terminal;
	}

	boolean terminal() {
		return terminal;
	}

	/** A line of the result. */
	void result(Object line) {
		out.println(line);
	}

	/** A line beside the result. */
	void note(String line) {
		err.println(line);
	}

	/** A sentence for the person, which says who speaks. */
	void say(String sentence) {
		note("limn: " + sentence); //$NON-NLS-1$
	}

	/** Overwrites the line of a terminal. */
	void overwrite(String line) {
		err.print(CLEAR_LINE + line);
		err.flush();
	}
}
