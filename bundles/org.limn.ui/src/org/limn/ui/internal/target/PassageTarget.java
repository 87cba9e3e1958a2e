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
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.project.BookException;
import org.limn.project.Element;
import org.limn.project.NameFinder;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;

/** A passage of the text: the picture is placed below its paragraph. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class PassageTarget extends BookTarget {

	private final Path file;
	private final @Nullable IDocument document;
	private final Passage passage;

	/**
	 * @param book the book
	 * @param file the text file
	 * @param document the document of the editor that has it open, or <code>null</code>
	 * @param offset where the passage starts
	 * @param length its length
	 * @param text its words
	 */
	public PassageTarget(OpenBook book, Path file, @Nullable IDocument document, int offset, int length, String text) {
		super(book);
		this.file = file;
		this.document = document;
		this.passage = new Passage(offset, length, text);
	}

	@Override
	public Kind kind() {
		return Kind.PASSAGE;
	}

	@Override
	public @Nullable String key() {
		return book().relativize(file).toString().replace('\\', '/') + '#' + passage.offset();
	}

	@Override
	public String label() {
		return NLS.bind(Messages.PassageTarget_label, file.getFileName());
	}

	@Override
	public @Nullable String passage() {
		return passage.text();
	}

	@Override
	public List<String> elementIds() {
		return NameFinder.of(open.book().elements()).elementsIn(passage.text()).stream().map(Element::id).toList();
	}

	@Override
	public void accept(MediaItem item) throws MediaException {
		String link = Illustration.link(file, open.library().file(item));
		String alt = Illustration.altText(item, passage.text());
		@Nullable IDocument shown = onUiThread(() -> OpenDocuments.of(file, document));
		try {
			anchor(shown != null ? insertInto(shown, link, alt) : TextFile.edit(file, text -> illustrate(text, link, alt)), item);
		} catch (CharacterCodingException e) {
			throw new MediaException(MediaException.Kind.REFUSED,
					NLS.bind(Messages.PassageTarget_unreadable, file.getFileName(), e.getMessage()), e);
		} catch (IOException e) {
			throw new MediaException(MediaException.Kind.REFUSED,
					NLS.bind(Messages.PassageTarget_unwritable, file.getFileName(), e.getMessage()), e);
		} catch (BookException e) {
			throw refused(e);
		}
	}

	private String illustrate(String text, String link, String alt) {
		Illustration picture = below(text, link, alt);
		return new StringBuilder(text).insert(picture.offset(), picture.text()).toString();
	}

	private Illustration below(String text, String link, String alt) {
		return Illustration.below(text, passage.in(text).end(), link, alt);
	}

	private String insertInto(IDocument shown, String link, String alt) throws IOException {
		@Nullable String text = onUiThread(() -> {
			Illustration picture = below(shown.get(), link, alt);
			try {
				shown.replace(picture.offset(), 0, picture.text());
				return shown.get();
			} catch (BadLocationException e) {
				return null;
			}
		});
		if (text == null) {
			throw new IOException(Messages.PassageTarget_documentChanged);
		}
		return text;
	}

	private void anchor(String text, MediaItem item) throws BookException {
		Passage place = passage.in(text);
		if (place.isFound() && file.startsWith(book().resolve("manuscript"))) {
			open.book().anchor(file, text, place.offset(), place.length(), item.path());
		}
	}

	private static <T> @Nullable T onUiThread(java.util.function.Supplier<@Nullable T> question) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return question.get();
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		return display.syncCall(question::get);
	}
}
