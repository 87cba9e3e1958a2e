/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.ui.Spacing;

/** The notes about jobs: what they say and where they lead. They take no focus and go away by themselves; one that asks something stays longer. */
final class JobNotification {

	private static final long DELAY_MILLISECONDS = 12_000;
	private static final long QUESTION_MILLISECONDS = 60_000;
	private static final int WIDTH = 300;
	private static final int FOUND_LINES = 3;

	private JobNotification() {
	}

	/** A job has ended. */
	static Window ended(GenerationJob job) {
		return open(JobWords.state(job), JobWords.icon(job.state()), words(job), DELAY_MILLISECONDS,
				Map.of(Messages.JobNotification_show, () -> owner().ifPresent(shell -> new JobOpening(shell, JobNotification::refused).open(job))));
	}

	/** Several jobs have ended; the symbol is that of the one that needs the person most. */
	static Window ended(List<GenerationJob> jobs) {
		Map<String, Long> counts = jobs.stream().collect(Collectors.groupingBy(j -> kind(j.state()), TreeMap::new, Collectors.counting()));
		String text = counts.entrySet().stream().map(e -> NLS.bind(Messages.JobNotification_count, e.getKey(), e.getValue())).collect(Collectors.joining("\n"));
		GenerationJob worst = jobs.stream().filter(j -> j.state() instanceof JobState.OutcomeUnknown)
				.findFirst().or(() -> jobs.stream().filter(j -> j.failure() != null).findFirst()).orElse(jobs.getFirst());
		return open(NLS.bind(Messages.JobNotification_ended, jobs.size()), JobWords.icon(worst.state()), text, DELAY_MILLISECONDS,
				Map.of(Messages.JobNotification_show, GenerationViews::showJobs));
	}

	/** Jobs were found that were not sent. */
	static Window found(List<GenerationJob> jobs, Consumer<JobAction> act) {
		String title = jobs.size() == 1 ? Messages.JobNotification_foundOne : NLS.bind(Messages.JobNotification_found, jobs.size());
		String prompts = jobs.stream().limit(FOUND_LINES).map(JobWords::shortPrompt).collect(Collectors.joining("\n"));
		Map<String, Runnable> links = new LinkedHashMap<>();
		links.put(Messages.JobNotification_start, () -> act.accept(JobAction.START));
		links.put(Messages.JobNotification_discard, () -> act.accept(JobAction.DISCARD));
		links.put(Messages.JobNotification_show, GenerationViews::showJobs);
		return open(title, "waiting", (jobs.size() > FOUND_LINES ? prompts + "\n…" : prompts) + "\n\n" + Messages.JobNotification_foundHelp, QUESTION_MILLISECONDS, links);
	}

	/** Something a note offered could not be done. */
	static void refused(Failure failure) {
		open(Messages.JobNotification_refused, "failed", failure.message(), DELAY_MILLISECONDS, Map.of(Messages.JobNotification_show, GenerationViews::showJobs));
	}

	/** The window to which what a note opens belongs. */
	static Optional<Shell> owner() {
		return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).map(IWorkbenchWindow::getShell);
	}

	private static Window open(String title, String icon, String text, long delay, Map<String, Runnable> links) {
		NotificationPopup popup = NotificationPopup.forDisplay(PlatformUI.getWorkbench().getDisplay()).title(parent -> title(parent, title, icon), true)
				.content(parent -> content(parent, text, links)).delay(delay).fadeIn(true).build();
		popup.open();
		return popup;
	}

	private static Control title(Composite parent, String words, String icon) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.strip(2).applyTo(area);
		WidgetFactory.label(SWT.NONE).image(GenerationIcons.image(icon)).create(area);
		Label label = WidgetFactory.label(SWT.NONE).text(words.replace("&", "&&")).create(area);
		label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		return area;
	}

	private static Control content(Composite parent, String text, Map<String, Runnable> links) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.strip(1).applyTo(area);
		Label label = WidgetFactory.label(SWT.WRAP).text(text.replace("&", "&&")).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		Link link = new Link(area, SWT.NONE);
		link.setText(links.keySet().stream().map(l -> "<a>" + l + "</a>").collect(Collectors.joining("  ·  ")));
		link.addListener(SWT.Selection, e -> {
			Shell note = area.getShell();
			Optional.ofNullable(links.get(e.text)).ifPresent(Runnable::run);
			note.close();
		});
		new LiveRegion(label).say(text);
		return area;
	}

	private static String kind(JobState state) {
		return switch (state) {
		case JobState.Done d -> Messages.JobNotification_done;
		case JobState.Partial p -> Messages.JobNotification_partial;
		case JobState.OutcomeUnknown u -> Messages.JobNotification_unknown;
		case JobState.Blocked b -> Messages.JobNotification_blocked;
		case JobState.Cancelled c -> Messages.JobNotification_cancelled;
		default -> Messages.JobNotification_failed;
		};
	}

	private static String words(GenerationJob job) {
		Failure failure = job.failure();
		String prompt = JobWords.shortPrompt(job);
		if (failure != null) {
			return prompt + "\n" + failure.message();
		}
		return job.state() instanceof JobState.Cancelled ? prompt + "\n" + JobWords.charge(job) : prompt;
	}
}
