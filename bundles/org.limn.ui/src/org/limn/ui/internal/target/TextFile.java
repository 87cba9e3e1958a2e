/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

/** A text file that no editor has open: changed as a whole or not at all, every byte kept that is not meant. */
final class TextFile {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private TextFile() {
	}

	/** Changes the text, which is given without its byte order mark, and returns it; fails when the file is not UTF-8. */
	static String edit(Path file, UnaryOperator<String> change) throws IOException {
		String text = decode(Files.readAllBytes(file));
		String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
		String changed = change.apply(text.substring(mark.length()));
		Path part = file.resolveSibling("." + file.getFileName() + ".part");
		try {
			Files.write(part, (mark + changed).getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
					StandardOpenOption.WRITE, StandardOpenOption.SYNC);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
			return changed;
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static String decode(byte[] bytes) throws IOException {
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
	}
}
