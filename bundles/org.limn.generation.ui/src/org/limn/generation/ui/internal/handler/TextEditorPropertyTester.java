/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.handler;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;

/** Tests parts: <code>inBook</code>, a text editor whose file lies in an open book; <code>hasPassage</code>, with text selected in it. */
public final class TextEditorPropertyTester extends PropertyTester {

	@Override
	public boolean test(@Nullable Object receiver, @Nullable String property, Object @Nullable [] arguments, @Nullable Object expected) {
		ITextEditor editor = receiver instanceof IWorkbenchPart part ? Adapters.adapt(part, ITextEditor.class) : null;
		if (editor == null) {
			return false;
		}
		return "hasPassage".equals(property) ? Passages.target(editor).isPresent() : Passages.book(editor).isPresent();
	}
}
