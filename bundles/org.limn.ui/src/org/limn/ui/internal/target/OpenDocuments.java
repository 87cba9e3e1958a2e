/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import java.nio.file.Path;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

/** Finds the document in which a file is open now; a document whose editor was closed would lose what is put into it. */
final class OpenDocuments {

	private OpenDocuments() {
	}

	static @Nullable IDocument of(Path file, @Nullable IDocument known) {
		IFileStore store = EFS.getLocalFileSystem().fromLocalFile(file.toFile());
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			if (buffer instanceof ITextFileBuffer text && store.equals(buffer.getFileStore())) {
				return text.getDocument();
			}
		}
		return known != null && isShown(known) ? known : null;
	}

	private static boolean isShown(IDocument document) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return true;
		}
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.getEditorReferences()) {
					if (reference.getEditor(false) instanceof ITextEditor editor && editor.getDocumentProvider() != null
							&& editor.getDocumentProvider().getDocument(editor.getEditorInput()) == document) {
						return true;
					}
				}
			}
		}
		return false;
	}
}
