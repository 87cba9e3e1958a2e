/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import java.time.Duration;
import java.util.Optional;

import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.Poll;
import org.limn.provider.http.PreviewWriter;

/**
 * Asks beside a call how far it is, and hands on the pictures in the making, on a thread of its own that is gone when this is closed. What goes wrong here is
 * nobody's affair: the call itself says how it ended.
 */
final class ProgressWatch implements AutoCloseable {

	private static final Poll EVERY_SECOND = new Poll(Duration.ofMillis(500), Duration.ofSeconds(1));

	private final ImageSink sink;
	private final Dialogue dialogue;
	private final ProgressQuestion question;
	private final Thread thread;

	/**
	 * Begins to watch.
	 *
	 * @param server whom to ask
	 * @param call the call
	 * @param sink told
	 */
	ProgressWatch(AccountServer server, ImageCall call, ImageSink sink) {
		this.sink = sink;
		dialogue = new Dialogue(server);
		question = new ProgressQuestion(dialogue, server, call);
		thread = Thread.ofVirtual().name("sdwebui-progress").start(this::watch); //$NON-NLS-1$
	}

	private void watch() {
		try {
			EVERY_SECOND.until(dialogue, this::ask);
		} catch (ProviderException e) {
			// closed: the only way in which this ends
			return;
		}
	}

	private Optional<Void> ask() {
		try {
			ProgressQuestion.Progress progress = question.ask(() -> new PreviewWriter(sink, 0));
			if (progress.state() == ProgressQuestion.State.WAITING || progress.state() == ProgressQuestion.State.DRAWING) {
				sink.progress(progress.fraction(), progress.words());
			}
		} catch (ProviderException e) {
			// the next question may be answered
			return Optional.empty();
		}
		return Optional.empty();
	}

	/** Ends the thread; nothing is told afterwards. */
	@Override
	public void close() {
		dialogue.abort();
		boolean interrupted = false;
		while (thread.isAlive()) {
			try {
				thread.join();
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
