/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;

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
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The models at Replicate: its own, and those of anybody who published one. Holds nothing but what the service said of them.
 * <p>
 * A call whose answer was lost is not found again: the service lets nobody name a prediction, so that one whose answer was lost cannot be told from others in its list.
 */
public final class ReplicateProvider implements QueueImageProvider {

	private final Catalogue catalogue = new Catalogue();

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		return catalogue.page(query, ReplicateAccount.of(account));
	}

	@Override
	public List<String> suggestedModels() {
		return Catalogue.SEED.offered();
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		Optional<Description> known = Catalogue.known(id);
		return (known.isPresent() ? known.get() : catalogue.description(id, ReplicateAccount.of(account))).model();
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		ReplicateAccount opened = ReplicateAccount.of(account);
		new Dialogue(opened.server()).ask(HttpCall.get(opened.server().address("/account"))); //$NON-NLS-1$
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		ReplicateAccount opened = ReplicateAccount.of(account);
		DrawRequest request = new DrawRequest(call, catalogue.description(call.model().id(), opened), opened);
		request.check();
		JsonBody body = new JsonBody();
		HttpCall http = request.http(new References(opened, sink).addresses(call, body), body);
		Ticket ticket = Work.ticket(Dialogue.of(opened.server(), sink).submit(http, sink));
		sink.accepted(ticket);
		new Work(call, ticket, opened.server(), sink).follow();
	}

	@Override
	public void resume(ImageCall call, Ticket ticket, ProviderAccount account, ImageSink sink) throws ProviderException {
		new Work(call, ticket, ReplicateAccount.of(account).server(), sink).follow();
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		ReplicateAccount.of(account).server().fetch(address, slot, sink);
	}

	@Override
	public CancelOutcome cancel(ImageCall call, Ticket ticket, ProviderAccount account) {
		try {
			ReplicateAccount opened = ReplicateAccount.of(account);
			URI address = opened.server().follow(ticket.data().getOrDefault("cancel", "")); //$NON-NLS-1$ //$NON-NLS-2$
			return outcome(new Dialogue(opened.server()).ask(HttpCall.of("POST", address))); //$NON-NLS-1$
		} catch (ProviderException e) {
			return CancelOutcome.UNKNOWN;
		}
	}

	/** Aborted is what never ran, and is not charged; what ran is charged for its time. */
	static CancelOutcome outcome(JsonNode prediction) {
		return switch (prediction.path("status").asText()) { //$NON-NLS-1$
		case "aborted" -> CancelOutcome.FREE; //$NON-NLS-1$
		case "canceled", "starting", "processing" -> CancelOutcome.MAY_CHARGE; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "succeeded", "failed" -> CancelOutcome.TOO_LATE; //$NON-NLS-1$ //$NON-NLS-2$
		default -> CancelOutcome.UNKNOWN;
		};
	}
}
