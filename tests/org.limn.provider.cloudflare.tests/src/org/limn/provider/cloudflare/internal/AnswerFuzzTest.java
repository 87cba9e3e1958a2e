/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.ImageJson;
import org.limn.provider.tck.AnswerFuzzContract;
import org.limn.provider.tck.AnswerParser;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixture;

/** Spoilt answers of Cloudflare, to the parts that read them. */
class AnswerFuzzTest extends AnswerFuzzContract {

	private static final String SCHEMA = "{\"oneOf\":[{\"properties\":{\"prompt\":{\"type\":\"string\"},\"num_steps\":{}}},{\"properties\":{\"multipart\":{}}}],\"required\":[\"prompt\",\"mask\"]}";

	private final ProviderAccount account = new SimpleAccount("a1", Map.of("accountId", CloudflareBench.ACCOUNT, "baseUrl", "http://127.0.0.1:9"),
			Map.of("apiKey", CloudflareBench.KEY), OpenPolicy.of(1000, 1000, 1000));

	@Override
	protected List<AnswerParser> parsers() throws ProviderException {
		CloudflareAccount opened = CloudflareAccount.of(account);
		Fixture success = CloudflareBench.FIXTURES.fixture("cloudflare/success-json-jpeg");
		Fixture refusal = CloudflareBench.FIXTURES.fixture("cloudflare/moderated-3030");
		return List.of(new AnswerParser("pictures", CloudflareBench.FIXTURES.all("cloudflare").map(Fixture::body).toList(),
				(bytes, sink) -> CloudflareProvider.answer(opened.drawing(), sink).read(success.answer(bytes), (tree, found) -> {
					// nothing else is read
				})), new AnswerParser("errors", CloudflareBench.FIXTURES.failures("cloudflare").map(Fixture::body).toList(), (bytes, sink) -> {
					throw opened.server().rules().failure(refusal.answer(bytes));
				}), new AnswerParser("descriptions of models", List.of(SCHEMA.getBytes(StandardCharsets.UTF_8)), (bytes, sink) -> ModelInput.of(ImageJson.tree(bytes))));
	}
}
