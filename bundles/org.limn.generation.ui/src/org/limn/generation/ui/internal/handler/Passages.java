/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.handler;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.texteditor.IDocumentProvider;
import org.eclipse.ui.texteditor.ITextEditor;
import org.limn.generation.ui.internal.Services;
import org.limn.media.ImageTarget;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBook;

/** The passage that is selected in any text editor, as what a picture is for. */
final class Passages {

	private Passages() {
	}

	/** The selected passage, or empty when nothing but white space is selected or the file belongs to no open book. */
	static Optional<ImageTarget> target(ITextEditor editor) {
		Path file = file(editor.getEditorInput());
		if (file != null && editor.getSelectionProvider() != null
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection selection && selection.getText() != null
				&& !selection.getText().isBlank()) {
			String text = selection.getText();
			return book(editor).map(b -> ImageTargets.passage(b, file, document(editor), selection.getOffset(), selection.getLength(), text));
		}
		return Optional.empty();
	}

	/** The open book to which the edited file belongs. */
	static Optional<OpenBook> book(ITextEditor editor) {
		Path file = file(editor.getEditorInput());
		return file == null ? Optional.empty() : Services.books().flatMap(books -> books.of(file));
	}

	private static @Nullable IDocument document(ITextEditor editor) {
		IDocumentProvider provider = editor.getDocumentProvider();
		return provider == null ? null : provider.getDocument(editor.getEditorInput());
	}

	private static @Nullable Path file(@Nullable IEditorInput input) {
		IFile file = input == null ? null : Adapters.adapt(input, IFile.class);
		IPath location = file == null ? null : file.getLocation();
		if (location != null) {
			return location.toPath();
		}
		URI uri = input instanceof IURIEditorInput i ? i.getURI() : null;
		return uri != null && "file".equals(uri.getScheme()) ? Path.of(uri) : null;
	}
}
