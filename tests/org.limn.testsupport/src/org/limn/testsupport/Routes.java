/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A service of several addresses, each with answers of its own that are given in order; the last one for ever. What has none is answered with 404. Any thread.
 *
 * <pre>{@code
 * server.reply(new Routes().on("POST /v1/jobs", accepted.reply()).on("GET /v1/jobs/.*", waiting.reply(), done.reply()));
 * }</pre>
 *
 * @since 1.0
 */
public final class Routes implements Reply {

	private record Route(Pattern address, Deque<Reply> replies) {
	}

	private final List<Route> routes = new ArrayList<>();

	/**
	 * Adds answers, or puts others in the place of those of the same address.
	 *
	 * @param address method and path as a regular expression, as in {@code GET /jobs/.*}; the query does not count
	 * @param replies the answers
	 * @return this
	 */
	public synchronized Routes on(String address, Reply... replies) {
		routes.removeIf(route -> route.address().pattern().equals(address));
		routes.add(new Route(Pattern.compile(address), new ArrayDeque<>(List.of(replies))));
		return this;
	}

	@Override
	public void answer(Wire wire) throws IOException {
		Received head = wire.readHead();
		next(head.method() + ' ' + head.path().replaceFirst("\\?.*", "")).answer(wire); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private synchronized Reply next(String address) {
		for (Route route : routes) {
			if (route.address().matcher(address).matches()) {
				return route.replies().size() > 1 ? route.replies().remove() : route.replies().element();
			}
		}
		return Reply.of(404, "text/plain", ("no route " + address).getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
