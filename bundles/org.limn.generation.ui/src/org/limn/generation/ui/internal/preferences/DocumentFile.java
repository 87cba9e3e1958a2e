/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.ui.internal.Messages;

/** Reads and writes the document of a setting as a file: UTF-8, whole or not at all. */
final class DocumentFile {

	/** The largest file to read, bytes: more than any setting takes. */
	private static final int LARGEST = 1 << 20;

	private DocumentFile() {
	}

	static String read(Path file) throws GenerationException {
		try (InputStream in = Files.newInputStream(file)) {
			return text(in);
		} catch (IOException e) {
			throw failure(Messages.DocumentFile_unreadable, file.getFileName().toString(), e);
		}
	}

	static String read(URL file) throws GenerationException {
		try (InputStream in = file.openStream()) {
			return text(in);
		} catch (IOException e) {
			throw failure(Messages.DocumentFile_unreadable, file.getPath(), e);
		}
	}

	/** Writes it beside the file first, so that a full disk leaves what was there. */
	static String write(Path file, String text) throws GenerationException {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.writeString(part, text + System.lineSeparator());
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
			return file.getFileName().toString();
		} catch (IOException e) {
			throw failure(Messages.DocumentFile_unwritable, file.getFileName().toString(), e);
		}
	}

	/** The extension such files usually have, with its point; empty when there is none. */
	static String extension(ProviderSetting setting) {
		String path = setting.examples().isEmpty() ? "" : setting.examples().getFirst().file().getPath();
		int point = path.lastIndexOf('.');
		return point > path.lastIndexOf('/') ? path.substring(point) : "";
	}

	private static String text(InputStream in) throws IOException {
		byte[] bytes = in.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			throw new IOException(NLS.bind(Messages.DocumentFile_tooLarge, LARGEST));
		}
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		return text.replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
	}

	private static GenerationException failure(String words, String name, IOException e) {
		return new GenerationException(Failure.of(FailureKind.STORAGE, NLS.bind(words, name, reason(e))), e);
	}

	private static String reason(IOException e) {
		return switch (e) {
		case CharacterCodingException c -> Messages.DocumentFile_noText;
		case NoSuchFileException n -> Messages.DocumentFile_gone;
		case AccessDeniedException a -> Messages.DocumentFile_denied;
		default -> String.valueOf(e.getLocalizedMessage());
		};
	}
}
