/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import java.util.List;

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
import org.limn.provider.http.SeedModels;

/** The models that draw at Cloudflare Workers AI: one request, one picture, at once. Holds nothing. */
public final class CloudflareProvider implements ImageProvider {

	private static final PictureFields PICTURES = PictureFields.of(List.of("/result/image"), List.of()); //$NON-NLS-1$

	@Override
	public List<String> suggestedModels() {
		return Models.SEED.offered();
	}

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		List<String> live = new ModelList(CloudflareAccount.of(account)).ids();
		return SeedModels.page(query, Models.SEED.mergedWith(live).stream().map(Models::model).toList());
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return Models.model(SeedModels.typed(id));
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		new ModelList(CloudflareAccount.of(account)).check();
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		CloudflareAccount opened = CloudflareAccount.of(account);
		new CallCheck(call).run();
		Dialogue lists = Dialogue.of(opened.server(), sink);
		HttpCall request = new DrawRequest(call, new ModelList(opened).input(call.model().id(), lists)).http(opened);
		Dialogue.of(opened.drawing(), sink).submit(request, sink, answer -> answer(opened.drawing(), sink).read(answer, (tree, found) -> {
			// nothing else is told: neither seed nor usage
		}));
	}

	/** The reader of what a model answers: a document, or the picture itself. */
	static PictureAnswer answer(AccountServer server, ImageSink sink) {
		return new PictureAnswer(server, sink, 1, PICTURES, false);
	}
}
