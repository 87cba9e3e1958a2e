/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import org.limn.project.BookException;

/**
 * One value of a file in its control: shows what the file says, keeps what the person wrote until it is saved, and writes
 * only when it differs.
 */
final class EditField {

	/** Writes one value into the book. */
	@FunctionalInterface
	interface Write {
		void write(String value) throws BookException;
	}

	private final TextInput input;
	private final Write write;
	private String saved = "";
	private boolean changedOutside;

	EditField(TextInput input, Write write) {
		this.input = input;
		this.write = write;
	}

	TextInput input() {
		return input;
	}

	String value() {
		return input.get();
	}

	boolean isDirty() {
		return !normal(input.get()).equals(normal(saved));
	}

	/** Whether the file says something new while the person has something else in the field. */
	boolean isInConflict() {
		return changedOutside && isDirty();
	}

	/** What the file says now. What the person wrote stays. */
	void show(String fromFile) {
		if (normal(fromFile).equals(normal(saved))) {
			return;
		}
		boolean dirty = isDirty();
		saved = fromFile;
		if (dirty) {
			changedOutside = true;
		} else {
			input.set(fromFile);
		}
	}

	/** Writes; not on the UI thread. */
	void write(String value) throws BookException {
		write.write(value);
	}

	/** After writing: this is what the file says. */
	void saved(String value) {
		saved = value;
		changedOutside = false;
	}

	/** Controls have their own line ends; those of the file stay the file's. */
	private static String normal(String text) {
		return text.replace("\r\n", "\n");
	}
}
