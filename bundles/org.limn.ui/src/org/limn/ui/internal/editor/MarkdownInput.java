/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.limn.ui.Spacing;
import org.limn.ui.internal.manuscript.MarkdownPresentation;

/** Several lines of Markdown, with its headings and emphasis shown, and with undo. */
final class MarkdownInput implements TextInput {

	private static final int UNDO_LEVELS = 200;

	private final SourceViewer viewer;
	private final IDocument document = new Document();

	MarkdownInput(Composite parent, IWorkbenchPartSite site) {
		viewer = new SourceViewer(parent, null, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		TextViewerUndoManager undo = new TextViewerUndoManager(UNDO_LEVELS);
		viewer.setUndoManager(undo);
		new MarkdownPresentation(false).install(viewer);
		viewer.setDocument(document);
		viewer.activatePlugins();
		viewer.getTextWidget().setData("org.eclipse.e4.ui.css.CssClassName", "LimnField");
		viewer.getTextWidget().setMargins(Spacing.NORMAL, Spacing.TIGHT, Spacing.NORMAL, Spacing.TIGHT);
		viewer.getTextWidget().setAlwaysShowScrollBars(false);
		viewer.getTextWidget().addListener(SWT.Traverse, e -> {
			// Tab leaves the text, as in every other field of the page.
			if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				e.doit = true;
			}
		});
		handle(site, IWorkbenchCommandConstants.EDIT_UNDO, ITextOperationTarget.class, SourceViewer.UNDO);
		handle(site, IWorkbenchCommandConstants.EDIT_REDO, ITextOperationTarget.class, SourceViewer.REDO);
	}

	private void handle(IWorkbenchPartSite site, String command, Class<?> target, int operation) {
		IHandlerService handlers = site.getService(IHandlerService.class);
		handlers.activateHandler(command, new AbstractHandler() {
			@Override
			public @Nullable Object execute(@Nullable ExecutionEvent event) {
				viewer.doOperation(operation);
				return null;
			}
		}, new Focused());
	}

	/** Undo belongs to the text that has the focus; a page may have several. */
	private final class Focused extends Expression {
		@Override
		public EvaluationResult evaluate(@Nullable IEvaluationContext context) {
			Control text = viewer.getTextWidget();
			return EvaluationResult.valueOf(text != null && !text.isDisposed() && text.isFocusControl());
		}

		@Override
		public void collectExpressionInfo(@Nullable ExpressionInfo info) {
			if (info != null) {
				info.addVariableNameAccess(org.eclipse.ui.ISources.ACTIVE_FOCUS_CONTROL_NAME);
			}
		}
	}

	@Override
	public String get() {
		return document.get();
	}

	@Override
	public void set(String text) {
		document.set(text);
	}

	@Override
	public Control control() {
		return viewer.getTextWidget();
	}

	@Override
	public void onChange(Runnable listener) {
		document.addDocumentListener(new IDocumentListener() {
			@Override
			public void documentChanged(@Nullable DocumentEvent event) {
				listener.run();
			}

			@Override
			public void documentAboutToBeChanged(@Nullable DocumentEvent event) {
				// Only the result counts.
			}
		});
	}

	@Override
	public void setEditable(boolean editable) {
		viewer.setEditable(editable);
	}
}
