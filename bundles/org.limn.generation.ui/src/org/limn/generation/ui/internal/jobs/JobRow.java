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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.JobAdvice;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.ui.Spacing;

/** One job in the strip: what was asked, with which profile, how far it is, and what can be done about it. */
final class JobRow {

	/** Columns shrink to this, so that the buttons stay in sight in a narrow library. */
	private static final int NARROW = 60;
	private static final int BUTTONS = 2;
	/** Words and buttons stand below the prompt, not below the symbol. */
	private static final int INDENT = 16 + Spacing.NORMAL;

	private final Composite area;
	private final Label icon;
	private final Link prompt;
	private final Label state;
	private final ProgressBar bar;
	private final JobButtons buttons;
	private final JobOpening opening;
	private GenerationJob job;
	/** Why the last wish was refused; said until the job changes. */
	private String refusal = "";

	JobRow(Composite parent, GenerationJob job) {
		this.job = job;
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(3).spacing(Spacing.NORMAL, Spacing.TIGHT).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		opening = new JobOpening(area, this::refused);
		icon = WidgetFactory.label(SWT.NONE).create(area);
		prompt = new Link(area, SWT.NONE);
		prompt.addListener(SWT.Selection, e -> opening.open(this.job));
		prompt.addListener(SWT.Resize, e -> showPrompt());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(NARROW, prompt.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(prompt);
		buttons = new JobButtons(area, new JobCommands(area, this::refused), "generate.strip.", BUTTONS);
		state = WidgetFactory.label(SWT.WRAP).create(area);
		state.setData("org.limn.id", "generate.strip.state");
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).indent(INDENT, 0).hint(NARROW, SWT.DEFAULT).applyTo(state);
		bar = new ProgressBar(area, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(NARROW, SWT.DEFAULT).applyTo(bar);
		show(job);
	}

	void show(GenerationJob current) {
		job = current;
		refusal = "";
		icon.setImage(GenerationIcons.image(JobWords.icon(current.state())));
		showPrompt();
		prompt.setToolTipText(current.request().prompt());
		place(buttons.show(current));
		tick();
		double fraction = current.progress().fraction();
		bar.setSelection((int) (Math.clamp(fraction, 0.0, 1.0) * bar.getMaximum()));
		Inclusion.set(bar, !current.state().ended() && fraction >= 0);
		area.layout(true, true);
	}

	/** One that goes on has its button beside the prompt; one that needs a decision has its buttons below the words. */
	private void place(boolean others) {
		if (!others) {
			return;
		}
		boolean below = job.actions().size() > 1 && !job.can(JobAction.CANCEL);
		((GridData) prompt.getLayoutData()).horizontalSpan = below ? 2 : 1;
		if (below) {
			GridDataFactory.fillDefaults().span(3, 1).grab(true, false).indent(INDENT, 0).hint(NARROW, SWT.DEFAULT).applyTo(buttons.control());
			buttons.control().moveBelow(state);
		} else {
			GridDataFactory.fillDefaults().applyTo(buttons.control());
			buttons.control().moveBelow(prompt);
		}
	}

	/** The prompt, with an ellipsis where the library is too narrow for it. */
	private void showPrompt() {
		String words = JobWords.shortPrompt(job);
		String fitting = prompt.getBounds().width > NARROW ? Dialog.shortenText(words, prompt) : words;
		prompt.setText("<a>" + fitting.replace("&", "&&").replace("<", "‹") + "</a>");
	}

	/** Time passes. */
	void tick() {
		write(refusal.isEmpty() ? NLS.bind(Messages.JobRow_state, job.outgoing().profileName(), words()) : refusal);
	}

	/** How it stands and, where it does not go on by itself, what to do; a failure's message says what it cost. */
	private String words() {
		Failure failure = job.failure();
		String advice = JobAdvice.of(job);
		if (failure != null) {
			return NLS.bind(Messages.JobRow_because, JobWords.state(job), failure.message());
		}
		if (!advice.isEmpty()) {
			return NLS.bind(Messages.JobRow_because, JobWords.state(job), advice);
		}
		return job.state() instanceof JobState.Running ? NLS.bind(Messages.JobRow_since, JobWords.state(job), JobWords.elapsed(job, Instant.now()))
				: JobWords.state(job);
	}

	private void refused(Failure failure) {
		refusal = failure.message();
		tick();
	}

	private void write(String words) {
		String text = words.strip().replace("&", "&&");
		if (!text.equals(state.getText())) {
			state.setText(text);
		}
	}

	void toTop() {
		area.moveAbove(null);
	}

	void dispose() {
		area.dispose();
	}
}
