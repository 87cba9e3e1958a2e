/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobEvent;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.AccessibleName;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.generation.ui.internal.draft.JobAdvice;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.generation.ui.internal.jobs.JobButtons;
import org.limn.generation.ui.internal.jobs.JobCommands;
import org.limn.ui.Spacing;

/** The chosen job: what happened in words, whether it cost money, what to do; then the timeline, the calls, the provider's id, and bytes that were kept. */
final class JobDetails {

	private static final int BUTTONS = 4;

	private final Background background;
	private final ScrolledComposite scroll;
	private final Composite area;
	private final Label icon;
	private final Label headline;
	private final Label words;
	private final JobButtons buttons;
	private final Link kept;
	private final Text requestId;
	private final Text history;
	private @Nullable GenerationJob job;

	JobDetails(Composite parent, JobCommands commands) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		area = new Composite(scroll, SWT.NONE);
		Spacing.strip(2).applyTo(area);
		scroll.setContent(area);
		scroll.addListener(SWT.Resize, e -> layout());
		background = new Background(area);
		icon = WidgetFactory.label(SWT.NONE).layoutData(new GridData()).create(area);
		headline = WidgetFactory.label(SWT.WRAP).create(area);
		headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		headline.setData("org.limn.id", "jobs.headline");
		fill(headline, 1);
		words = WidgetFactory.label(SWT.WRAP).create(area);
		words.setData("org.limn.id", "jobs.words");
		fill(words, 2);
		buttons = new JobButtons(area, commands, "jobs.action.", BUTTONS);
		fill(buttons.control(), 2);
		kept = new Link(area, SWT.WRAP);
		kept.setData("org.limn.id", "jobs.kept");
		kept.addListener(SWT.Selection, e -> Program.launch(String.valueOf(e.text)));
		fill(kept, 2);
		requestId = new Text(area, SWT.READ_ONLY | SWT.SINGLE);
		requestId.setData("org.limn.id", "jobs.requestId");
		AccessibleName.set(requestId, () -> Messages.JobDetails_requestId);
		fill(requestId, 2);
		history = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
		history.setData("org.limn.id", "jobs.history");
		AccessibleName.set(history, () -> Messages.JobDetails_history);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).indent(0, Spacing.NORMAL).hint(1, SWT.DEFAULT).applyTo(history);
		show(List.of());
	}

	private static void fill(Control control, int columns) {
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).hint(1, SWT.DEFAULT).applyTo(control);
	}

	Control control() {
		return scroll;
	}

	/** Shows the chosen job, or says how many are chosen. */
	void show(List<GenerationJob> chosen) {
		GenerationJob shown = chosen.size() == 1 ? chosen.getFirst() : null;
		GenerationJob before = job;
		if (shown != null && shown == before) {
			return;
		}
		boolean same = shown != null && before != null && shown.id().equals(before.id());
		job = shown;
		Inclusion.set(buttons.control(), shown != null);
		Inclusion.set(history, shown != null);
		Inclusion.set(icon, shown != null);
		if (shown == null) {
			headline.setText(chosen.isEmpty() ? Messages.JobDetails_none : NLS.bind(Messages.JobDetails_many, chosen.size()));
			words.setText(chosen.isEmpty() ? Messages.JobDetails_noneHelp : Messages.JobDetails_manyHelp);
			Inclusion.set(kept, false);
			Inclusion.set(requestId, false);
		} else {
			show(shown, same);
		}
		layout();
	}

	/** Says why something could not be done with the chosen job. */
	void refused(Failure failure) {
		words.setText(failure.message().replace("&", "&&"));
		layout();
	}

	private void show(GenerationJob shown, boolean same) {
		icon.setImage(GenerationIcons.image(JobWords.icon(shown.state())));
		headline.setText(JobWords.state(shown).replace("&", "&&"));
		words.setText(words(shown).replace("&", "&&"));
		buttons.show(shown);
		String files = files(shown);
		kept.setText(files);
		Inclusion.set(kept, !files.isEmpty());
		String id = shown.requestId();
		requestId.setText(id == null ? "" : NLS.bind(Messages.JobDetails_requestIdIs, id));
		Inclusion.set(requestId, id != null);
		if (!same) {
			history.setText("");
		}
		background.start(Messages.JobDetails_reading, () -> Services.requireGeneration().timeline(shown.id()), events -> show(shown, events), failure -> { });
	}

	private void show(GenerationJob shown, List<JobEvent> events) {
		GenerationJob now = job;
		if (now != null && now.id().equals(shown.id())) {
			JobHistory told = new JobHistory(now);
			String text = Messages.JobDetails_timeline + '\n' + told.timeline(events) + "\n\n" + Messages.JobDetails_calls + '\n' + told.calls();
			if (!text.equals(history.getText())) {
				history.setText(text);
				layout();
			}
		}
	}

	/** What was asked for, how it stands, and what to do; a failure's message says what it cost, and of an unknown outcome what to do. */
	private static String words(GenerationJob job) {
		Failure failure = job.failure();
		String state = failure != null ? failure.message() : job.state().ended() ? JobWords.charge(job) : JobWords.elapsed(job, Instant.now());
		String advice = job.state() instanceof JobState.OutcomeUnknown ? "" : JobAdvice.of(job);
		return (job.request().prompt().strip() + '\n' + state + ' ' + advice).strip();
	}

	/** Bytes that came and are no picture in the library, with where they are. */
	private static String files(GenerationJob job) {
		String links = job.images().stream().filter(i -> i.state() == JobImage.State.KEPT || i.state() == JobImage.State.RECEIVED).map(JobImage::file)
				.filter(Objects::nonNull).map(f -> Path.of(String.valueOf(f)))
				.map(f -> NLS.bind(Messages.JobDetails_keptFile, f.getFileName(), f.getParent())).collect(Collectors.joining("\n"));
		return links.isEmpty() ? "" : Messages.JobDetails_kept + '\n' + links;
	}

	private void layout() {
		int width = scroll.getClientArea().width;
		scroll.setMinHeight(area.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y);
		area.layout(true, true);
	}
}
