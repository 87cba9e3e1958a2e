/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.time.Instant;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.ui.Spacing;

/** One job in the strip: what was asked, with which profile, how far it is, and what can be done about it. */
final class JobRow {

	/** Columns shrink to this, so that the buttons stay in sight in a narrow library. */
	private static final int NARROW = 60;

	private final GenerationService service;
	private final Composite area;
	private final Label icon;
	private final Link prompt;
	private final Label state;
	private final ProgressBar bar;
	private final Button first;
	private final Button second;
	private GenerationJob job;

	JobRow(Composite parent, GenerationService service, GenerationJob job) {
		this.service = service;
		this.job = job;
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(3).spacing(Spacing.NORMAL, Spacing.TIGHT).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		icon = WidgetFactory.label(SWT.NONE).create(area);
		prompt = new Link(area, SWT.NONE);
		prompt.addListener(SWT.Selection, e -> open());
		prompt.addListener(SWT.Resize, e -> showPrompt());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(NARROW, prompt.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(prompt);
		Composite buttons = new Composite(area, SWT.NONE);
		Spacing.inner(2).spacing(Spacing.TIGHT, 0).applyTo(buttons);
		first = WidgetFactory.button(SWT.PUSH).onSelect(e -> retry()).create(buttons);
		second = WidgetFactory.button(SWT.PUSH).onSelect(e -> end()).create(buttons);
		first.setData("org.limn.id", "generate.strip.retry");
		second.setData("org.limn.id", "generate.strip.cancel");
		WidgetFactory.label(SWT.NONE).create(area);
		state = WidgetFactory.label(SWT.WRAP).create(area);
		state.setData("org.limn.id", "generate.strip.state");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(NARROW, SWT.DEFAULT).applyTo(state);
		bar = new ProgressBar(area, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(NARROW, SWT.DEFAULT).applyTo(bar);
		show(job);
	}

	void show(GenerationJob current) {
		job = current;
		boolean ended = current.state().ended();
		boolean unknown = current.state() instanceof JobState.OutcomeUnknown;
		icon.setImage(GenerationIcons.image(JobWords.icon(current.state())));
		showPrompt();
		prompt.setToolTipText(current.request().prompt());
		tick();
		double fraction = current.progress().fraction();
		bar.setSelection((int) (Math.clamp(fraction, 0.0, 1.0) * bar.getMaximum()));
		include(bar, !ended && fraction >= 0);
		first.setText(unknown ? Messages.JobActions_sendAgain : Messages.JobActions_retry);
		include(first, ended);
		second.setText(!ended ? Messages.JobRow_cancel : unknown ? Messages.JobActions_giveUp : Messages.JobActions_dismiss);
		area.layout(true, true);
		area.getParent().requestLayout();
	}

	/** The prompt, with an ellipsis where the library is too narrow for it. */
	private void showPrompt() {
		String words = JobWords.shortPrompt(job);
		String fitting = prompt.getBounds().width > NARROW ? Dialog.shortenText(words, prompt) : words;
		prompt.setText("<a>" + fitting.replace("&", "&&").replace("<", "‹") + "</a>");
	}

	/** Time passes. */
	void tick() {
		String words = NLS.bind(Messages.JobRow_state, job.outgoing().profileName(), JobWords.state(job));
		state.setText((job.state().ended() ? words : words + "  ·  " + JobWords.elapsed(job, Instant.now())).replace("&", "&&"));
		Failure failure = job.failure();
		state.setToolTipText(failure == null ? "" : failure.message());
	}

	void dispose() {
		area.dispose();
	}

	private void open() {
		JobTargets.of(job).ifPresent(target -> GenerateDialogs.open(area.getShell(), target, job));
	}

	private void retry() {
		GenerationJob failed = job;
		new Background(area).start(Messages.DialogState_submitting, () -> {
			GenerationJob again = service.retry(failed.id());
			service.dismiss(failed.id());
			return again;
		}, again -> JobTargets.of(failed).ifPresent(target -> GenerateDialogs.remember(target, again)),
				failure -> state.setText(failure.message().replace("&", "&&")));
	}

	private void end() {
		if (job.state().ended()) {
			new Background(area).start(Messages.JobStrip_reading, () -> {
				service.dismiss(job.id());
				return job;
			}, done -> { }, failure -> { });
		} else {
			service.cancel(job.id());
		}
	}

	private static void include(org.eclipse.swt.widgets.Control control, boolean shown) {
		control.setVisible(shown);
		GridData data = control.getLayoutData() instanceof GridData d ? d : new GridData();
		data.exclude = !shown;
		control.setLayoutData(data);
	}
}
