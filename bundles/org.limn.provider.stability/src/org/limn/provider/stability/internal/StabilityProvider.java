/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import java.time.Duration;
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

/** The Stable Image models of Stability AI. There is no way to cancel: closing the connection only stops the waiting. Holds nothing. */
public final class StabilityProvider implements ImageProvider {

	/** How long the service shuts out who asked too often; no header says so. */
	private static final Duration PAUSE = Duration.ofSeconds(60);

	/** The service has no list of these models. */
	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) {
		return SeedModels.page(query, suggestedModels().stream().map(Models::model).toList());
	}

	@Override
	public List<String> suggestedModels() {
		return Models.SEED.offered();
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return Models.model(SeedModels.typed(id));
	}

	/** Asks for the balance, which costs nothing. */
	@Override
	public void check(ProviderAccount account) throws ProviderException {
		StabilityAccount opened = StabilityAccount.of(account);
		new Dialogue(opened.server()).ask(HttpCall.get(opened.server().address("/v1/user/balance"))); //$NON-NLS-1$
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		StabilityAccount opened = StabilityAccount.of(account);
		new CallCheck(call).run();
		new OptionCheck(call).run();
		DrawAnswer picture = new DrawAnswer(opened.server(), sink);
		try {
			Dialogue.of(opened.server(), sink).submit(new DrawRequest(call, opened.server()).http(), sink, picture::read);
		} catch (ProviderException e) {
			boolean paused = e.failure().kind() == FailureKind.RATE_LIMITED && e.failure().retryAfter() == null;
			throw paused ? e.with(e.failure().requestId(), PAUSE) : e;
		}
	}
}
