/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.bfl.internal;

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
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.SeedModels;

/**
 * The FLUX models at Black Forest Labs, who make them. Holds nothing.
 * <p>
 * A call whose answer was lost is not found again: the service has neither names for tasks nor a list of them.
 */
public final class BflProvider implements QueueImageProvider {

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		BflAccount.of(account);
		return SeedModels.page(query, suggestedModels().stream().map(Models::known).map(Models::model).toList());
	}

	@Override
	public List<String> suggestedModels() {
		return Models.SEED.offered();
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return Models.model(Models.known(SeedModels.typed(id)));
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		BflAccount opened = BflAccount.of(account);
		new Dialogue(opened.server()).ask(HttpCall.get(opened.server().address("/v1/credits"))); //$NON-NLS-1$
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		BflAccount opened = BflAccount.of(account);
		new CallCheck(call).run();
		HttpCall http = new DrawRequest(call, Models.known(call.model().id()), opened).http();
		Ticket ticket = Work.ticket(Dialogue.of(opened.server(), sink).submit(http, sink));
		sink.accepted(ticket);
		new Work(ticket, opened.server(), sink).justAccepted().follow();
	}

	@Override
	public void resume(ImageCall call, Ticket ticket, ProviderAccount account, ImageSink sink) throws ProviderException {
		new Work(ticket, BflAccount.of(account).server(), sink).follow();
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		BflAccount.of(account).server().fetch(address, slot, sink);
	}

	/** There is no way to ask: accepted work is finished, and charged. */
	@Override
	public CancelOutcome cancel(ImageCall call, Ticket ticket, ProviderAccount account) {
		return CancelOutcome.UNKNOWN;
	}
}
