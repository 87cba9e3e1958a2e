/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import java.util.List;

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
import org.limn.provider.http.SeedModels;

/** Google's Gemini models that draw, by {@code generateContent}. There is no way to cancel: closing the connection only stops the waiting. Holds nothing. */
public final class GeminiProvider implements ImageProvider {

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		ModelList list = ModelList.ask(GeminiAccount.of(account), query.cursor());
		return new ModelPage(SeedModels.page(query, list.models()).models(), list.next());
	}

	@Override
	public List<String> suggestedModels() {
		return Models.SEED.offered();
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return Models.model(SeedModels.typed(id));
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		ModelList.ask(GeminiAccount.of(account), null);
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		GeminiAccount opened = GeminiAccount.of(account);
		new CallCheck(call).run();
		DrawAnswer picture = new DrawAnswer(opened.server(), sink);
		Dialogue.of(opened.server(), sink).submit(new DrawRequest(call, opened).http(), sink, picture::read);
	}
}
