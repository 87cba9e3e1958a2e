/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.SeedModels;

/**
 * The models of fal.ai, through its queue. Holds nothing but what the public catalogue said.
 * <p>
 * A call whose answer was lost is not found again: the service lets nobody name a request, so that one whose answer was lost cannot be told from others.
 */
public final class FalProvider implements QueueImageProvider {

	/** A request that nobody ever made: who may not ask hears so, everybody else hears that there is none. */
	private static final String NOBODYS = "/fal-ai/flux/requests/00000000-0000-0000-0000-000000000000/status"; //$NON-NLS-1$

	private final Catalogue catalogue = new Catalogue();

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		return catalogue.page(query, FalAccount.of(account));
	}

	@Override
	public List<String> suggestedModels() {
		return Catalogue.SEED.offered();
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		String typed = SeedModels.typed(id);
		Optional<Endpoint> known = Catalogue.known(typed);
		return (known.isPresent() ? known.get() : catalogue.endpoint(typed, FalAccount.of(account))).model();
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		FalAccount opened = FalAccount.of(account);
		try {
			new Dialogue(opened.queue()).tell(HttpCall.get(opened.queue().address(NOBODYS)));
		} catch (ProviderException e) {
			boolean served = e.failure().kind() == FailureKind.NOT_FOUND || e.failure().kind() == FailureKind.INVALID_REQUEST;
			if (!served || e.evidence() instanceof Evidence.Status status && status.status() < 400) {
				throw e;
			}
		}
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		FalAccount opened = FalAccount.of(account);
		DrawRequest request = new DrawRequest(call, catalogue.endpoint(call.model().id(), opened), opened);
		request.check();
		JsonBody body = new JsonBody();
		HttpCall http = request.http(new References(opened, sink).addresses(call, body), body);
		Ticket ticket = Work.ticket(Dialogue.of(opened.queue(), sink).submit(http, sink));
		sink.accepted(ticket);
		new Work(call, ticket, opened.queue(), sink).follow();
	}

	@Override
	public void resume(ImageCall call, Ticket ticket, ProviderAccount account, ImageSink sink) throws ProviderException {
		new Work(call, ticket, FalAccount.of(account).queue(), sink).follow();
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		FalAccount.of(account).queue().fetch(address, slot, sink);
	}

	/** What still waits is dropped; what is drawn already may be finished, and charged, all the same. */
	@Override
	public CancelOutcome cancel(ImageCall call, Ticket ticket, ProviderAccount account) {
		try {
			FalAccount opened = FalAccount.of(account);
			new Dialogue(opened.queue()).tell(HttpCall.of("PUT", Work.address(ticket, "cancel", opened.queue()))); //$NON-NLS-1$ //$NON-NLS-2$
			return CancelOutcome.MAY_CHARGE;
		} catch (ProviderException e) {
			return e.evidence() instanceof Evidence.Status status && status.status() == 400 ? CancelOutcome.TOO_LATE : CancelOutcome.UNKNOWN;
		}
	}
}
