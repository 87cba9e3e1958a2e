/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.Examination;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.SeedModels;

import com.fasterxml.jackson.databind.JsonNode;

/** Draws at any server that an account's description tells how to ask. Some of them have a queue; for the others there are no tickets. */
public final class CustomProvider implements QueueImageProvider {

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		CustomAccount opened = CustomAccount.of(account);
		ModelTable table = opened.description().models();
		Map<String, ImageModel> models = new LinkedHashMap<>(table.listed());
		LiveList live = table.live();
		if (live != null) {
			live.names(opened.server()).forEach((id, name) -> models.computeIfAbsent(id, key -> named(table.model(key), name)));
		}
		return SeedModels.page(query, models.values());
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return CustomAccount.of(account).description().models().model(SeedModels.typed(id));
	}

	/** Asks what the description names for it, else for the list of models, else for anything at all. */
	@Override
	public void check(ProviderAccount account) throws ProviderException {
		CustomAccount opened = CustomAccount.of(account);
		AccountServer server = opened.server();
		PlaceholderText check = opened.description().check();
		LiveList live = opened.description().models().live();
		if (check != null) {
			new Dialogue(server).tell(HttpCall.get(AddressRule.address(server, check, Map.of())));
		} else if (live != null) {
			live.names(server);
		} else {
			anything(server);
		}
	}

	@Override
	public Examination examine(String settingId, String text) {
		if (!settingId.equals(CustomAccount.DESCRIPTION)) {
			return Examination.NOTHING;
		}
		try {
			return new Examination(true, Description.read(text).summary());
		} catch (DescriptionException e) {
			return new Examination(false, String.valueOf(e.getMessage()));
		}
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		CustomAccount opened = CustomAccount.of(account);
		new CallCheck(call).run();
		if (!opened.description().request().sends(call.size())) {
			throw CallCheck.unsupported("size", NLS.bind(Messages.RequestRule_size, call.size().value())); //$NON-NLS-1$
		}
		Dialogue dialogue = Dialogue.of(opened.server(), sink);
		HttpCall request = opened.description().request().of(call, opened.server());
		QueueRule queue = opened.description().queue();
		if (queue == null) {
			dialogue.submit(request, sink, new PictureReader(opened, call, sink)::read);
			return;
		}
		JsonNode accepted = dialogue.submit(request, sink, Work::withoutPictures);
		ErrorTable errors = opened.description().errors();
		Optional<ProviderError> error = errors.in(accepted);
		if (error.isPresent()) {
			throw opened.server().rules().failure(error.get(), null, errors.free());
		}
		Ticket ticket = queue.ticket(accepted);
		sink.accepted(ticket);
		new Work(opened, queue, call, ticket, dialogue).follow(sink);
	}

	@Override
	public void resume(ImageCall call, Ticket ticket, ProviderAccount account, ImageSink sink) throws ProviderException {
		CustomAccount opened = CustomAccount.of(account);
		work(opened, call, ticket, Dialogue.of(opened.server(), sink)).follow(sink);
	}

	@Override
	public Optional<Ticket> find(ImageCall call, ProviderAccount account) throws ProviderException {
		CustomAccount opened = CustomAccount.of(account);
		QueueRule queue = opened.description().queue();
		PlaceholderText path = queue == null ? null : queue.find();
		if (queue == null || path == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(queue.ticket(new Dialogue(opened.server()).ask(HttpCall.get(AddressRule.address(opened.server(), path, CallValues.of(call))))));
		} catch (ProviderException e) {
			if (e.failure().kind() == FailureKind.NOT_FOUND) {
				return Optional.empty();
			}
			throw e;
		}
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		CustomAccount.of(account).server().fetch(address, slot, sink);
	}

	@Override
	public CancelOutcome cancel(ImageCall call, Ticket ticket, ProviderAccount account) {
		try {
			CustomAccount opened = CustomAccount.of(account);
			return work(opened, call, ticket, new Dialogue(opened.server())).end();
		} catch (ProviderException e) {
			// an account that cannot be used any more can end nothing
			return CancelOutcome.UNKNOWN;
		}
	}

	private static Work work(CustomAccount account, ImageCall call, Ticket ticket, Dialogue dialogue) throws ProviderException {
		QueueRule queue = account.description().queue();
		if (queue == null) {
			throw new ProviderException(FailureKind.NOT_FOUND, Messages.CustomProvider_noQueue, new Evidence.Refused());
		}
		return new Work(account, queue, call, ticket, dialogue);
	}

	/** Whether there is a server that does not turn the key away; what it has at its address is its own affair. */
	private static void anything(AccountServer server) throws ProviderException {
		try {
			new Dialogue(server).tell(HttpCall.get(server.address("/"))); //$NON-NLS-1$
		} catch (ProviderException e) {
			boolean answered = e.evidence() instanceof Evidence.Status status && status.status() < 500;
			if (!answered || e.failure().kind() == FailureKind.AUTH) {
				throw e;
			}
		}
	}

	private static ImageModel named(ImageModel model, String name) {
		return new ImageModel(model.id(), name, model.sizes(), model.imagesPerCall(), model.promptLimit(), model.negativePrompt(), model.references(), model.options(),
				model.previews(), model.price(), model.constantText());
	}
}
