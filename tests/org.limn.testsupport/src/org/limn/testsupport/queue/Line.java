/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ConnectionPolicy;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Secret;

/** The connection to the server for one operation; closing it ends its threads. */
final class Line implements AutoCloseable {

	private final ProviderAccount account;
	private final ConnectionPolicy policy;
	private final HttpClient client;

	Line(ProviderAccount account) {
		this.account = account;
		policy = account.connections();
		client = HttpClient.newBuilder().proxy(policy.proxies()).sslContext(policy.sslContext()).connectTimeout(policy.deadlines().connect())
				.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
	}

	URI address(String path) throws ProviderException {
		@Nullable String base = account.setting("baseUrl"); //$NON-NLS-1$
		if (base == null) {
			throw new ProviderException(FailureKind.NOT_CONFIGURED, "The account has no address. Enter one in the preferences.", new Evidence.Refused()); //$NON-NLS-1$
		}
		return URI.create(base + path);
	}

	void allowed(URI address) throws ProviderException {
		policy.check(address);
	}

	/** Cuts everything that is under way. */
	void abort() {
		client.shutdownNow();
	}

	Map<String, String> get(URI address) throws ProviderException {
		return text(HttpRequest.newBuilder(address).GET());
	}

	Map<String, String> post(URI address, String body) throws ProviderException {
		return text(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private Map<String, String> text(HttpRequest.Builder request) throws ProviderException {
		HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString());
		refuse(response.statusCode());
		Map<String, String> fields = Form.read(response.body());
		if (fields.isEmpty() || response.body().startsWith("<")) { //$NON-NLS-1$
			throw new ProviderException(FailureKind.PROTOCOL, "The answer could not be understood. Check the address of the account.", new Evidence.Lost()); //$NON-NLS-1$
		}
		return fields;
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder builder, HttpResponse.BodyHandler<T> handler) throws ProviderException {
		builder.timeout(policy.deadlines().firstByte());
		try (Secret key = account.secret("apiKey")) { //$NON-NLS-1$
			if (key != null) {
				builder.header("Authorization", "Bearer " + key.reveal()); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		HttpRequest request = builder.build();
		allowed(request.uri());
		try {
			return client.send(request, handler);
		} catch (ConnectException | HttpConnectTimeoutException e) {
			throw failed(FailureKind.NETWORK, "The server could not be reached; nothing was sent. Check address and network.", new Evidence.NotSent(), e); //$NON-NLS-1$
		} catch (HttpTimeoutException e) {
			throw failed(FailureKind.TIMEOUT, "No answer came in time. It may have been charged.", new Evidence.Lost(), e); //$NON-NLS-1$
		} catch (IOException e) {
			throw failed(FailureKind.NETWORK, "The connection broke. It may have been charged.", new Evidence.Lost(), e); //$NON-NLS-1$
		} catch (InterruptedException e) {
			throw interrupted();
		}
	}

	/** Opens a WebSocket; without one there is only polling. */
	@Nullable WebSocket listen(URI address, WebSocket.Listener listener) throws ProviderException {
		allowed(address);
		try {
			return client.newWebSocketBuilder().connectTimeout(policy.deadlines().connect()).buildAsync(address, listener).get(5, TimeUnit.SECONDS);
		} catch (ExecutionException | TimeoutException e) {
			return null;
		} catch (InterruptedException e) {
			throw interrupted();
		}
	}

	void download(URI address, int slot, ImageSink sink) throws ProviderException {
		if (!address.getAuthority().equals(address("").getAuthority())) { //$NON-NLS-1$
			throw new ProviderException(FailureKind.DOWNLOAD, "The picture stands on another server than the account's.", new Evidence.Refused()); //$NON-NLS-1$
		}
		HttpResponse<InputStream> response = send(HttpRequest.newBuilder(address), HttpResponse.BodyHandlers.ofInputStream());
		try (InputStream in = response.body()) {
			if (response.statusCode() != 200) {
				throw new ProviderException(FailureKind.DOWNLOAD, "The picture is no longer at its address.", new Evidence.Status(response.statusCode())); //$NON-NLS-1$
			}
			write(in, slot, sink);
		} catch (IOException e) {
			throw failed(FailureKind.DOWNLOAD, "The picture was generated, but could not be read. Try again.", new Evidence.Lost(), e); //$NON-NLS-1$
		}
	}

	private static void write(InputStream in, int slot, ImageSink sink) throws IOException, ProviderException {
		byte[] piece = new byte[16 * 1024];
		try (ImageWriter writer = open(slot, sink)) {
			for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
				writer.write(ByteBuffer.wrap(piece, 0, length));
			}
			writer.commit();
		}
	}

	private static ImageWriter open(int slot, ImageSink sink) throws ProviderException {
		try {
			return sink.image(slot);
		} catch (IOException e) {
			throw failed(FailureKind.STORAGE, "The picture could not be written. Check the free space on the disk.", new Evidence.Refused(), e); //$NON-NLS-1$
		}
	}

	private static void refuse(int status) throws ProviderException {
		FailureKind kind = switch (status) {
		case 200, 202 -> null;
		case 401, 403 -> FailureKind.AUTH;
		case 402 -> FailureKind.QUOTA;
		case 404 -> FailureKind.NOT_FOUND;
		case 429 -> FailureKind.RATE_LIMITED;
		default -> status >= 500 ? FailureKind.UNAVAILABLE : FailureKind.INVALID_REQUEST;
		};
		if (kind != null) {
			throw new ProviderException(kind, "The server answered with the status " + status + '.', new Evidence.Status(status)); //$NON-NLS-1$
		}
	}

	static ProviderException interrupted() {
		Thread.currentThread().interrupt();
		return new ProviderException(FailureKind.NETWORK, "It was interrupted. It may have been charged.", new Evidence.Lost()); //$NON-NLS-1$
	}

	private static ProviderException failed(FailureKind kind, String message, Evidence evidence, Exception cause) {
		return new ProviderException(Failure.of(kind, message), evidence, cause);
	}

	@Override
	public void close() {
		client.shutdownNow();
		boolean interrupted = Thread.interrupted();
		try {
			client.awaitTermination(Duration.ofMillis(500));
		} catch (InterruptedException e) {
			interrupted = true;
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
