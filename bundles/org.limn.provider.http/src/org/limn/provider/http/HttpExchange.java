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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Deadlines;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;

/**
 * One request and its answer over a connection of its own: a kept connection that went stale fails exactly like a lost answer, so none is kept. No redirect is
 * followed, no cookie kept, nothing compressed is asked for. Only a GET whose connection broke before any answer may be asked once more by the platform; nothing else
 * is ever sent twice. Every failure says whether a byte of the request can have left.
 * <p>
 * Used once by one thread; {@link #abort()} and {@link #close()} by any.
 *
 * @since 1.0
 */
public final class HttpExchange implements AutoCloseable {

	/** What must be done, and be durable, before the first byte leaves. */
	@FunctionalInterface
	public interface Sending {
		/**
		 * Runs at the last moment at which sending can still be refused.
		 *
		 * @throws ProviderException when nothing must be sent
		 */
		void run() throws ProviderException;
	}

	private final ConnectionPolicy policy;
	private final HandshakeWatch handshake = new HandshakeWatch();
	private @Nullable HttpClient client;
	private @Nullable CompletableFuture<?> waiting;
	private AnswerBody body = new AnswerBody(Duration.ZERO, Duration.ZERO, 0);
	private boolean aborted;
	private volatile @Nullable WireNotes noted;
	private Failures failures = new Failures(URI.create("http://localhost"), Duration.ZERO); //$NON-NLS-1$

	/**
	 * @param policy the rules of the account
	 */
	public HttpExchange(ConnectionPolicy policy) {
		this.policy = policy;
	}

	/**
	 * Sends a request that costs nothing.
	 *
	 * @param call the request
	 * @return the answer, whatever its status
	 * @throws ProviderException when none came
	 */
	public HttpAnswer send(HttpCall call) throws ProviderException {
		return send(call, () -> {
			// nothing to record
		});
	}

	/**
	 * Sends a request. Returns when the head of the answer is there.
	 *
	 * @param call the request
	 * @param sending run immediately before, as {@code sink::sending}
	 * @return the answer, whatever its status
	 * @throws ProviderException when none came: {@link Evidence.NotSent} when no byte can have left, else {@link Evidence.Lost}
	 */
	public HttpAnswer send(HttpCall call, Sending sending) throws ProviderException {
		URI address = call.address();
		Deadlines deadlines = policy.deadlines();
		failures = new Failures(address, deadlines.firstByte());
		if (address.getHost() == null || !isHttp(address)) {
			throw failures.noAddress();
		}
		policy.check(address);
		PublishWatch published = new PublishWatch();
		WireNotes notes = new WireNotes(policy.trace(), call);
		noted = notes;
		HttpRequest request = request(call, published, notes);
		start(deadlines);
		sending.run();
		notes.leaves(call);
		CompletableFuture<HttpResponse<AnswerBody>> future = submit(request, call, deadlines);
		try {
			return answer(await(future, deadlines, isSecure(address)), address, notes);
		} catch (ExecutionException | CancellationException | TimeoutException | InterruptedException e) {
			boolean gone = isAborted() || e instanceof InterruptedException;
			abort();
			if (e instanceof InterruptedException) {
				Thread.currentThread().interrupt();
			}
			Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
			Evidence evidence = mayHaveLeft(address, published, cause) ? new Evidence.Lost() : new Evidence.NotSent();
			ProviderException failure = gone ? failures.cancelled(evidence) : failures.of(cause == null ? e : cause, evidence);
			notes.fails(failure.failure().message());
			throw failure;
		}
	}

	/**
	 * What a failure while the body was read means. The request was sent, so that what it cost is not known.
	 *
	 * @param error thrown by {@link HttpAnswer#body()} or by what read it
	 * @return the exception to throw
	 */
	public ProviderException failure(IOException error) {
		return isAborted() ? failures.cancelled(new Evidence.Lost()) : failures.ofBody(error);
	}

	/** Closes the socket at once, whatever the exchange is doing. Safe at any time, on any thread, more than once. */
	public void abort() {
		AnswerBody reading;
		CompletableFuture<?> future;
		HttpClient started;
		synchronized (this) {
			aborted = true;
			reading = body;
			future = waiting;
			started = client;
		}
		reading.abort();
		if (future != null) {
			future.cancel(true);
		}
		if (started != null) {
			started.shutdownNow();
		}
	}

	/** Ends the connection and everything that served it. */
	@Override
	public void close() {
		HttpClient started;
		AnswerBody reading;
		WireNotes notes = noted;
		synchronized (this) {
			started = client;
			reading = body;
		}
		reading.close();
		if (notes != null) {
			notes.end();
		}
		if (started != null) {
			started.shutdownNow();
		}
	}

	private synchronized boolean isAborted() {
		return aborted;
	}

	private synchronized void start(Deadlines deadlines) {
		client = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER).connectTimeout(deadlines.connect())
				.proxy(policy.proxies()).sslContext(handshake.watch(policy.sslContext())).executor(Thread::startVirtualThread).build();
	}

	private synchronized CompletableFuture<HttpResponse<AnswerBody>> submit(HttpRequest request, HttpCall call, Deadlines deadlines)
			throws ProviderException {
		HttpClient started = client;
		if (aborted || started == null) {
			throw failures.cancelled(new Evidence.NotSent());
		}
		Duration silence = call.silence();
		AnswerBody answer = new AnswerBody(silence == null ? deadlines.idle() : silence, deadlines.firstByte(), call.maximumBytes());
		body = answer;
		CompletableFuture<HttpResponse<AnswerBody>> future = started.sendAsync(request, head -> answer);
		waiting = future;
		return future;
	}

	private HttpRequest request(HttpCall call, PublishWatch published, WireNotes notes) throws ProviderException {
		try {
			HttpRequest.Builder builder = HttpRequest.newBuilder(call.address());
			RequestBody carried = call.body();
			if (carried == null) {
				builder.method(call.method(), HttpRequest.BodyPublishers.noBody());
			} else {
				builder.header("Content-Type", carried.contentType()).method(call.method(), published.watch(notes.body(carried.publisher()))); //$NON-NLS-1$
			}
			for (Map.Entry<String, String> header : call.headers().entrySet()) {
				builder.header(header.getKey(), header.getValue());
			}
			return builder.build();
		} catch (IOException e) {
			throw failures.unreadable(e);
		} catch (IllegalArgumentException e) {
			// the value may be a key with a line break in it: it must not get into a message, and not into a cause either
			throw failures.noHeader();
		}
	}

	private HttpResponse<AnswerBody> await(CompletableFuture<HttpResponse<AnswerBody>> future, Deadlines deadlines, boolean secure)
			throws ExecutionException, InterruptedException, TimeoutException {
		try {
			return future.get(deadlines.connect().toNanos(), TimeUnit.NANOSECONDS);
		} catch (TimeoutException e) {
			if (secure && !handshake.finished()) {
				throw e;
			}
			return future.get(deadlines.firstByte().toNanos(), TimeUnit.NANOSECONDS);
		}
	}

	@SuppressWarnings("resource") // the body is closed with this exchange
	private HttpAnswer answer(HttpResponse<AnswerBody> response, URI address, WireNotes notes) throws ProviderException {
		int status = response.statusCode();
		if (status == 407 && (isSecure(address) ? !handshake.finished() : Failures.isProxied(policy.proxies(), address))) {
			throw failures.proxyRefused();
		}
		String encoding = response.headers().firstValue("Content-Encoding").orElse("identity"); //$NON-NLS-1$ //$NON-NLS-2$
		boolean plain = encoding.isBlank() || encoding.equalsIgnoreCase("identity"); //$NON-NLS-1$
		if (!plain && status >= 200 && status < 300) {
			// never asked for: unpacking it is how a few bytes fill the memory
			throw failures.compressed();
		}
		if (!plain) {
			body.drop();
		}
		return new HttpAnswer(address, status, response.headers(), notes.answers(status, response.headers().map(), body));
	}

	private boolean mayHaveLeft(URI address, PublishWatch published, Throwable cause) {
		if (Failures.isBeforeConnection(cause)) {
			return false;
		}
		return isSecure(address) ? handshake.finished() : published.mayHaveLeft();
	}

	private static boolean isSecure(URI address) {
		return "https".equalsIgnoreCase(address.getScheme()); //$NON-NLS-1$
	}

	private static boolean isHttp(URI address) {
		return isSecure(address) || "http".equalsIgnoreCase(address.getScheme()); //$NON-NLS-1$
	}
}
