/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.acme.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.limn.generation.Cost;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Usage;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.PictureAnswer;
import org.limn.provider.http.PictureFields;
import org.limn.provider.http.SeedModels;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/** Acme's images API: one request, one answer with the pictures in it. Holds nothing. */
public final class AcmeProvider implements ImageProvider {

	/** Where the pictures stand in an answer; the star counts them. Addresses of pictures, where a server gives those, go into the second list. */
	private static final PictureFields PICTURES = PictureFields.of(List.of("/images/*/data"), List.of()); //$NON-NLS-1$

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		List<String> live = listed(AcmeAccount.of(account));
		return SeedModels.page(query, AcmeModels.SEED.mergedWith(live).stream().map(AcmeModels::model).toList());
	}

	@Override
	public List<String> suggestedModels() {
		return AcmeModels.SEED.offered();
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return AcmeModels.model(SeedModels.typed(id));
	}

	/** Asks for the list of models, which needs a good key and costs nothing. */
	@Override
	public void check(ProviderAccount account) throws ProviderException {
		listed(AcmeAccount.of(account));
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		AcmeAccount opened = AcmeAccount.of(account);
		new CallCheck(call).run();
		Dialogue.of(opened.server(), sink).submit(new AcmeRequest(call, opened).http(), sink, answer -> read(answer, call, opened, sink));
	}

	/** Takes the pictures of an answer, and what it says of their cost. */
	static int read(HttpAnswer answer, ImageCall call, AcmeAccount account, ImageSink sink) throws IOException, ProviderException {
		return new PictureAnswer(account.server(), sink, call.count(), PICTURES, false).read(answer, (tree, found) -> charged(tree, sink));
	}

	private static void charged(JsonNode tree, ImageSink sink) {
		String amount = tree.path("charged").asText(); //$NON-NLS-1$
		if (amount.matches("\\d{1,6}(\\.\\d{1,8})?")) { //$NON-NLS-1$
			sink.usage(new Usage(0, 0, 0, 0, Cost.usd(amount)));
		}
	}

	private static List<String> listed(AcmeAccount account) throws ProviderException {
		JsonNode models = new Dialogue(account.server()).ask(HttpCall.get(account.server().address("/models"))).path("models"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!models.isArray()) {
			throw UnusableAnswer.missing("models"); //$NON-NLS-1$
		}
		List<String> ids = new ArrayList<>();
		models.forEach(model -> ids.add(model.path("id").asText())); //$NON-NLS-1$
		ids.removeIf(String::isBlank);
		return ids;
	}
}
