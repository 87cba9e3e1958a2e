/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.PictureAnswer;
import org.limn.provider.http.PictureFields;
import org.limn.provider.http.SamplingChoices;
import org.limn.provider.http.SeedModels;
import org.limn.provider.http.SocketDialogue;
import org.limn.provider.http.SocketMessage;

/**
 * SwarmUI: over a WebSocket, on which it tells how far it is; with reference images, which are too large for a message, over HTTP. Remembers of each server what
 * it lets choose from, and of the last calls their sessions, without which they could not be stopped.
 */
public final class SwarmUiProvider implements ImageProvider {

	private static final PictureFields PICTURES = PictureFields.of(List.of(), List.of("/images/*")); //$NON-NLS-1$

	/** The sessions of the last calls. */
	@NonNullByDefault({})
	private static final class Sessions extends LinkedHashMap<UUID, String> {
		private static final long serialVersionUID = 1;
		private static final int MOST = 500;

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
			return size() > MOST;
		}
	}

	private final Map<URI, SamplingChoices> known = new ConcurrentHashMap<>();
	private final Map<UUID, String> sessions = Collections.synchronizedMap(new Sessions());

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		SwarmUiAccount opened = SwarmUiAccount.of(account);
		Map<String, String> listed = new ServerLists(opened.server()).models();
		Models models = new Models(opened.imagesPerCall(), learned(opened.server()));
		return SeedModels.page(query, listed.entrySet().stream().map(model -> models.model(model.getKey(), model.getValue())).toList());
	}

	/** The folder and file which SwarmUI itself offers to load first; what a server really has, only it knows. */
	@Override
	public List<String> suggestedModels() {
		return List.of("OfficialStableDiffusion/sd_xl_base_1.0"); //$NON-NLS-1$
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		SwarmUiAccount opened = SwarmUiAccount.of(account);
		String typed = SeedModels.typed(id);
		return new Models(opened.imagesPerCall(), known.getOrDefault(opened.server().base(), SamplingChoices.UNKNOWN)).model(typed, typed);
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		AccountServer server = SwarmUiAccount.of(account).server();
		new ServerLists(server).models();
		learned(server);
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		AccountServer server = SwarmUiAccount.of(account).server();
		DrawRequest request = new DrawRequest(call);
		new CallCheck(call).run();
		request.check();
		Dialogue dialogue = new Dialogue(server);
		try (SocketDialogue socket = new SocketDialogue(server)) {
			sink.onCancel(() -> {
				dialogue.abort();
				socket.abort();
			});
			Session session = Session.begin(dialogue, server);
			sessions.put(call.id(), session.id());
			if (call.references().isEmpty()) {
				talk(socket, request.body(session.id()).fields().toString(), new SwarmEvents(server, call.count(), sink), sink);
			} else {
				PictureAnswer pictures = new PictureAnswer(server, sink, call.count(), PICTURES, true);
				dialogue.submit(HttpCall.post(server.address("/API/GenerateText2Image"), request.body(session.id())), sink, answer -> pictures.read(answer, (tree, found) -> { //$NON-NLS-1$
					// nothing more is in it
				}));
			}
		}
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		SwarmUiAccount.of(account).server().fetch(address, slot, sink);
	}

	@Override
	public CancelOutcome cancel(ImageCall call, ProviderAccount account) {
		String session = sessions.getOrDefault(call.id(), ""); //$NON-NLS-1$
		if (session.isEmpty()) {
			return CancelOutcome.UNKNOWN;
		}
		try {
			AccountServer server = SwarmUiAccount.of(account).server();
			new Session(new Dialogue(server), server, session).interrupt();
			return CancelOutcome.FREE;
		} catch (ProviderException e) {
			// a server that cannot be reached goes on with what it has
			return CancelOutcome.UNKNOWN;
		}
	}

	private static void talk(SocketDialogue socket, String request, SwarmEvents events, ImageSink sink) throws ProviderException {
		socket.open("/API/GenerateText2ImageWS"); //$NON-NLS-1$
		sink.sending();
		socket.say(request);
		try {
			boolean over = false;
			while (!over) {
				over = switch (socket.await()) {
				case SocketMessage.Text text -> events.take(text.words());
				case SocketMessage.Bytes bytes -> false;
				case SocketMessage.End end -> true;
				};
			}
		} catch (IOException e) {
			throw socket.failure(e);
		}
		events.end();
	}

	private SamplingChoices learned(AccountServer server) throws ProviderException {
		SamplingChoices choices = new ServerLists(server).choices();
		known.put(server.base(), choices);
		return choices;
	}
}
