/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationService;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.ServiceLink;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.UiUpdates;
import org.osgi.framework.FrameworkUtil;

/**
 * All jobs, for one view: read once away from the UI thread, then kept up to date by what the service tells. However much changes, the view hears of it at
 * most ten times a second. To be used on the UI thread.
 */
public final class JobFeed implements GenerationListener {

	private static final int PAUSE_MILLISECONDS = 100;

	private final Control owner;
	private final Consumer<Set<UUID>> changed;
	private final Map<UUID, GenerationJob> jobs = new LinkedHashMap<>();
	private final Set<UUID> gone = new HashSet<>();
	private final Map<UUID, Optional<GenerationJob>> news = new LinkedHashMap<>();
	private Optional<GenerationService> service = Optional.empty();
	private boolean underWay;
	private boolean read;

	/**
	 * Follows the jobs as long as a control lives, of whichever service there is.
	 *
	 * @param owner the control
	 * @param changed takes the ids of the jobs that are new, changed or gone, on the UI thread
	 */
	public JobFeed(Control owner, Consumer<Set<UUID>> changed) {
		this.owner = owner;
		this.changed = changed;
		ServiceLink link = new ServiceLink(FrameworkUtil.getBundle(JobFeed.class).getBundleContext(), this);
		link.open();
		owner.addListener(SWT.Dispose, e -> link.close());
	}

	@Override
	public void availabilityChanged() {
		UiUpdates.post(owner, this::read);
	}

	/** Reads all jobs when there is a service, and another one than before. */
	private void read() {
		Optional<GenerationService> now = Services.generation();
		if (now.equals(service) && (read || now.isPresent())) {
			return;
		}
		service = now;
		read = now.isEmpty();
		jobs.clear();
		gone.clear();
		synchronized (news) {
			// of the service that was there before
			news.clear();
		}
		if (now.isPresent()) {
			new Background(owner).start(Messages.JobFeed_reading, now.get()::jobs, all -> take(now, all), failure -> ILog.get().error(failure.message()));
		} else {
			changed.accept(Set.of());
		}
	}

	/** The jobs as they are known now; those that were there at first newest first, later ones behind them. */
	public Collection<GenerationJob> jobs() {
		return Collections.unmodifiableCollection(jobs.values());
	}

	/** A job as it is known now. */
	public Optional<GenerationJob> job(@Nullable UUID id) {
		return Optional.ofNullable(jobs.get(id));
	}

	/** Whether the jobs have been read. */
	public boolean isRead() {
		return read;
	}

	@Override
	public void jobChanged(GenerationJob job) {
		hear(job.id(), Optional.of(job));
	}

	@Override
	public void jobRemoved(UUID jobId) {
		hear(jobId, Optional.empty());
	}

	private void hear(UUID jobId, Optional<GenerationJob> job) {
		synchronized (news) {
			news.put(jobId, job);
			if (underWay) {
				return;
			}
			underWay = true;
		}
		UiUpdates.post(owner, () -> owner.getDisplay().timerExec(PAUSE_MILLISECONDS, this::tell));
	}

	private void tell() {
		Map<UUID, Optional<GenerationJob>> heard;
		synchronized (news) {
			heard = new LinkedHashMap<>(news);
			news.clear();
			underWay = false;
		}
		if (!owner.isDisposed()) {
			heard.forEach(this::apply);
			changed.accept(heard.keySet());
		}
	}

	private void apply(UUID jobId, Optional<GenerationJob> job) {
		if (job.isPresent()) {
			jobs.put(jobId, job.get());
		} else {
			jobs.remove(jobId);
			if (!read) {
				gone.add(jobId);
			}
		}
	}

	/** What was heard meanwhile is newer than what was read. */
	private void take(Optional<GenerationService> from, Collection<GenerationJob> all) {
		if (!from.equals(service)) {
			return;
		}
		Map<UUID, GenerationJob> later = new LinkedHashMap<>(jobs);
		jobs.clear();
		all.stream().filter(j -> !gone.contains(j.id())).forEach(j -> jobs.put(j.id(), j));
		jobs.putAll(later);
		gone.clear();
		read = true;
		changed.accept(Set.copyOf(jobs.keySet()));
	}
}
