/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

/** What is being done when something goes wrong. */
enum Operation {
	/** A job is written down. */
	ENQUEUE('E', 15, "enqueue"),
	/** A call is sent to a provider that answers at once. */
	SUBMIT('S', 68, "submit to a synchronous provider"),
	/** A call is sent to a provider with a queue. */
	QUEUE('A', 63, "submit to a queue provider"),
	/** A provider is asked how far its work is. */
	POLL('P', 57, "poll and listen"),
	/** A picture is read from its address. */
	DOWNLOAD('D', 55, "download a result"),
	/** A picture is checked and saved in the book. */
	SAVE('W', 34, "decode and save"),
	/** Thumbnails and the index are made. */
	INDEX('T', 33, "thumbnail and index"),
	/** A picture is put into the manuscript. */
	INSERT('I', 17, "insert into the manuscript"),
	/** Credentials are stored. */
	CREDENTIALS('K', 14, "store credentials"),
	/** A new process takes over what another one left. */
	RECOVER('R', 24, "restart and recover"),
	/** Pictures are imported and exported. */
	EXCHANGE('M', 23, "import and export"),
	/** Reference images are prepared and sent. */
	REFERENCES('U', 49, "prepare and upload references");

	private final char letter;
	private final int cells;
	private final String words;

	Operation(char letter, int cells, String words) {
		this.letter = letter;
		this.cells = cells;
		this.words = words;
	}

	static Operation of(String letter) {
		for (Operation operation : values()) {
			if (letter.equals(String.valueOf(operation.letter))) {
				return operation;
			}
		}
		throw new IllegalArgumentException("no operation " + letter);
	}

	/** The letter by which the matrix names it. */
	char letter() {
		return letter;
	}

	/** How many kinds of fault apply to it. */
	int cells() {
		return cells;
	}

	/** What is done, in words. */
	String words() {
		return words;
	}
}
