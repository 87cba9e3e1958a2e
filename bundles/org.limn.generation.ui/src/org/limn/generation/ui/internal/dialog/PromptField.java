/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.text.NumberFormat;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.ui.Spacing;

/** The writer's words: prompt with counter and suggestion, and what must not be in the picture where the model takes that. */
final class PromptField {

	private final DialogState state;
	private final Text prompt;
	private final Label counter;
	private final Composite suggestion;
	private final Label suggested;
	private final Label negativeLabel;
	private final Text negative;

	PromptField(Composite parent, DialogState state) {
		this.state = state;
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).spacing(0, Spacing.TIGHT).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		WidgetFactory.label(SWT.NONE).text(Messages.PromptField_prompt).create(area);
		prompt = new Text(area, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		prompt.setData("org.limn.id", "generate.prompt");
		GridDataFactory.fillDefaults().grab(true, true).hint(360, 120).applyTo(prompt);
		prompt.addListener(SWT.Modify, e -> edited());
		tabLeaves(prompt);
		counter = WidgetFactory.label(SWT.NONE).create(area);
		counter.setData("org.limn.id", "generate.counter");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(counter);
		counter.setForeground(counter.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		suggestion = new Composite(area, SWT.NONE);
		Spacing.inner(3).applyTo(suggestion);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(suggestion);
		WidgetFactory.label(SWT.NONE).image(GenerationIcons.image("suggestion")).layoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false))
				.create(suggestion);
		suggested = WidgetFactory.label(SWT.WRAP).create(suggestion);
		suggested.setData("org.limn.id", "generate.suggestion");
		GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(suggested);
		Button use = WidgetFactory.button(SWT.PUSH).text(Messages.PromptField_useSuggestion).tooltip(Messages.PromptField_useSuggestionTip)
				.onSelect(e -> useSuggestion()).create(suggestion);
		use.setData("org.limn.id", "generate.useSuggestion");
		GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).hint(72, SWT.DEFAULT).applyTo(use);
		negativeLabel = WidgetFactory.label(SWT.NONE).text(Messages.PromptField_negative).create(area);
		GridDataFactory.fillDefaults().applyTo(negativeLabel);
		negative = new Text(area, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		negative.setData("org.limn.id", "generate.negative");
		GridDataFactory.fillDefaults().grab(true, false).hint(360, 44).applyTo(negative);
		negative.addListener(SWT.Modify, e -> {
			if (!negative.getText().equals(state.draft().negativePrompt())) {
				state.update(d -> d.withNegativePrompt(negative.getText()));
			}
		});
		tabLeaves(negative);
	}

	void setFocus() {
		prompt.setFocus();
	}

	void refresh() {
		if (!prompt.getText().equals(state.draft().prompt())) {
			prompt.setText(state.draft().prompt());
			prompt.setSelection(prompt.getCharCount());
		}
		if (!negative.getText().equals(state.draft().negativePrompt())) {
			negative.setText(state.draft().negativePrompt());
		}
		prompt.setEnabled(state.ready());
		ImageModel model = state.model();
		boolean takesNegative = model != null && model.negativePrompt();
		Inclusion.set(negativeLabel, takesNegative);
		Inclusion.set(negative, takesNegative);
		counter.setText(count());
		String offered = state.draft().prompt().isBlank() ? state.suggestion() : "";
		suggested.setText(NLS.bind(Messages.PromptField_suggestion, offered.replace("&", "&&")));
		Inclusion.set(suggestion, !offered.isEmpty());
		suggestion.getParent().layout(true, true);
	}

	private String count() {
		int own = state.draft().prompt().length();
		OutgoingRequest outgoing = state.outgoing();
		ImageModel model = state.model();
		if (model == null) {
			return "";
		}
		int limit = model.promptLimit();
		return outgoing == null ? NLS.bind(Messages.PromptField_count, number(own), number(limit))
				: NLS.bind(Messages.PromptField_countWithContext, new Object[] { number(own), number(outgoing.prompt().length()), number(limit) });
	}

	private static String number(long value) {
		return NumberFormat.getIntegerInstance().format(value);
	}

	private void edited() {
		if (!prompt.getText().equals(state.draft().prompt())) {
			state.update(d -> d.withPrompt(prompt.getText()));
		}
	}

	private void useSuggestion() {
		String offered = state.suggestion();
		if (!offered.isEmpty()) {
			state.update(d -> d.withPrompt(offered));
			prompt.setFocus();
		}
	}

	/** Tab goes to the next control, as in a form; a prompt needs no tab characters. */
	private static void tabLeaves(Text text) {
		text.addListener(SWT.Traverse, e -> {
			if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				e.doit = true;
			}
		});
	}
}
