/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.foreign;

import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.eclipse.ui.texteditor.AbstractTextEditor;

/** The smallest text editor there is, with a context menu of its own name. */
public final class ForeignEditor extends AbstractTextEditor {

	/** Made by the workbench. */
	public ForeignEditor() {
		setDocumentProvider(new TextFileDocumentProvider());
		setEditorContextMenuId("org.limn.generation.ui.foreign.context");
	}
}
