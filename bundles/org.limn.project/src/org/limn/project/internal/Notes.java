/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookException.Kind;
import org.limn.project.NoteAnchor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What hangs on passages of chapters: the files {@code manuscript/NN.notes.json}. Entries not known here stay as they are. */
public final class Notes {

	/** Numbers that are not ours stay as they were written. */
	private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
	private static final String ANCHORS = "anchors"; //$NON-NLS-1$

	private final BookFiles files;
	private final BookWriter writer;

	Notes(BookFiles files, BookWriter writer) {
		this.files = files;
		this.writer = writer;
	}

	/**
	 * @param text the chapter as it is in an editor, or {@code null} for the file
	 */
	public NoteAnchor add(Path chapterFile, @Nullable CharSequence text, int offset, int length, String mediaPath) throws BookException {
		Path chapter = chapter(chapterFile);
		String words = text == null ? files.text(chapter, Limits.CHAPTER).text() : text.toString();
		if (offset < 0 || length < 1 || offset > words.length() - length) {
			throw new BookException(Kind.EDIT_REFUSED, Messages.Notes_passage, chapter, 0, null);
		}
		writer.requireInside(mediaPath);
		Passage.Trace trace = Passage.Trace.of(words, offset, length);
		String id = "passage-" + BookWriter.suffix() + BookWriter.suffix(); //$NON-NLS-1$
		Path file = notesOf(chapter);
		writer.edit(file, Limits.NOTES, present -> {
			ObjectNode root = present == null ? JSON.createObjectNode().put("format", 1) : parse(present); //$NON-NLS-1$
			NoteEntry.write(anchorsOf(root).addObject(), id, mediaPath, trace);
			return bytes(root, present);
		});
		return new NoteAnchor(id, mediaPath, trace.quote(), trace.prefix(), trace.suffix(), offset, length);
	}

	/** All anchors of a chapter. */
	public List<NoteAnchor> all(Path chapterFile) {
		Path chapter = files.normalise(chapterFile);
		try {
			Path file = notesOf(chapter);
			if (!isChapter(chapter) || !Files.exists(file)) {
				return List.of();
			}
			JsonNode entries = parse(files.read(file, Limits.NOTES)).path(ANCHORS);
			String text = files.text(chapter, Limits.CHAPTER).text();
			List<NoteAnchor> anchors = new ArrayList<>();
			entries.forEach(e -> NoteEntry.read(e, text).ifPresent(anchors::add));
			return List.copyOf(anchors);
		} catch (BookException e) {
			// the trouble stands among the book's problems
			return List.of();
		}
	}

	/** Takes an anchor away. */
	public void remove(Path chapterFile, String anchorId) throws BookException {
		Path file = notesOf(chapter(chapterFile));
		if (!Files.exists(file)) {
			return;
		}
		writer.edit(file, Limits.NOTES, present -> {
			if (present == null) {
				throw new BookException(Kind.UNREADABLE, Messages.File_unreadable, file, 0, null);
			}
			ObjectNode root = parse(present);
			ArrayNode anchors = anchorsOf(root);
			for (int i = anchors.size() - 1; i >= 0; i--) {
				if (anchorId.equals(anchors.get(i).path(NoteEntry.ID).asText())) {
					anchors.remove(i);
					return bytes(root, present);
				}
			}
			return present;
		});
	}

	/** Says when the notes of a chapter cannot be read. */
	static void check(BookFiles files, Path chapter, Problems problems) {
		Path file = notesOf(chapter);
		if (Files.exists(file)) {
			try {
				parse(files.read(file, Limits.NOTES));
			} catch (BookException e) {
				problems.unread(file, e);
			}
		}
	}

	private Path chapter(Path file) throws BookException {
		Path chapter = files.normalise(file);
		if (!isChapter(chapter)) {
			throw new BookException(Kind.EDIT_REFUSED, NLS.bind(Messages.Book_outside, file), file, 0, null);
		}
		return chapter;
	}

	private boolean isChapter(Path chapter) {
		return chapter.startsWith(files.manuscript()) && !chapter.equals(files.manuscript());
	}

	/** {@code 01-the-door.md} has its notes in {@code 01-the-door.notes.json}. */
	private static Path notesOf(Path chapter) {
		String name = String.valueOf(chapter.getFileName());
		int dot = name.lastIndexOf('.');
		return chapter.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + BookFiles.NOTES);
	}

	private static ArrayNode anchorsOf(ObjectNode root) {
		return root.path(ANCHORS) instanceof ArrayNode anchors ? anchors : root.putArray(ANCHORS);
	}

	private static ObjectNode parse(byte[] bytes) throws BookException {
		int line = 1;
		@Nullable Exception cause = null;
		try {
			if (JSON.readTree(FileText.of(bytes).text()) instanceof ObjectNode root) {
				return root;
			}
		} catch (JsonProcessingException e) {
			cause = e;
			line = Optional.ofNullable(e.getLocation()).map(l -> Math.max(1, l.getLineNr())).orElse(1);
		}
		throw new BookException(Kind.BROKEN_FILE, NLS.bind(Messages.Notes_broken, line), null, line, cause);
	}

	private static byte[] bytes(ObjectNode root, byte @Nullable [] present) throws BookException {
		try {
			String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + '\n'; //$NON-NLS-1$ //$NON-NLS-2$
			boolean windows = present != null && new String(present, StandardCharsets.UTF_8).contains("\r\n"); //$NON-NLS-1$
			return (windows ? text.replace("\n", "\r\n") : text).getBytes(StandardCharsets.UTF_8); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IOException e) {
			throw new BookException(Kind.IO, String.valueOf(e.getMessage()), null, 0, e);
		}
	}
}
