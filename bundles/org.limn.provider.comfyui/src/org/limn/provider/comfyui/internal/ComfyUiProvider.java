/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.SamplingChoices;
import org.limn.provider.http.SeedModels;
import org.limn.provider.http.SocketDialogue;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * ComfyUI: a queue that runs workflows. The work has the call's own id, so that it can be looked up when an answer was lost. Remembers of each server what it
 * lets choose from.
 */
public final class ComfyUiProvider implements QueueImageProvider {

	private static final String CLIENT = "client"; //$NON-NLS-1$
	private static final String FEATURES = "{\"type\":\"feature_flags\",\"data\":{\"supports_preview_metadata\":true}}"; //$NON-NLS-1$

	/** A server, and what is asked of it. */
	private record Known(URI server, Optional<Workflow.Place> sampler, Optional<Workflow.Place> scheduler) {
		static Known of(ComfyUiAccount account) {
			return new Known(account.server().base(), account.workflows().place(Workflow.SAMPLER), account.workflows().place(Workflow.SCHEDULER));
		}
	}

	private final Map<Known, SamplingChoices> known = new ConcurrentHashMap<>();

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		ComfyUiAccount opened = ComfyUiAccount.of(account);
		List<String> listed = new ServerLists(opened).models();
		Models models = new Models(opened, learned(opened));
		List<ImageModel> own = models.own();
		if (!own.isEmpty()) {
			return SeedModels.page(query, own);
		}
		List<ImageModel> all = new ArrayList<>();
		for (String id : listed) {
			all.add(models.model(id));
		}
		return SeedModels.page(query, all);
	}

	/** The files in which the first models of Stability AI come; which ones a server really has, only it knows. */
	@Override
	public List<String> suggestedModels() {
		return List.of("sd_xl_base_1.0.safetensors", "v1-5-pruned-emaonly.safetensors"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		ComfyUiAccount opened = ComfyUiAccount.of(account);
		return new Models(opened, known.getOrDefault(Known.of(opened), SamplingChoices.UNKNOWN)).model(SeedModels.typed(id));
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		ComfyUiAccount opened = ComfyUiAccount.of(account);
		ServerLists lists = new ServerLists(opened);
		lists.check();
		lists.models();
		learned(opened);
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		ComfyUiAccount opened = ComfyUiAccount.of(account);
		AccountServer server = opened.server();
		new CallCheck(call).run();
		Workflow workflow = opened.workflows().fitting(call);
		Dialogue dialogue = new Dialogue(server);
		try (SocketDialogue socket = new SocketDialogue(server)) {
			stopping(dialogue, socket, sink);
			List<String> images = new Upload(dialogue, server).all(call.references());
			long seed = Values.seed(call);
			String client = call.id().toString().replace("-", ""); //$NON-NLS-1$ //$NON-NLS-2$
			JsonBody body = new JsonBody().with("client_id", client).with("prompt_id", call.id().toString()); //$NON-NLS-1$ //$NON-NLS-2$
			body.fields().set("prompt", workflow.filled(Values.of(call, seed, images))); //$NON-NLS-1$
			body.fields().putObject("extra_data").put("preview_method", "auto"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			listen(socket, client);
			String id = dialogue.submit(HttpCall.post(server.address("/prompt"), body), sink).path("prompt_id").asText(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			if (id.isEmpty()) {
				throw UnusableAnswer.missing("prompt_id"); //$NON-NLS-1$
			}
			sink.accepted(new Ticket(id, Map.of(CLIENT, client)));
			sink.seed(0, seed);
			follow(call, opened, new QueuedPrompt(dialogue, server, id), socket, sink);
		}
	}

	@Override
	public void resume(ImageCall call, Ticket ticket, ProviderAccount account, ImageSink sink) throws ProviderException {
		ComfyUiAccount opened = ComfyUiAccount.of(account);
		Dialogue dialogue = new Dialogue(opened.server());
		try (SocketDialogue socket = new SocketDialogue(opened.server())) {
			stopping(dialogue, socket, sink);
			listen(socket, ticket.data().getOrDefault(CLIENT, call.id().toString().replace("-", ""))); //$NON-NLS-1$ //$NON-NLS-2$
			follow(call, opened, new QueuedPrompt(dialogue, opened.server(), ticket.id()), socket, sink);
		}
	}

	@Override
	public Optional<Ticket> find(ImageCall call, ProviderAccount account) throws ProviderException {
		AccountServer server = ComfyUiAccount.of(account).server();
		QueuedPrompt prompt = new QueuedPrompt(new Dialogue(server), server, call.id().toString());
		// first the queue, then what is over: in between it can only go from one to the other
		boolean there = prompt.place().state() != QueuedPrompt.State.GONE || prompt.finished().isPresent();
		return there ? Optional.of(new Ticket(prompt.id(), Map.of())) : Optional.empty();
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		ComfyUiAccount.of(account).server().fetch(address, slot, sink);
	}

	@Override
	public CancelOutcome cancel(ImageCall call, Ticket ticket, ProviderAccount account) {
		return cancel(ticket.id(), account);
	}

	@Override
	public CancelOutcome cancel(ImageCall call, ProviderAccount account) {
		return cancel(call.id().toString(), account);
	}

	private static CancelOutcome cancel(String id, ProviderAccount account) {
		try {
			AccountServer server = ComfyUiAccount.of(account).server();
			return new QueuedPrompt(new Dialogue(server), server, id).cancel();
		} catch (ProviderException e) {
			// a server that cannot be reached goes on with what it has
			return CancelOutcome.UNKNOWN;
		}
	}

	private static void stopping(Dialogue dialogue, SocketDialogue socket, ImageSink sink) {
		sink.onCancel(() -> {
			dialogue.abort();
			socket.abort();
		});
	}

	/** Opens the connection on which the server tells how far it is; without it the server is asked. */
	private static void listen(SocketDialogue socket, String client) {
		try {
			socket.open("/ws?clientId=" + AccountServer.encode(client)); //$NON-NLS-1$
			socket.say(FEATURES);
		} catch (ProviderException e) {
			// aborted, so that nobody waits for what it will not say
			socket.abort();
		}
	}

	private static void follow(ImageCall call, ComfyUiAccount account, QueuedPrompt prompt, SocketDialogue socket, ImageSink sink) throws ProviderException {
		PromptEvents events = new PromptEvents(prompt.id(), account.workflows().of(call).nodes().size(), sink);
		JsonNode entry = new Following(prompt.dialogue(), prompt, events, sink).end(socket);
		new Outcome(account.server(), entry).tell(call.count(), sink);
	}

	private SamplingChoices learned(ComfyUiAccount account) throws ProviderException {
		SamplingChoices choices = new ServerLists(account).choices();
		known.put(Known.of(account), choices);
		return choices;
	}
}
