/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;

/**
 * One operation of a provider on a thread of its own, as the core runs it, with the sink that listens to it.
 *
 * @since 1.0
 */
public final class Conversation {

	/** What runs: one method of the provider. */
	@FunctionalInterface
	public interface Operation {
		/**
		 * Runs it.
		 *
		 * @param sink where it tells
		 * @throws ProviderException when it fails
		 */
		void run(RecordingSink sink) throws ProviderException;
	}

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private final RecordingSink sink;
	private final Thread thread;
	private final CountDownLatch over = new CountDownLatch(1);
	private volatile @Nullable Throwable thrown;
	private volatile boolean interrupted;

	private Conversation(RecordingSink sink, Operation operation) {
		this.sink = sink;
		thread = Thread.ofPlatform().name("tck-call").start(() -> { //$NON-NLS-1$
			try {
				operation.run(sink);
			} catch (ProviderException | RuntimeException | Error e) {
				thrown = e;
			} finally {
				interrupted = Thread.currentThread().isInterrupted();
				sink.end();
				over.countDown();
			}
		});
	}

	/**
	 * Starts an operation.
	 *
	 * @param sink where it tells
	 * @param operation the operation
	 * @return the running conversation
	 */
	public static Conversation start(RecordingSink sink, Operation operation) {
		return new Conversation(sink, operation);
	}

	/**
	 * Generates and, as the core does, fetches what stands at an address.
	 *
	 * @param provider the provider
	 * @param call the call
	 * @param account the account
	 * @param sink where it tells
	 * @return the running conversation
	 */
	public static Conversation generate(ImageProvider provider, ImageCall call, ProviderAccount account, RecordingSink sink) {
		return start(sink, s -> {
			provider.generate(call, account, s);
			fetch(provider, call, account, s);
		});
	}

	/**
	 * Fetches what stands at an address, on this thread.
	 *
	 * @param provider the provider
	 * @param call the call
	 * @param account the account
	 * @param sink which was told the addresses
	 * @throws ProviderException when it fails
	 */
	public static void fetch(ImageProvider provider, ImageCall call, ProviderAccount account, RecordingSink sink) throws ProviderException {
		for (Map.Entry<Integer, URI> entry : sink.addresses().entrySet()) {
			if (!sink.pictures().containsKey(entry.getKey())) {
				provider.fetch(call, entry.getKey(), entry.getValue(), account, sink);
			}
		}
	}

	/**
	 * Waits for its end.
	 *
	 * @return this
	 * @throws InterruptedException when this thread is interrupted
	 */
	public Conversation await() throws InterruptedException {
		if (!endsWithin(PATIENCE)) {
			thread.interrupt();
			throw new AssertionError("The provider did not return within " + PATIENCE); //$NON-NLS-1$
		}
		return this;
	}

	/**
	 * Whether it ends in a time.
	 *
	 * @param time the time
	 * @return {@code true} when it has ended
	 * @throws InterruptedException when this thread is interrupted
	 */
	public boolean endsWithin(Duration time) throws InterruptedException {
		return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Interrupts its thread. */
	public void interrupt() {
		thread.interrupt();
	}

	/**
	 * Whether its thread's interrupted mark was still set when the provider returned.
	 *
	 * @return {@code true} when so
	 */
	public boolean interruptedAtEnd() {
		return interrupted;
	}

	/**
	 * What it threw.
	 *
	 * @return the exception, or {@code null} when it returned normally
	 */
	public @Nullable Throwable thrown() {
		return thrown;
	}

	/**
	 * The sink.
	 *
	 * @return the sink
	 */
	public RecordingSink sink() {
		return sink;
	}
}
