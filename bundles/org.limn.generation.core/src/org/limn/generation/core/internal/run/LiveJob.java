/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.JobProgress;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;

/** What is heard of the calls of a job while they run. Nothing of it is durable. Any thread. */
final class LiveJob {

	private static final int MESSAGE_LIMIT = 200;

	private record Heard(double fraction, String message, boolean receiving) {
		static final Heard NOTHING = new Heard(-1, "", false); //$NON-NLS-1$
	}

	private final UUID jobId;
	private final Announcer announcer;
	private final Clock clock;
	private final Map<UUID, Heard> calls = new ConcurrentHashMap<>();
	private final AtomicBoolean checking = new AtomicBoolean();
	private volatile @Nullable Instant lastNews;

	LiveJob(UUID jobId, Announcer announcer, Clock clock) {
		this.jobId = jobId;
		this.announcer = announcer;
		this.clock = clock;
	}

	/**
	 * Where a call of it tells its news.
	 *
	 * @param call the call
	 * @param heard run whenever something is heard; returns at once
	 * @return the news
	 */
	CallNews call(CallRow call, Runnable heard) {
		return new CallNews() {
			@Override
			public void heard() {
				lastNews = clock.instant();
				heard.run();
			}

			@Override
			public void changed() {
				heard();
				announcer.changed(jobId);
			}

			@Override
			public void receiving() {
				Heard now = calls.getOrDefault(call.id(), Heard.NOTHING);
				calls.put(call.id(), new Heard(now.fraction(), now.message(), true));
				changed();
			}

			@Override
			public void progress(double fraction, String message) {
				boolean receiving = calls.getOrDefault(call.id(), Heard.NOTHING).receiving();
				double honest = fraction >= 0 && fraction <= 1 ? fraction : -1;
				String text = message.length() > MESSAGE_LIMIT ? message.substring(0, MESSAGE_LIMIT) : message;
				calls.put(call.id(), new Heard(honest, text, receiving));
				changed();
			}

			@Override
			public void preview(int slot, byte[] picture) {
				heard();
				announcer.preview(jobId, call.firstSlot() + slot, picture);
			}
		};
	}

	/** The call is over: what was heard of it is forgotten. */
	void over(UUID callId) {
		calls.remove(callId);
	}

	/**
	 * The provider is being asked what became of it, or was.
	 *
	 * @return {@code false} when that is no news
	 */
	boolean checking(boolean asked) {
		return checking.compareAndSet(!asked, asked);
	}

	/** Whether the provider is being asked what became of it. */
	boolean checking() {
		return checking.get();
	}

	/** Whether bytes of a picture come. */
	boolean receiving() {
		return calls.values().stream().anyMatch(Heard::receiving);
	}

	/** How far the job is: a percentage only when a provider gives one, or when one of several calls is finished. */
	JobProgress progress(JobRow job) {
		double sum = 0;
		boolean known = false;
		String message = ""; //$NON-NLS-1$
		for (CallRow call : job.calls()) {
			Heard heard = calls.getOrDefault(call.id(), Heard.NOTHING);
			if (call.finished()) {
				sum++;
				known |= job.calls().size() > 1;
			} else {
				sum += Math.max(0, heard.fraction());
				known |= heard.fraction() >= 0;
				message = heard.message().isEmpty() ? message : heard.message();
			}
		}
		return new JobProgress(known ? sum / job.calls().size() : -1, message, lastNews);
	}
}
