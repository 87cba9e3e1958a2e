/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Knows whether the body of a request was asked for. The client asks for it when the connection stands and the head is on its way; as long as it did not, no
 * server can have accepted anything. A request without a body has to be taken as sent.
 */
final class PublishWatch {

	private volatile boolean watching;
	private volatile boolean asked;

	/** The same publisher, watched. */
	BodyPublisher watch(BodyPublisher publisher) {
		watching = true;
		return new BodyPublisher() {
			@Override
			@NonNullByDefault({})
			public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
				asked = true;
				publisher.subscribe(subscriber);
			}

			@Override
			public long contentLength() {
				return publisher.contentLength();
			}
		};
	}

	/** Whether the request may have left. */
	boolean mayHaveLeft() {
		return !watching || asked;
	}
}
