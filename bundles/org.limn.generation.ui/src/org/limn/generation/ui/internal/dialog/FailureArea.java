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

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.JobAdvice;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.ui.Spacing;

/** What went wrong: what happened, whether it may have been charged, what to do, and details for a support. */
final class FailureArea {

	private final Composite area;
	private final Label icon;
	private final Label headline;
	private final Label message;
	private final Label charge;
	private final Label advice;
	private final Text details;
	private @Nullable GenerationJob job;

	FailureArea(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(2).spacing(Spacing.GROUP, Spacing.NORMAL).applyTo(area);
		icon = WidgetFactory.label(SWT.NONE).layoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false)).create(area);
		headline = words();
		headline.setData("org.limn.id", "generate.failure.headline");
		headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
		message = indented();
		message.setData("org.limn.id", "generate.failure");
		charge = indented();
		advice = indented();
		WidgetFactory.label(SWT.NONE).create(area);
		details = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
		details.setData("org.limn.id", "generate.details");
		GridDataFactory.fillDefaults().grab(true, false).indent(0, Spacing.GROUP).hint(Spacing.READING_WIDTH, 110).applyTo(details);
		WidgetFactory.label(SWT.NONE).create(area);
		WidgetFactory.button(SWT.PUSH).text(Messages.FailureArea_copy).onSelect(e -> copy()).create(area);
	}

	Control control() {
		return area;
	}

	void show(GenerationJob current) {
		job = current;
		icon.setImage(GenerationIcons.image(JobWords.icon(current.state())));
		headline.setText(headline(current));
		Failure failure = current.failure();
		message.setText(failure == null ? "" : failure.message().replace("&", "&&"));
		// the words of a failure say whether it may have been charged; only an amount is more than they say
		say(charge, failure == null || JobWords.costs(current) ? JobWords.charge(current) : "");
		say(advice, JobAdvice.beside(current));
		details.setText(details(current));
		area.layout(true, true);
	}

	/** A line that has nothing to say takes no room, nor does the empty cell before it. */
	private static void say(Label label, String text) {
		label.setText(text);
		List<Control> cells = List.of(label.getParent().getChildren());
		Inclusion.set(cells.get(cells.indexOf(label) - 1), !text.isEmpty());
		Inclusion.set(label, !text.isEmpty());
	}

	private static String headline(GenerationJob job) {
		return switch (job.state()) {
		case JobState.Blocked b -> "output".equals(b.failure().subject()) ? Messages.FailureArea_blockedOutput : Messages.FailureArea_blockedInput;
		case JobState.OutcomeUnknown u -> Messages.FailureArea_unknown;
		case JobState.Cancelled c -> Messages.FailureArea_cancelled;
		default -> Messages.FailureArea_failed;
		};
	}

	/** What a support needs: no prompt, no key. */
	private static String details(GenerationJob job) {
		StringBuilder text = new StringBuilder();
		Failure failure = job.failure();
		line(text, Messages.FailureArea_detailProfile, job.outgoing().profileName() + " (" + job.outgoing().providerId() + ", " + job.outgoing().modelId() + ")");
		line(text, Messages.FailureArea_detailHost, job.outgoing().host());
		line(text, Messages.FailureArea_detailKind, failure == null ? null : failure.kind().name());
		line(text, Messages.FailureArea_detailSubject, failure == null ? null : failure.subject());
		line(text, Messages.FailureArea_detailRequest, failure != null && failure.requestId() != null ? failure.requestId() : job.requestId());
		line(text, Messages.FailureArea_detailJob, job.id().toString());
		line(text, Messages.FailureArea_detailTime, String.valueOf(job.ended() != null ? job.ended() : job.created()));
		return text.toString().strip();
	}

	private static void line(StringBuilder text, String label, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			text.append(label).append(": ").append(value).append('\n');
		}
	}

	private void copy() {
		GenerationJob current = job;
		if (current != null) {
			Clipboard clipboard = new Clipboard(area.getDisplay());
			clipboard.setContents(new Object[] { headline.getText() + '\n' + message.getText() + '\n' + details.getText() },
					new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	private Label indented() {
		WidgetFactory.label(SWT.NONE).layoutData(new GridData()).create(area);
		return words();
	}

	private Label words() {
		Label label = WidgetFactory.label(SWT.WRAP).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(Spacing.READING_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}
}
