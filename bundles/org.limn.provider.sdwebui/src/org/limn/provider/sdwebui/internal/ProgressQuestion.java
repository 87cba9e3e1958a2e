/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import java.io.InputStream;
import java.util.Set;
import java.util.function.Supplier;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Asks how far a call is: by its own name where the server knows it, as the web UI does itself; else what the server draws at the moment, whoever asked for it.
 * One thread.
 */
final class ProgressQuestion {

	/** Where a call is. */
	enum State {
		/** Others come first. */
		WAITING,
		/** It is drawn, or, where the server does not say what, something is. */
		DRAWING,
		/** It is finished. */
		DONE,
		/** Nothing of it is known. */
		UNKNOWN
	}

	/**
	 * An answer.
	 *
	 * @param state where it is
	 * @param fraction how much is done, 0 to 1, or -1 when it is not said
	 * @param words the server's words; may be empty
	 */
	record Progress(State state, double fraction, String words) {
	}

	private static final Set<String> PREVIEWS = Set.of("/live_preview", "/current_image"); //$NON-NLS-1$ //$NON-NLS-2$

	private final Dialogue dialogue;
	private final AccountServer server;
	private final String task;
	private boolean namesTasks = true;

	/**
	 * @param dialogue wherein to ask
	 * @param server whom
	 * @param call the call
	 */
	ProgressQuestion(Dialogue dialogue, AccountServer server, ImageCall call) {
		this.dialogue = dialogue;
		this.server = server;
		this.task = call.id().toString();
	}

	/**
	 * Asks once.
	 *
	 * @param preview takes a picture in the making
	 * @return the answer
	 * @throws ProviderException when there is none
	 */
	Progress ask(Supplier<ImageWriter> preview) throws ProviderException {
		Progress own = namesTasks ? own(preview) : new Progress(State.UNKNOWN, -1, ""); //$NON-NLS-1$
		return own.state() == State.UNKNOWN ? read(ask(HttpCall.get(server.address("/sdapi/v1/progress?skip_current_image=false")), preview)) : own; //$NON-NLS-1$
	}

	private Progress own(Supplier<ImageWriter> preview) throws ProviderException {
		JsonBody body = new JsonBody().with("id_task", task).with("id_live_preview", -1).with("live_preview", true); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		try {
			return read(ask(HttpCall.post(server.address("/internal/progress"), body), preview)); //$NON-NLS-1$
		} catch (ProviderException e) {
			if (e.evidence() instanceof Evidence.Status || e.failure().kind() == FailureKind.PROTOCOL) {
				// imitations do not have it, nor has a web UI that was started without its pages
				namesTasks = false;
				return new Progress(State.UNKNOWN, -1, ""); //$NON-NLS-1$
			}
			throw e;
		}
	}

	/** Reads either answer. */
	Progress read(JsonNode tree) {
		JsonNode state = tree.path("state"); //$NON-NLS-1$
		double fraction = tree.path("progress").isNumber() ? Math.clamp(tree.path("progress").asDouble(), 0, 1) : -1; //$NON-NLS-1$ //$NON-NLS-2$
		String words = server.credential().redaction().clean(tree.path("textinfo").asText("")); //$NON-NLS-1$ //$NON-NLS-2$
		String drawn = tree.path("current_task").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		boolean others = !drawn.isEmpty() && !drawn.equals(task);
		if (tree.path("completed").asBoolean()) { //$NON-NLS-1$
			return new Progress(State.DONE, 1, words);
		} else if (tree.path("queued").asBoolean()) { //$NON-NLS-1$
			return new Progress(State.WAITING, -1, Messages.ProgressQuestion_waiting);
		} else if (tree.path("active").asBoolean() || !others && !state.path("job").asText("").isEmpty()) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return new Progress(State.DRAWING, fraction, words);
		}
		return new Progress(State.UNKNOWN, -1, ""); //$NON-NLS-1$
	}

	private JsonNode ask(HttpCall call, Supplier<ImageWriter> preview) throws ProviderException {
		return dialogue.ask(call, answer -> {
			try (InputStream body = answer.body()) {
				return ImageJson.read(body, (pointer, start) -> PREVIEWS.contains(pointer) ? preview.get() : null).tree();
			}
		});
	}
}
