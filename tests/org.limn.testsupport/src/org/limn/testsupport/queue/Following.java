/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.net.URI;
import java.util.Map;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;

/** Follows accepted work until it is over: listens on the WebSocket, and asks as soon as something is said, or when nothing is for a while. */
final class Following {

	private final ImageCall call;
	private final Ticket ticket;
	private final Line line;
	private final ImageSink sink;

	Following(ImageCall call, Ticket ticket, Line line, ImageSink sink) {
		this.call = call;
		this.ticket = ticket;
		this.line = line;
		this.sink = sink;
	}

	void untilDone() throws ProviderException {
		URI poll = line.address("/jobs/" + ticket.id()); //$NON-NLS-1$
		Map<String, String> state = line.get(poll);
		try (Events events = Events.open(line, ticket.id())) {
			while (!over(state)) {
				sink.progress(fraction(state), state.getOrDefault("status", "")); //$NON-NLS-1$ //$NON-NLS-2$
				events.await(preview -> sink.preview(0, preview));
				state = line.get(poll);
			}
			events.rest(preview -> sink.preview(0, preview));
		}
		end(state);
	}

	private void end(Map<String, String> state) throws ProviderException {
		switch (state.getOrDefault("status", "")) { //$NON-NLS-1$ //$NON-NLS-2$
		case "done" -> results(state); //$NON-NLS-1$
		case "failed", "cancelled" -> throw line.gaveUp(state.getOrDefault("error", "It gave the work up.")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		default -> throw new ProviderException(FailureKind.PROTOCOL, "The provider names a state of the work that is not known here.", new Evidence.Lost()); //$NON-NLS-1$
		}
	}

	private void results(Map<String, String> state) {
		for (int slot = 0; slot < call.count(); slot++) {
			String address = state.getOrDefault("result" + slot, ""); //$NON-NLS-1$ //$NON-NLS-2$
			if (!address.isEmpty()) {
				sink.result(slot, URI.create(address), null);
			}
		}
	}

	private static boolean over(Map<String, String> state) {
		String status = state.getOrDefault("status", ""); //$NON-NLS-1$ //$NON-NLS-2$
		return !status.equals("queued") && !status.equals("running"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static double fraction(Map<String, String> state) {
		return Math.clamp(Double.parseDouble(state.getOrDefault("progress", "0")), 0, 1); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
