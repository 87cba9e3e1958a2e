/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.limn.generation.Cost;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.SimpleAccount;

/** Which models there are, and what they can do. */
class ModelsTest {

	static final String LIST = "{\"models\":[{\"name\":\"models/gemini-nano-banana-2.1\",\"displayName\":\"Nano Banana 2.1\",\"supportedGenerationMethods\":[\"generateContent\"]},"
			+ "{\"name\":\"models/gemini-4-image\",\"supportedGenerationMethods\":[\"generateContent\",\"countTokens\"]},{\"name\":\"models/gemini-4-pro\"},"
			+ "{\"name\":\"models/imagen-4.0-generate-001\",\"supportedGenerationMethods\":[\"predict\"]},{\"name\":\"models/gemini-4-image\"}]}";

	private final GeminiProvider provider = new GeminiProvider();

	@Test
	void listHasOnlyWhatDrawsByThisProtocol() throws Exception {
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(Reply.json(200, LIST));
			assertThat(provider.models(ModelQuery.ALL, bench.account()).models()).extracting(ImageModel::id).containsExactly("gemini-nano-banana-2.1", "gemini-4-image");
		}
	}

	@Test
	void listIsReadPageByPage() throws Exception {
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(Reply.json(200, LIST.replace("{\"models\"", "{\"nextPageToken\":\"a b&c\",\"models\"")), Reply.json(200, "{\"models\":[]}"));
			ModelPage first = provider.models(ModelQuery.ALL, bench.account());
			ModelPage second = provider.models(new ModelQuery("", first.next()), bench.account());
			assertThat(bench.server.requests()).extracting(request -> request.path()).containsExactly("/v1beta/models?pageSize=200",
					"/v1beta/models?pageSize=200&pageToken=a%20b%26c");
			assertThat(second.models()).isEmpty();
			assertThat(second.next()).isNull();
		}
	}

	@Test
	void resolutionDecidesThePrice() throws Exception {
		ImageModel pro = model("gemini-3-pro-image");
		assertThat(pro.price()).isInstanceOfSatisfying(Price.PerImage.class, price -> {
			assertThat(price.optionId()).isEqualTo("imageSize");
			assertThat(price.byOption()).containsEntry("4K", Cost.usd("0.24")).containsEntry("1K", Cost.usd("0.134"));
		});
		assertThat(pro.option("imageSize").orElseThrow().defaultValue()).isEqualTo("1K");
	}

	@Test
	void modelWithoutResolutionsHasNoneToChoose() throws Exception {
		assertThat(model("gemini-2.5-flash-image").options()).isEmpty();
		assertThat(model("gemini-2.5-flash-image").references().maximum()).isEqualTo(3);
	}

	@Test
	void modelThatNobodyKnowsTakesWhatTheNewestTake() throws Exception {
		ImageModel model = model("models/gemini-9-image");
		assertThat(model.id()).isEqualTo("gemini-9-image");
		OptionDescriptor imageSize = model.option("imageSize").orElseThrow();
		assertThat(imageSize.defaultValue()).isNull();
		assertThat(imageSize.choices()).extracting(OptionDescriptor.Choice::value).containsExactly("512", "1K", "2K", "4K");
	}

	@Test
	void modelsThatAreSwitchedOffAreNotSuggested() {
		assertThat(provider.suggestedModels()).containsExactly("gemini-nano-banana-2.1", "gemini-3-pro-image", "gemini-3.1-flash-lite-image");
	}

	@Test
	void checkSaysThatTheKeyIsWrong() throws Exception {
		try (GeminiBench bench = new GeminiBench()) {
			bench.server.reply(GeminiBench.FIXTURES.fixture("gemini/auth-bad-key").reply());
			assertThatThrownBy(() -> provider.check(bench.account())).isInstanceOfSatisfying(ProviderException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.AUTH));
		}
	}

	@Test
	void pageThatIsNoListIsSaidToBeNone() throws Exception {
		for (String body : List.of("{}", "<html></html>", "{\"models\":\"none\"}")) {
			try (GeminiBench bench = new GeminiBench()) {
				bench.server.reply(Reply.json(200, body));
				assertThatThrownBy(() -> provider.check(bench.account())).isInstanceOfSatisfying(ProviderException.class,
						e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.PROTOCOL));
			}
		}
	}

	@Test
	void googleNeedsAKey() {
		assertThatThrownBy(() -> provider.check(new SimpleAccount("a", Map.of(), Map.of(), OpenPolicy.of(1, 1, 1)))).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
			assertThat(e.failure().message()).contains("GEMINI_API_KEY");
		});
	}

	private ImageModel model(String id) throws ProviderException {
		return provider.model(id, new SimpleAccount("a", Map.of(), Map.of(), OpenPolicy.of(1, 1, 1)));
	}
}
