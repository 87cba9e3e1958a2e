/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.DiscardedPicture;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.Poll;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Work that the server accepted: asked about, fetched, ended.
 *
 * @param account the account
 * @param queue how it is followed
 * @param call the call
 * @param ticket its ticket
 * @param dialogue wherein to ask
 */
record Work(CustomAccount account, QueueRule queue, ImageCall call, Ticket ticket, Dialogue dialogue) {

	/**
	 * Asks until it is over, and takes its pictures.
	 *
	 * @param sink where they go
	 * @throws ProviderException when it failed, or could not be asked about
	 */
	void follow(ImageSink sink) throws ProviderException {
		Map<String, Object> values = CallValues.of(call);
		HttpCall question = HttpCall.get(queue.status().of(account.server(), ticket, values));
		Poll.USUAL.until(dialogue, () -> over(question, sink));
		AddressRule result = queue.result();
		HttpCall fetch = result == null ? question : HttpCall.get(result.of(account.server(), ticket, values)).with(Map.of("Accept", "application/json, image/*")); //$NON-NLS-1$ //$NON-NLS-2$
		PictureReader pictures = new PictureReader(account, call, sink);
		dialogue.ask(fetch, pictures::result);
	}

	private Optional<JsonNode> over(HttpCall question, ImageSink sink) throws ProviderException {
		JsonNode answer = dialogue.ask(question, Work::withoutPictures);
		return switch (queue.stage(answer).orElseThrow(() -> UnusableAnswer.unknownState(queue.word(answer)))) {
		case DONE -> Optional.of(answer);
		case FAILED -> throw failure(answer);
		case WAITING -> {
			sink.progress(queue.progress(answer), ""); //$NON-NLS-1$
			yield Optional.empty();
		}
		};
	}

	private ProviderException failure(JsonNode answer) {
		ErrorTable errors = account.description().errors();
		ProviderError error = errors.in(answer).orElseGet(() -> ProviderError.of(ProviderError.of(answer).message()));
		return account.server().rules().failure(error, null, errors.free());
	}

	/**
	 * Asks for its end, unless it is over.
	 *
	 * @return what became of it
	 */
	CancelOutcome end() {
		QueueRule.Cancel cancel = queue.cancel();
		Map<String, Object> values = CallValues.of(call);
		try {
			JsonNode answer = dialogue.ask(HttpCall.get(queue.status().of(account.server(), ticket, values)), Work::withoutPictures);
			if (queue.stage(answer).filter(s -> s != QueueRule.Stage.WAITING).isPresent()) {
				return CancelOutcome.TOO_LATE;
			}
			if (cancel == null) {
				return CancelOutcome.UNKNOWN;
			}
			dialogue.tell(HttpCall.of(cancel.method(), cancel.at().of(account.server(), ticket, values)));
			return cancel.free() ? CancelOutcome.FREE : CancelOutcome.MAY_CHARGE;
		} catch (ProviderException e) {
			// what the server says no to has ended or is unknown there; all else cannot be said
			return e.evidence() instanceof Evidence.Status status && status.status() == 409 ? CancelOutcome.TOO_LATE : CancelOutcome.UNKNOWN;
		}
	}

	/** Long texts without a blank are pictures in base64: of no use while one asks how it is, and too long to keep. */
	static JsonNode withoutPictures(HttpAnswer answer) throws IOException {
		try (InputStream body = answer.body()) {
			return ImageJson.read(body, Dialogue.LONGEST,
					(place, start) -> start.length() == ImageJson.START && start.indexOf(' ') < 0 || start.startsWith("data:") ? new DiscardedPicture() : null).tree(); //$NON-NLS-1$
		}
	}
}
