/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
import org.limn.provider.http.DiscardedPicture;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.SamplingChoices;
import org.limn.provider.http.SeedModels;

/** The API of AUTOMATIC1111's web UI, which Forge, SD.Next and others have too. Remembers of each server what it lets choose from. */
public final class SdWebUiProvider implements ImageProvider {

	private final Map<URI, SamplingChoices> known = new ConcurrentHashMap<>();

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		SdWebUiAccount opened = SdWebUiAccount.of(account);
		Map<String, String> listed = new ServerLists(opened).models();
		Models models = new Models(opened.imagesPerCall(), learned(opened));
		return SeedModels.page(query, listed.entrySet().stream().map(model -> models.model(model.getKey(), model.getValue())).toList());
	}

	/** The files in which the first models of Stability AI come; which ones a server really has, only it knows. */
	@Override
	public List<String> suggestedModels() {
		return List.of("sd_xl_base_1.0", "v1-5-pruned-emaonly"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		SdWebUiAccount opened = SdWebUiAccount.of(account);
		String typed = SeedModels.typed(id);
		return new Models(opened.imagesPerCall(), known.getOrDefault(opened.server().base(), SamplingChoices.UNKNOWN)).model(typed, typed);
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		SdWebUiAccount opened = SdWebUiAccount.of(account);
		new ServerLists(opened).models();
		learned(opened);
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		SdWebUiAccount opened = SdWebUiAccount.of(account);
		AccountServer server = opened.server();
		DrawRequest request = new DrawRequest(call, server);
		new CallCheck(call).run();
		request.check();
		Dialogue dialogue = Dialogue.of(server, sink);
		try (ProgressWatch watch = new ProgressWatch(server, call, sink)) {
			dialogue.submit(request.http(), sink, answer -> new DrawAnswer(server.rules(), call.count(), sink).read(answer));
		} catch (ProviderException e) {
			throw opened.explained(e);
		}
	}

	/** Stops the call, and nothing else: the server would stop whatever it draws, so it is asked first whose it is. */
	@Override
	public CancelOutcome cancel(ImageCall call, ProviderAccount account) {
		try {
			AccountServer server = SdWebUiAccount.of(account).server();
			Dialogue dialogue = new Dialogue(server);
			return switch (new ProgressQuestion(dialogue, server, call).ask(DiscardedPicture::new).state()) {
			case DRAWING -> {
				dialogue.tell(HttpCall.of("POST", server.address("/sdapi/v1/interrupt"))); //$NON-NLS-1$ //$NON-NLS-2$
				yield CancelOutcome.FREE;
			}
			case DONE -> CancelOutcome.TOO_LATE;
			case WAITING, UNKNOWN -> CancelOutcome.UNKNOWN;
			};
		} catch (ProviderException e) {
			// a server that cannot be reached goes on with what it has
			return CancelOutcome.UNKNOWN;
		}
	}

	private SamplingChoices learned(SdWebUiAccount account) throws ProviderException {
		SamplingChoices choices = new ServerLists(account).choices();
		known.put(account.server().base(), choices);
		return choices;
	}
}
