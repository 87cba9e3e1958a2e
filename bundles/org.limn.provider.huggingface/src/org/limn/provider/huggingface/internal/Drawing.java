/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.PictureAnswer;
import org.limn.provider.http.PictureFields;
import org.limn.provider.http.Poll;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One picture on its way through the router.
 *
 * @param account the account
 * @param sink where to tell
 * @param dialogue with the router
 */
record Drawing(HuggingFaceAccount account, ImageSink sink, Dialogue dialogue) {

	/** Where the services have their pictures, or the addresses of them; the shortest of those lasts an hour. */
	private static final PictureFields PICTURES = PictureFields
			.of(List.of("/data/*/b64_json"), List.of("/data/*/url", "/images/*/url", "/output", "/output/*", "/data/outputs/*", "/image_result/*/url")) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			.lasting(Duration.ofHours(1));

	Drawing(HuggingFaceAccount account, ImageSink sink) {
		this(account, sink, Dialogue.of(account.router(), sink));
	}

	/** Submits it, and waits for it where that is to be done. */
	void begin(DrawRequest request) throws ProviderException {
		AccountServer router = account.router();
		Service service = request.offer().service();
		if (!service.queue()) {
			dialogue.submit(request.http(router), sink, answer -> answer(router, sink).read(answer, (tree, found) -> {
				// nothing else is told
			}));
			return;
		}
		JsonNode accepted = dialogue.submit(request.http(router), sink);
		Work work = Work.accepted(service, accepted);
		sink.accepted(work.ticket());
		if (service == Service.REPLICATE && work.over(accepted, account) && told(accepted.path("output"))) { //$NON-NLS-1$
			return;
		}
		follow(work);
	}

	/** Waits for accepted work, and takes what came of it. */
	void follow(Work work) throws ProviderException {
		Poll.USUAL.until(dialogue, () -> {
			JsonNode state = dialogue.ask(work.question(account.router()));
			sink.progress(-1, ""); //$NON-NLS-1$
			return work.over(state, account) ? Optional.of(state) : Optional.empty();
		});
		JsonNode result = dialogue.ask(work.result(account.router()));
		if (result.at("/has_nsfw_concepts/0").asBoolean()) { //$NON-NLS-1$
			throw new ProviderException(Failure.about(FailureKind.CONTENT_BLOCKED, Messages.Drawing_black, "output"), new Evidence.ErrorInAnswer(false), null); //$NON-NLS-1$
		}
		dialogue.ask(work.result(account.router()), answer -> answer(account.router(), sink).result(answer, (tree, found) -> {
			// looked at above
		}));
	}

	/** The reader of what a service answers. */
	static PictureAnswer answer(AccountServer router, ImageSink sink) {
		return new PictureAnswer(router, sink, 1, PICTURES, false);
	}

	/** Tells the address that a prediction came with; one that is the picture itself has to be asked for again. */
	private boolean told(JsonNode output) {
		String address = output.isArray() ? output.path(0).asText("") : output.asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		Optional<URI> resolved = account.router().resolve(address);
		resolved.ifPresent(uri -> sink.result(0, uri, Instant.now().plus(Duration.ofHours(1))));
		return resolved.isPresent();
	}
}
