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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationService;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.LibraryHeader;
import org.limn.ui.OpenBook;
import org.limn.ui.Spacing;
import org.limn.ui.UiUpdates;
import org.osgi.service.component.annotations.Component;

/** The jobs in the media library's header: active ones with their progress, failed and unknown ones until they are dismissed. */
@Component(service = LibraryHeader.class)
public final class JobStrip implements LibraryHeader {

	private static final int TICK_MILLISECONDS = 1000;

	@Override
	public void create(Composite parent, Supplier<Optional<OpenBook>> book) {
		Services.generation().ifPresent(service -> new Strip(parent, service));
	}

	/** One strip in one library view. */
	private static final class Strip implements GenerationListener {

		private final Composite area;
		private final GenerationService service;
		private final Map<UUID, @Nullable JobRow> rows = new LinkedHashMap<>();

		Strip(Composite parent, GenerationService service) {
			this.service = service;
			area = new Composite(parent, SWT.NONE);
			area.setData("org.limn.id", "generate.strip");
			Spacing.strip(1).applyTo(area);
			GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
			area.setVisible(false);
			service.addListener(this);
			area.addListener(SWT.Dispose, e -> service.removeListener(this));
			new Background(area).start(Messages.JobStrip_reading, service::jobs, jobs -> jobs.reversed().forEach(this::update), failure -> { });
			tick();
		}

		@Override
		public void jobChanged(GenerationJob job) {
			UiUpdates.post(area, () -> update(job));
		}

		@Override
		public void jobRemoved(UUID jobId) {
			UiUpdates.post(area, () -> remove(jobId));
		}

		private void update(GenerationJob job) {
			JobRow row = rows.get(job.id());
			if (!stays(job)) {
				remove(job.id());
			} else if (row == null) {
				rows.put(job.id(), new JobRow(area, service, job));
				layout();
			} else {
				row.show(job);
			}
		}

		private static boolean stays(GenerationJob job) {
			return switch (job.state()) {
			case JobState.Done d -> false;
			case JobState.Cancelled c -> false;
			default -> true;
			};
		}

		private void remove(UUID jobId) {
			JobRow row = rows.remove(jobId);
			if (row != null) {
				row.dispose();
				layout();
			}
		}

		private void layout() {
			boolean any = !rows.isEmpty();
			area.setVisible(any);
			((GridData) area.getLayoutData()).exclude = !any;
			area.requestLayout();
		}

		private void tick() {
			area.getDisplay().timerExec(TICK_MILLISECONDS, () -> {
				if (!area.isDisposed()) {
					rows.values().stream().filter(Objects::nonNull).forEach(JobRow::tick);
					tick();
				}
			});
		}
	}
}
