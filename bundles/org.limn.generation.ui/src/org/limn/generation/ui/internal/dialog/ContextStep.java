/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.ContextElement;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.DefaultContext;
import org.limn.project.Element;
import org.limn.ui.LimnImages;
import org.limn.ui.Spacing;

/** Step 1: the elements that go along, and of each its image, description and data. */
final class ContextStep {

	private static final int COLUMNS = 7;

	private final DialogState state;
	private final Composite area;
	private final ContextHints hints;
	private final ScrolledComposite scroll;
	private final Composite table;
	private final Label empty;
	private final ElementDetails details;
	private final Button add;
	private String shown = "?";

	ContextStep(Composite parent, DialogState state) {
		this.state = state;
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).applyTo(area);
		Label intro = WidgetFactory.label(SWT.WRAP).text(Messages.ContextStep_intro).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(Spacing.READING_WIDTH, SWT.DEFAULT).applyTo(intro);
		hints = new ContextHints(area, state);
		scroll = new ScrolledComposite(area, SWT.V_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 200).applyTo(scroll);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		table = new Composite(scroll, SWT.NONE);
		table.setData("org.limn.id", "generate.context");
		Spacing.strip(COLUMNS).applyTo(table);
		scroll.setContent(table);
		empty = WidgetFactory.label(SWT.WRAP | SWT.CENTER).text(Messages.ContextStep_empty).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(Spacing.READING_WIDTH, SWT.DEFAULT).applyTo(empty);
		details = new ElementDetails(area);
		add = WidgetFactory.button(SWT.PUSH).text(Messages.ContextStep_add).image(LimnImages.image(LimnImages.ADD))
				.onSelect(e -> addElements()).create(area);
		add.setData("org.limn.id", "generate.context.add");
		refresh();
	}

	Control control() {
		return area;
	}

	void setFocus() {
		add.setFocus();
	}

	/** Draws the rows again when other elements, or other things about them, are to be shown. */
	void refresh() {
		hints.refresh();
		boolean references = references();
		List<ContextElement> context = state.draft().context();
		StringBuilder signature = new StringBuilder(String.valueOf(references));
		context.forEach(c -> signature.append('\n').append(c.elementId()).append(state.content().element(c.elementId())));
		signature.append(state.content().original());
		add.setEnabled(state.ready());
		if (!signature.toString().equals(shown)) {
			shown = signature.toString();
			rebuild(context, references);
		}
	}

	/** Whether images can go along; while the model is not known, it is taken for one that takes them. */
	private boolean references() {
		ImageModel model = state.model();
		return model == null || model.references().maximum() > 0;
	}

	private void rebuild(List<ContextElement> context, boolean references) {
		for (Control child : table.getChildren()) {
			child.dispose();
		}
		if (!context.isEmpty()) {
			header();
		}
		boolean any = false;
		for (ContextElement entry : context) {
			any |= row(entry, references);
		}
		Inclusion.set(scroll, any);
		Inclusion.set(empty, !any);
		if (context.stream().noneMatch(e -> e.picture().isEmpty())) {
			details.clear();
		}
		table.layout(true, true);
		scroll.setMinSize(table.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		area.layout(true, true);
	}

	/** Draws the line of an entry. @return whether there is one */
	private boolean row(ContextElement entry, boolean references) {
		if (entry.picture().isPresent()) {
			ContextRow.original(table, state, entry, state.content().original(), references, () -> { });
			return true;
		}
		Optional<Element> element = state.content().element(entry.elementId());
		element.ifPresent(e -> {
			Runnable show = () -> details.show(e, state.content().types());
			ContextRow.element(table, state, entry, e, references, show);
			show.run();
		});
		return element.isPresent();
	}

	private void header() {
		String[] titles = { "", Messages.ContextStep_element, Messages.ContextStep_role, Messages.ContextStep_image,
				Messages.ContextStep_description, Messages.ContextStep_data, "" };
		for (String title : titles) {
			Label label = WidgetFactory.label(SWT.NONE).text(title).create(table);
			label.setForeground(label.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		}
	}

	private void addElements() {
		List<String> present = state.draft().context().stream().map(ContextElement::elementId).toList();
		List<Element> others = state.content().elements().stream().filter(e -> !present.contains(e.id())).toList();
		List<Element> chosen = ElementChooser.choose(area.getShell(), others, state.content().types());
		if (!chosen.isEmpty()) {
			List<ContextElement> context = new ArrayList<>(state.draft().context());
			chosen.forEach(e -> context.add(DefaultContext.of(e, state.content().types())));
			state.update(d -> d.withContext(context));
		}
	}
}
