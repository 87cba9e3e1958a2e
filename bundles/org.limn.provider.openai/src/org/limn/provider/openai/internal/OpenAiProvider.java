/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpExchange;
import org.limn.provider.http.ResultDownload;

/** OpenAI's images protocol, at OpenAI or at any server that speaks it. Holds nothing. */
public final class OpenAiProvider implements ImageProvider {

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		OpenAiAccount opened = OpenAiAccount.of(account);
		Models models = new Models(opened);
		String search = query.search().toLowerCase(Locale.ROOT);
		List<ImageModel> found = ids(opened).stream().map(models::model)
				.filter(m -> m.id().toLowerCase(Locale.ROOT).contains(search) || m.name().toLowerCase(Locale.ROOT).contains(search)).toList();
		return new ModelPage(found, null);
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		if (id.isBlank()) {
			throw new ProviderException(FailureKind.NOT_FOUND, Messages.OpenAiProvider_noModel, new Evidence.Refused());
		}
		return new Models(OpenAiAccount.of(account)).model(id);
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
		DrawRequest request = new DrawRequest(call, opened);
		try (HttpExchange exchange = new HttpExchange(opened.connections())) {
			sink.onCancel(exchange::abort);
			HttpAnswer answer = exchange.send(request.http(), sink::sending);
			String requestId = opened.rules().requestId(answer);
			if (requestId != null) {
				sink.requestId(requestId);
			}
			if (!answer.ok()) {
				throw opened.rules().failure(answer);
			}
			new Answer(call, opened, sink, requestId).read(exchange, answer);
		}
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		OpenAiAccount opened = OpenAiAccount.of(account);
		new ResultDownload(opened.connections(), opened.base(), opened.resultHosts(), opened.headers()).fetch(address, slot, sink);
	}

	/** There is no way to ask: closing the connection only stops the waiting. */
	@Override
	public CancelOutcome cancel(ImageCall call, ProviderAccount account) {
		return CancelOutcome.UNKNOWN;
	}

	/** What the server lists; at OpenAI itself, whose list has everything and may lag behind, only what draws, and what the table knows besides. */
	private static Set<String> ids(OpenAiAccount account) throws ProviderException {
		List<String> listed = new ConnectionCheck(account).models();
		if (account.host() != OpenAiAccount.Host.OPENAI) {
			return new LinkedHashSet<>(listed);
		}
		Set<String> ids = new LinkedHashSet<>();
		ModelTable.offered().forEach(entry -> ids.add(entry.id()));
		listed.stream().filter(ModelTable::isFamily).filter(id -> ModelTable.find(id).filter(e -> !e.retired()).isPresent()).forEach(ids::add);
		return ids;
	}
}
