/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;

/**
 * A provider with a defect: it works, and the first time it comes to an operation something is thrown out of it.
 *
 * @param real the one that works
 * @param where the operation
 * @param thrown what is thrown there; empty from the second time on
 */
record Trap(ImageProvider real, Operation where, Supplier<Optional<Throwable>> thrown) implements QueueImageProvider {

	private void spring(Operation here) {
		if (here == where) {
			thrown.get().ifPresent(Trap::<RuntimeException>sneak);
		}
	}

	@SuppressWarnings("unchecked")
	private static <T extends Throwable> void sneak(Throwable thrown) throws T {
		throw (T) thrown;
	}

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		return real.models(query, account);
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return real.model(id, account);
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		real.check(account);
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		real.generate(call, account, new Sink(sink));
	}

	@Override
	public void resume(ImageCall call, Ticket ticket, ProviderAccount account, ImageSink sink) throws ProviderException {
		((QueueImageProvider) real).resume(call, ticket, account, new Sink(sink));
	}

	@Override
	public Optional<Ticket> find(ImageCall call, ProviderAccount account) throws ProviderException {
		return real instanceof QueueImageProvider queue ? queue.find(call, account) : Optional.empty();
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		spring(Operation.DOWNLOAD);
		real.fetch(call, slot, address, account, sink);
	}

	@Override
	public CancelOutcome cancel(ImageCall call, ProviderAccount account) {
		return real.cancel(call, account);
	}

	@Override
	public CancelOutcome cancel(ImageCall call, Ticket ticket, ProviderAccount account) {
		return real instanceof QueueImageProvider queue ? queue.cancel(call, ticket, account) : CancelOutcome.UNKNOWN;
	}

	/** Where an operation shows itself to the one that draws. */
	private final class Sink implements ImageSink {

		private final ImageSink told;

		Sink(ImageSink told) {
			this.told = told;
		}

		@Override
		public void onCancel(Runnable abort) {
			// whoever uploads asks first how to be stopped while he does
			spring(Operation.REFERENCES);
			told.onCancel(abort);
		}

		@Override
		public boolean cancelled() {
			return told.cancelled();
		}

		@Override
		public void sending() throws ProviderException {
			told.sending();
		}

		@Override
		public void accepted(@Nullable Ticket ticket) {
			spring(Operation.QUEUE);
			told.accepted(ticket);
		}

		@Override
		public void progress(double fraction, String message) {
			told.progress(fraction, message);
		}

		@Override
		public void preview(int slot, byte[] picture) {
			told.preview(slot, picture);
		}

		@Override
		public ImageWriter image(int slot) throws IOException {
			spring(Operation.SUBMIT);
			return told.image(slot);
		}

		@Override
		public void result(int slot, URI address, @Nullable Instant expires) {
			spring(Operation.POLL);
			told.result(slot, address, expires);
		}

		@Override
		public void requestId(String id) {
			told.requestId(id);
		}

		@Override
		public void seed(int slot, long seed) {
			told.seed(slot, seed);
		}

		@Override
		public void usage(Usage usage) {
			told.usage(usage);
		}
	}
}
