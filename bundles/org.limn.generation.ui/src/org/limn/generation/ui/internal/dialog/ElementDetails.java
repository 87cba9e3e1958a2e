/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.project.Element;
import org.limn.project.ElementTypes;
import org.limn.project.FieldType;

/** What is known about one element, as a text; what stays here is struck through and says why. */
final class ElementDetails {

	private final StyledText text;

	ElementDetails(Composite parent) {
		text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER | SWT.MULTI);
		text.setMargins(8, 6, 8, 6);
		text.setData("org.limn.id", "generate.context.details");
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 96).applyTo(text);
	}

	void clear() {
		text.setText("");
		Inclusion.set(text, false);
	}

	void show(Element element, ElementTypes types) {
		text.setText("");
		bold(NLS.bind(Messages.ElementDetails_title, element.name(), types.of(element).name()) + "\n");
		element.fields().forEach((id, value) -> {
			FieldType field = types.field(element, id);
			if (!value.isBlank()) {
				line(field.label() + ": " + value, types.mayLeave(element, id) ? "" : reason(field));
			}
		});
		if (!element.description().isBlank()) {
			line(Messages.ContextStep_description + ": " + element.description().replaceAll("\\s+", " "),
					types.mayLeave(element, "description") ? "" : Messages.ElementDetails_private);
		}
		Inclusion.set(text, true);
	}

	/** The text with what is struck through, for tests. */
	StyledText widget() {
		return text;
	}

	private static String reason(FieldType field) {
		return field.spoiler() ? Messages.ElementDetails_spoiler : Messages.ElementDetails_private;
	}

	private void line(String words, String reason) {
		int start = text.getCharCount();
		text.append(words);
		if (!reason.isEmpty()) {
			StyleRange struck = new StyleRange(start, words.length(),
					text.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND), null);
			struck.strikeout = true;
			text.setStyleRange(struck);
			text.append("  (" + reason + ')');
		}
		text.append("\n");
	}

	private void bold(String words) {
		int start = text.getCharCount();
		text.append(words);
		text.setStyleRange(new StyleRange(start, words.length(), null, null, SWT.BOLD));
	}
}
