/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.ProviderError;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came of work that is over.
 *
 * @param server the server
 * @param entry what the server keeps of it
 */
record Outcome(AccountServer server, JsonNode entry) {

	private static final String OUTPUT = "output"; //$NON-NLS-1$

	/**
	 * Tells where the pictures are.
	 *
	 * @param count how many were asked for
	 * @param sink told
	 * @throws ProviderException when there is none
	 */
	void tell(int count, ImageSink sink) throws ProviderException {
		failed();
		List<URI> pictures = pictures();
		if (pictures.isEmpty()) {
			throw new ProviderException(FailureKind.PROTOCOL, Messages.Outcome_noPicture, new Evidence.ErrorInAnswer(true));
		}
		for (int slot = 0; slot < Math.min(count, pictures.size()); slot++) {
			sink.result(slot, pictures.get(slot), null);
		}
	}

	/** The addresses of the pictures: those that were saved, or when none was those that were only shown. */
	List<URI> pictures() {
		List<URI> saved = new ArrayList<>();
		List<URI> shown = new ArrayList<>();
		for (JsonNode node : entry.path("outputs")) { //$NON-NLS-1$
			for (JsonNode image : node.path("images")) { //$NON-NLS-1$
				String name = image.path("filename").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
				String type = image.path("type").asText(OUTPUT); //$NON-NLS-1$
				if (!name.isBlank()) {
					(type.equals(OUTPUT) ? saved : shown).add(server.address("/view?filename=" + AccountServer.encode(name) + "&subfolder=" //$NON-NLS-1$ //$NON-NLS-2$
							+ AccountServer.encode(image.path("subfolder").asText("")) + "&type=" + AccountServer.encode(type))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				}
			}
		}
		return saved.isEmpty() ? shown : saved;
	}

	private void failed() throws ProviderException {
		JsonNode status = entry.path("status"); //$NON-NLS-1$
		for (JsonNode message : status.path("messages")) { //$NON-NLS-1$
			JsonNode data = message.path(1);
			switch (message.path(0).asText("")) { //$NON-NLS-1$
			case "execution_error" -> throw failure(data); //$NON-NLS-1$
			case "execution_interrupted" -> throw unavailable(Messages.Outcome_interrupted); //$NON-NLS-1$
			default -> {
				// on its way
			}
			}
		}
		if (status.path("status_str").asText("").equals("error")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			throw failure(entry);
		}
	}

	private ProviderException failure(JsonNode data) {
		String node = server.credential().redaction().clean(data.path("node_type").asText("?")); //$NON-NLS-1$ //$NON-NLS-2$
		if (data.path("exception_type").asText("").contains("OutOfMemory")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return unavailable(NLS.bind(Messages.Outcome_memory, node));
		}
		// names of classes say nothing to a writer
		String words = data.path("exception_message").asText("").replaceAll("\\b[\\w.]{0,200}(Error|Exception)\\b:?", "").strip(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return server.rules().failure(ProviderError.of(NLS.bind(Messages.Outcome_node, node, words)), null, true);
	}

	private static ProviderException unavailable(String message) {
		return new ProviderException(FailureKind.UNAVAILABLE, message, new Evidence.ErrorInAnswer(true));
	}
}
