/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

/**
 * What was seen when a call failed: the fact from which the core, and only the core, decides whether the call may have been charged and whether it may be
 * repeated. A provider reports; it never decides.
 *
 * @since 1.0
 */
public sealed interface Evidence {

	/** No byte of the request left: no such host, refused, no TLS, a proxy in between said no. */
	record NotSent() implements Evidence {
	}

	/**
	 * The server answered with a status that is not 2xx.
	 *
	 * @param status the HTTP status, 300 to 599
	 */
	record Status(int status) implements Evidence {
	}

	/**
	 * The answer is complete and says error although the status was 2xx, or the job at the provider ended as failed.
	 *
	 * @param free whether the provider documents that such errors cost nothing
	 */
	record ErrorInAnswer(boolean free) implements Evidence {
	}

	/** The request, or a part of it, was sent; no complete answer came, or none that can be understood. */
	record Lost() implements Evidence {
	}

	/** The provider refused before doing anything: a model in this process, or a check of its own. */
	record Refused() implements Evidence {
	}
}
