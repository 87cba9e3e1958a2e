/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.ProfileState;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.ui.internal.Messages;
import org.limn.ui.Spacing;

/** Step 2: the words on the left, the model and what it offers on the right. */
final class PromptStep {

	private static final int SIDE_WIDTH = 350;

	private final DialogState state;
	private final Composite area;
	private final PromptField prompt;
	private final ProfileField profile;
	private final SizeField size;
	private final CountField count;
	private final OptionsArea options;
	private final ScrolledComposite scroll;
	private final Composite side;

	PromptStep(Composite parent, DialogState state) {
		this.state = state;
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(2).spacing(Spacing.GROUP, Spacing.NORMAL).applyTo(area);
		prompt = new PromptField(area, state);
		scroll = new ScrolledComposite(area, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(false, true).hint(SIDE_WIDTH, 300).applyTo(scroll);
		side = new Composite(scroll, SWT.NONE);
		Spacing.inner(1).extendedMargins(0, Spacing.NORMAL, 0, 0).spacing(0, Spacing.TIGHT).applyTo(side);
		scroll.setContent(side);
		profile = new ProfileField(side, state);
		size = new SizeField(side, state);
		count = new CountField(side, state);
		WidgetFactory.label(SWT.NONE).text(Messages.PromptStep_options).create(side);
		options = new OptionsArea(side);
	}

	Control control() {
		return area;
	}

	void setFocus() {
		prompt.setFocus();
	}

	/** Puts the keyboard on the choice of the profile. */
	void focusProfile() {
		profile.setFocus();
	}

	void refresh() {
		prompt.refresh();
		profile.refresh();
		size.refresh();
		count.refresh();
		ImageModel model = state.model();
		options.show(model == null ? List.of() : model.options(), this::value, (id, value) -> state.update(d -> d.withOption(id, value)));
		side.layout(true, true);
		scroll.setMinSize(side.computeSize(SIDE_WIDTH - Spacing.GROUP, SWT.DEFAULT));
	}

	private @Nullable Object value(String optionId) {
		Map<String, Object> own = state.draft().options();
		ProfileState profile = state.profile();
		return own.containsKey(optionId) || profile == null ? own.get(optionId) : profile.profile().options().get(optionId);
	}
}
