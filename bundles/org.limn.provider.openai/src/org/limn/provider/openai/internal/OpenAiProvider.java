/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.limn.generation.provider.CancelOutcome;
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
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.PictureAnswer;
import org.limn.provider.http.PictureFields;
import org.limn.provider.http.SeedModels;

/** OpenAI's images protocol, at OpenAI or at any server that speaks it. Holds nothing. */
public final class OpenAiProvider implements ImageProvider {

	private static final PictureFields PICTURES = PictureFields.of(List.of("/data/*/b64_json"), List.of("/data/*/url")); //$NON-NLS-1$ //$NON-NLS-2$

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		OpenAiAccount opened = OpenAiAccount.of(account);
		Models models = new Models(opened);
		return SeedModels.page(query, ids(opened).stream().map(models::model).toList());
	}

	@Override
	public List<String> suggestedModels() {
		return ModelTable.SEED.offered();
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return new Models(OpenAiAccount.of(account)).model(SeedModels.typed(id));
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		ConnectionCheck check = new ConnectionCheck(OpenAiAccount.of(account));
		check.models();
		check.draws();
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		OpenAiAccount opened = OpenAiAccount.of(account);
		new CallCheck(call).run();
		Dialogue.of(opened.server(), sink).submit(new DrawRequest(call, opened).http(), sink, answer -> read(answer, call, opened, sink));
	}

	/** Takes the pictures of an answer, and what it says of their cost. */
	static int read(HttpAnswer answer, ImageCall call, OpenAiAccount account, ImageSink sink) throws IOException, ProviderException {
		return new PictureAnswer(account.server(), sink, call.count(), PICTURES, false).read(answer, (tree, found) -> {
			UsageReader.read(tree, UsageReader.charged(answer), sink);
			if (found == 0) {
				ContentFilter.check(tree);
			}
		});
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		OpenAiAccount.of(account).server().fetch(address, slot, sink);
	}

	/** There is no way to ask: closing the connection only stops the waiting. */
	@Override
	public CancelOutcome cancel(ImageCall call, ProviderAccount account) {
		return CancelOutcome.UNKNOWN;
	}

	/**
	 * What the server lists. At OpenAI itself, whose list has everything and may lag behind, only what draws, and what the table knows besides. At Azure, which
	 * lists models and no deployments, the deployment that was entered with the address, and the names of what draws, as many deployments are called so.
	 */
	private static Set<String> ids(OpenAiAccount account) throws ProviderException {
		List<String> listed = new ConnectionCheck(account).models();
		if (account.host() == OpenAiAccount.Host.AZURE) {
			Set<String> ids = new LinkedHashSet<>(List.of(account.address().deployment()));
			ids.addAll(listed.stream().filter(ModelTable::isFamily).toList());
			ids.removeIf(String::isEmpty);
			return ids;
		} else if (account.host() == OpenAiAccount.Host.OTHER) {
			return new LinkedHashSet<>(listed);
		}
		return ModelTable.SEED.mergedWith(listed.stream().filter(ModelTable::isFamily).filter(id -> ModelTable.find(id).filter(m -> !m.retired()).isPresent()).toList());
	}
}
