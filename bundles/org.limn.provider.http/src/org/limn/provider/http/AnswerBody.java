/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.provider.http.AnswerException.Reason;

/**
 * The body of an answer while it arrives: at most a few network buffers are held, silence and a trickle end it, and so does closing from another thread.
 * {@link java.net.http.HttpRequest.Builder#timeout} does not cover the body, therefore the clock is here.
 */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE })
final class AnswerBody extends InputStream implements BodySubscriber<AnswerBody> {

	/** Buffers asked for ahead; each is at most 16 KiB. */
	private static final int AHEAD = 4;
	/** A body slower than this on the whole, bytes per second, is given up once its time is over. */
	private static final long SLOWEST = 16 * 1024;

	private record End(@Nullable Throwable error) {
	}

	private final BlockingQueue<Object> arrivals = new LinkedBlockingQueue<>();
	private final CompletableFuture<Subscription> subscribed = new CompletableFuture<>();
	private final Duration silence;
	private final Duration patience;
	private final long maximumBytes;
	private volatile long started = System.nanoTime();
	private Iterator<ByteBuffer> buffers = List.<ByteBuffer> of().iterator();
	private ByteBuffer current = ByteBuffer.allocate(0);
	private @Nullable End end;
	private long total;

	/**
	 * @param silence the longest wait for the next byte
	 * @param patience the time for the whole body, which grows with what came
	 * @param maximumBytes the longest body
	 */
	AnswerBody(Duration silence, Duration patience, long maximumBytes) {
		this.silence = silence;
		this.patience = patience;
		this.maximumBytes = maximumBytes;
	}

	@Override
	public CompletionStage<AnswerBody> getBody() {
		return CompletableFuture.completedStage(this);
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		if (!subscribed.complete(subscription)) {
			subscription.cancel();
			return;
		}
		started = System.nanoTime();
		subscription.request(AHEAD);
	}

	@Override
	public void onNext(List<ByteBuffer> item) {
		arrivals.add(item);
	}

	@Override
	public void onError(Throwable error) {
		arrivals.add(new End(error));
	}

	@Override
	public void onComplete() {
		arrivals.add(new End(null));
	}

	/** Ends it from any thread: whoever reads gets {@link Reason#ABORTED}. */
	void abort() {
		close();
		arrivals.add(new End(new AnswerException(Reason.ABORTED, "closed from this side"))); //$NON-NLS-1$
	}

	/** Leaves it unread: from now on it is empty. For the thread that reads. */
	void drop() {
		close();
		end = new End(null);
	}

	@Override
	public int read() throws IOException {
		return fill() ? current.get() & 0xff : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		int count = Math.min(length, current.remaining());
		current.get(target, offset, count);
		return count;
	}

	@Override
	public void close() {
		subscribed.complete(new NoSubscription());
		subscribed.join().cancel();
	}

	private boolean fill() throws IOException {
		while (!current.hasRemaining()) {
			if (buffers.hasNext()) {
				current = buffers.next();
				total += current.remaining();
				if (total > maximumBytes) {
					close();
					throw new AnswerException(Reason.TOO_LONG, "more than " + maximumBytes + " bytes"); //$NON-NLS-1$ //$NON-NLS-2$
				}
			} else if (!arrive()) {
				return false;
			}
		}
		return true;
	}

	private boolean arrive() throws IOException {
		End over = end;
		if (over == null) {
			Object arrival = next();
			if (arrival instanceof End last) {
				over = last;
				end = last;
			} else {
				@SuppressWarnings("unchecked")
				List<ByteBuffer> list = (List<ByteBuffer>) arrival;
				buffers = list.iterator();
				subscribed.join().request(1);
				return true;
			}
		}
		Throwable error = over.error();
		if (error instanceof AnswerException known) {
			throw new AnswerException(known.reason(), "closed", known); //$NON-NLS-1$
		}
		if (error != null) {
			throw new AnswerException(Reason.CUT, "the connection ended inside the body", error); //$NON-NLS-1$
		}
		return false;
	}

	private Object next() throws IOException {
		long allowed = patience.toNanos() + TimeUnit.SECONDS.toNanos(total / SLOWEST);
		long left = started + allowed - System.nanoTime();
		try {
			Object arrival = left <= 0 ? null : arrivals.poll(Math.min(left, silence.toNanos()), TimeUnit.NANOSECONDS);
			if (arrival != null) {
				return arrival;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			close();
			throw new AnswerException(Reason.ABORTED, "interrupted", e); //$NON-NLS-1$
		}
		close();
		boolean trickle = left < silence.toNanos();
		throw new AnswerException(trickle ? Reason.TOO_SLOW : Reason.SILENT, "no byte in time"); //$NON-NLS-1$
	}

	/** Stands in when the answer was closed before its body began. */
	private static final class NoSubscription implements Subscription {
		@Override
		public void request(long n) {
			// nothing will come
		}

		@Override
		public void cancel() {
			// nothing to cancel
		}
	}
}
