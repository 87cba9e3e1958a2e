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
import java.util.concurrent.Flow.Subscription;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The body of a request, taken down while it leaves.
 *
 * @param publisher the body
 * @param excerpt what is taken down of it
 */
@NonNullByDefault({})
record TracedPublisher(BodyPublisher publisher, Excerpt excerpt) implements BodyPublisher {

	@Override
	public long contentLength() {
		return publisher.contentLength();
	}

	@Override
	public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
		publisher.subscribe(new Subscriber<ByteBuffer>() {
			@Override
			public void onSubscribe(Subscription subscription) {
				subscriber.onSubscribe(subscription);
			}

			@Override
			public void onNext(ByteBuffer item) {
				excerpt.add(item);
				subscriber.onNext(item);
			}

			@Override
			public void onError(Throwable error) {
				excerpt.end();
				subscriber.onError(error);
			}

			@Override
			public void onComplete() {
				excerpt.end();
				subscriber.onComplete();
			}
		});
	}
}
