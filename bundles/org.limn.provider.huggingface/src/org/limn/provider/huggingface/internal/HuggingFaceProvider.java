/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.net.URI;
import java.util.List;

import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.SeedModels;

/**
 * Models of the Hugging Face Hub, drawn by the services behind its router: some at once, some through a queue. Holds nothing.
 * <p>
 * A call whose answer was lost is not found again: the services draw under ids of their own, and the router lists none.
 */
public final class HuggingFaceProvider implements QueueImageProvider {

	@Override
	public List<String> suggestedModels() {
		return Models.USUAL;
	}

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		HuggingFaceAccount opened = HuggingFaceAccount.of(account);
		return SeedModels.page(query, new Hub(opened).models(query.search()).stream().map(id -> Models.model(id, opened)).toList());
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return Models.model(SeedModels.typed(id), HuggingFaceAccount.of(account));
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		new Hub(HuggingFaceAccount.of(account)).check();
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		HuggingFaceAccount opened = HuggingFaceAccount.of(account);
		new CallCheck(call).run();
		Offer offer = new Hub(opened).offer(call, Dialogue.of(opened.hub(), sink));
		new Drawing(opened, sink).begin(new DrawRequest(call, offer));
	}

	@Override
	public void resume(ImageCall call, Ticket ticket, ProviderAccount account, ImageSink sink) throws ProviderException {
		new Drawing(HuggingFaceAccount.of(account), sink).follow(Work.of(ticket));
	}

	/** The router passes no such wish on. */
	@Override
	public CancelOutcome cancel(ImageCall call, Ticket ticket, ProviderAccount account) {
		return CancelOutcome.UNKNOWN;
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		HuggingFaceAccount.of(account).router().fetch(address, slot, sink);
	}
}
