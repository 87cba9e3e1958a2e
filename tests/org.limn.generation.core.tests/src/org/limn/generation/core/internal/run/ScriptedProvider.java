/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.generation.provider.Ticket;

/** A provider in this process whose doing is given as lambdas. Counts what it was asked. */
@NonNullByDefault({}) // fixtures are filled late
final class ScriptedProvider implements QueueImageProvider {

	@FunctionalInterface
	interface Drawing {
		void draw(ImageCall call, ImageSink sink) throws Exception;
	}

	@FunctionalInterface
	interface Going {
		void on(ImageCall call, Ticket ticket, ImageSink sink) throws Exception;
	}

	@FunctionalInterface
	interface Reading {
		void read(int slot, URI address, ImageSink sink) throws Exception;
	}

	@FunctionalInterface
	interface Finding {
		Optional<Ticket> find(ImageCall call) throws ProviderException;
	}

	final AtomicInteger generated = new AtomicInteger();
	final AtomicInteger resumed = new AtomicInteger();
	final AtomicInteger fetched = new AtomicInteger();
	final AtomicInteger cancelled = new AtomicInteger();
	volatile Drawing drawing = (call, sink) -> {
		// draws nothing
	};
	volatile Going going = (call, ticket, sink) -> {
		// nothing more comes
	};
	volatile Reading reading = (slot, address, sink) -> {
		// nothing stands there
	};
	volatile Finding finding = call -> Optional.empty();
	/** The account with which it was last asked to go on. */
	volatile ProviderAccount account;
	volatile CancelOutcome cancelOutcome = CancelOutcome.UNKNOWN;
	volatile Price price = new Price.PerImage(org.limn.generation.Cost.usd("0.04"), "", java.util.Map.of()); //$NON-NLS-1$ //$NON-NLS-2$

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) {
		return new ModelPage(List.of(model("m", account)), null); //$NON-NLS-1$
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) {
		return new ImageModel(id, id, new SizeRule.Any(), 4, 1000, true, ReferenceRule.NONE,
				List.of(new OptionDescriptor("seed", "Seed", OptionDescriptor.Type.SEED, List.of(), null, null, null, "")), true, price, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	@Override
	public void check(ProviderAccount account) {
		// always works
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		generated.incrementAndGet();
		run(() -> drawing.draw(call, sink));
	}

	@Override
	public void resume(ImageCall call, Ticket ticket, ProviderAccount account, ImageSink sink) throws ProviderException {
		resumed.incrementAndGet();
		this.account = account;
		run(() -> going.on(call, ticket, sink));
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		fetched.incrementAndGet();
		run(() -> reading.read(slot, address, sink));
	}

	@Override
	public Optional<Ticket> find(ImageCall call, ProviderAccount account) throws ProviderException {
		return finding.find(call);
	}

	@Override
	public CancelOutcome cancel(ImageCall call, ProviderAccount account) {
		cancelled.incrementAndGet();
		return cancelOutcome;
	}

	@Override
	public CancelOutcome cancel(ImageCall call, Ticket ticket, ProviderAccount account) {
		return cancel(call, account);
	}

	private interface Work {
		void run() throws Exception;
	}

	private static void run(Work work) throws ProviderException {
		try {
			work.run();
		} catch (ProviderException | RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}
}
