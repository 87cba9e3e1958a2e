/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.net.URI;
import java.util.List;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.SeedModels;

/**
 * OpenRouter: one key for the image models of many providers, through its images protocol, or through chat where a server has only that. Holds what lists of
 * models said, and nothing of an account.
 */
public final class OpenRouterProvider implements ImageProvider {

	private final KnownModels known = new KnownModels();

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		OpenRouterAccount opened = OpenRouterAccount.of(account);
		Models models = new Models(opened, known);
		return SeedModels.page(query, new ModelList(opened).ask(known).stream().map(models::model).toList());
	}

	@Override
	public List<String> suggestedModels() {
		return KnownModels.SEED.offered();
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return new Models(OpenRouterAccount.of(account), known).model(SeedModels.typed(id));
	}

	/** The list of models is open to everybody, so that it says nothing of the key. Another server may have no page about keys. */
	@Override
	public void check(ProviderAccount account) throws ProviderException {
		OpenRouterAccount opened = OpenRouterAccount.of(account);
		try {
			new Dialogue(opened.server()).ask(HttpCall.get(opened.server().address("/key"))); //$NON-NLS-1$
		} catch (ProviderException e) {
			if (opened.official() || e.failure().kind() != FailureKind.NOT_FOUND) {
				throw e;
			}
			new ModelList(opened).ask(known);
		}
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		OpenRouterAccount opened = OpenRouterAccount.of(account);
		new CallCheck(call).run();
		new OptionCheck(call).run();
		HttpCall request = switch (opened.api()) {
		case IMAGES -> new ImagesRequest(call, opened).http();
		case CHAT -> new ChatRequest(call, opened, known.find(opened, call.model().id())).http();
		};
		DrawAnswer pictures = new DrawAnswer(opened, sink, call.count());
		Dialogue.of(opened.server(), sink).submit(request, sink, pictures::read);
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		OpenRouterAccount.of(account).server().fetch(address, slot, sink);
	}
}
