/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.ui.LibraryHeader;
import org.limn.ui.OpenBook;
import org.limn.ui.Spacing;
import org.osgi.service.component.annotations.Component;

/** The jobs in the media library's header: active ones with their progress, failed and unknown ones until they are dismissed. A few of them; the view has all. */
@Component(service = LibraryHeader.class)
public final class JobStrip implements LibraryHeader {

	private static final int TICK_MILLISECONDS = 1000;
	/** More rows would leave no room for pictures. */
	private static final int ROWS = 4;

	@Override
	public void create(Composite parent, Supplier<Optional<OpenBook>> book) {
		new Strip(parent);
	}

	/** One strip in one library view. */
	private static final class Strip {

		private static final int RUNNING = 2;
		private static final int WAITING = 3;

		private final Composite area;
		private final Composite list;
		private final Label summary;
		private final Link all;
		private final LiveRegion live;
		private final JobFeed feed;
		private final Map<UUID, JobRow> rows = new HashMap<>();
		private final Map<UUID, Boolean> ended = new HashMap<>();
		private boolean told;

		Strip(Composite parent) {
			area = new Composite(parent, SWT.NONE);
			area.setData("org.limn.id", "generate.strip");
			Spacing.strip(1).applyTo(area);
			GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
			area.setVisible(false);
			list = new Composite(area, SWT.NONE);
			Spacing.inner(1).applyTo(list);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
			Composite foot = new Composite(area, SWT.NONE);
			Spacing.inner(2).applyTo(foot);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
			summary = WidgetFactory.label(SWT.NONE).create(foot);
			summary.setData("org.limn.id", "generate.strip.summary");
			GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(summary);
			live = new LiveRegion(summary);
			all = new Link(foot, SWT.NONE);
			all.setData("org.limn.id", "generate.strip.all");
			all.addListener(SWT.Selection, e -> GenerationViews.showJobs());
			feed = new JobFeed(area, this::changed);
			tick();
		}

		private void changed(Set<UUID> ids) {
			List<GenerationJob> staying = feed.jobs().stream().filter(Strip::stays).sorted(ORDER).toList();
			List<GenerationJob> shown = staying.size() <= ROWS ? staying : staying.subList(0, ROWS);
			List<UUID> wanted = shown.stream().map(GenerationJob::id).toList();
			List.copyOf(rows.keySet()).stream().filter(id -> !wanted.contains(id)).forEach(this::remove);
			shown.forEach(j -> show(j, ids.contains(j.id())));
			// From the last to the first, each goes to the top.
			wanted.reversed().forEach(id -> row(id).ifPresent(JobRow::toTop));
			all.setText("<a>" + (staying.size() > ROWS ? NLS.bind(Messages.JobStrip_allAndMore, staying.size() - ROWS) : Messages.JobStrip_all) + "</a>");
			all.setVisible(GenerationViews.offersJobs());
			summary.setText(summary(staying));
			tell(ids);
			layout(!staying.isEmpty());
		}

		private void show(GenerationJob job, boolean changed) {
			Optional<JobRow> row = row(job.id());
			if (row.isEmpty()) {
				rows.put(job.id(), new JobRow(list, job));
			} else if (changed) {
				row.get().show(job);
			}
		}

		private Optional<JobRow> row(UUID jobId) {
			return Optional.ofNullable(rows.get(jobId));
		}

		private void remove(UUID jobId) {
			Optional.ofNullable(rows.remove(jobId)).ifPresent(JobRow::dispose);
		}

		/** Says what began and what ended; what was there before the strip is no news. */
		private void tell(Set<UUID> ids) {
			boolean first = !told;
			told = feed.isRead();
			for (UUID id : ids) {
				Optional<GenerationJob> job = feed.job(id);
				if (job.isEmpty()) {
					ended.remove(id);
				} else if (!Boolean.valueOf(job.get().state().ended()).equals(ended.put(id, job.get().state().ended())) && !first) {
					live.say(NLS.bind(Messages.JobStrip_news, JobWords.state(job.get()), JobWords.shortPrompt(job.get())));
				}
			}
		}

		private static String summary(List<GenerationJob> jobs) {
			List<String> parts = new ArrayList<>();
			count(parts, Messages.JobStrip_running, jobs.stream().filter(j -> urgency(j) == RUNNING).count());
			count(parts, Messages.JobStrip_waiting, jobs.stream().filter(j -> urgency(j) == WAITING).count());
			count(parts, Messages.JobStrip_attention, jobs.stream().filter(j -> urgency(j) < RUNNING).count());
			return String.join("  ·  ", parts);
		}

		private static void count(List<String> parts, String words, long number) {
			if (number > 0) {
				parts.add(NLS.bind(words, number));
			}
		}

		/** What needs the person first, then what runs, the newest of them first; then what waits, in its order. */
		private static final Comparator<GenerationJob> ORDER = Comparator.comparing(Strip::urgency)
				.thenComparing((one, other) -> urgency(one) == WAITING ? one.created().compareTo(other.created()) : other.created().compareTo(one.created()));

		private static int urgency(GenerationJob job) {
			return switch (job.state()) {
			case JobState.OutcomeUnknown u -> 0;
			case JobState.Running r -> RUNNING;
			case JobState.Waiting w -> w.why() == JobState.Why.OFFERED ? 0 : WAITING;
			default -> 1;
			};
		}

		private static boolean stays(GenerationJob job) {
			return switch (job.state()) {
			case JobState.Done d -> false;
			case JobState.Cancelled c -> false;
			default -> true;
			};
		}

		private void layout(boolean any) {
			Inclusion.set(area, any);
			list.layout(true, true);
			area.requestLayout();
		}

		private void tick() {
			area.getDisplay().timerExec(TICK_MILLISECONDS, () -> {
				if (!area.isDisposed()) {
					List.copyOf(rows.keySet()).forEach(id -> row(id).ifPresent(JobRow::tick));
					tick();
				}
			});
		}
	}
}
