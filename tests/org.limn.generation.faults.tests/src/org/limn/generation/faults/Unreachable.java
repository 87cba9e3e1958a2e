/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.SSLContext;

import org.limn.testsupport.Certificates;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;

/** Ways on which no server is reached, all of them on loopback. Closing frees what they need. */
@SuppressWarnings("resource") // closed with the ways
final class Unreachable implements Closeable {

	private static final Map<String, SSLContext> CERTIFICATES = new ConcurrentHashMap<>();
	private final List<Closeable> open = new ArrayList<>();

	/** The way of a name. */
	Conditions.Route route(String how) throws IOException {
		OpenPolicy policy = Stage.policy();
		return switch (how) {
		case "unknown-host" -> new Conditions.Route("https://does-not-exist.invalid/v1", policy);
		case "refused" -> new Conditions.Route("https://127.0.0.1:" + closedPort() + "/v1", policy);
		case "black-hole" -> new Conditions.Route("https://127.0.0.1:" + deafPort() + "/v1", policy);
		case "expired" -> secure("ip:127.0.0.1", true);
		case "wrong-host" -> secure("dns:somewhere.example", false);
		case "handshake" -> new Conditions.Route("https://127.0.0.1:" + resettingPort() + "/v1", policy);
		case "proxy" -> new Conditions.Route("https://images.example/v1", policy.with(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxyPort()))));
		default -> throw new IllegalArgumentException("no way " + how);
		};
	}

	private static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** A port whose queue of connections is full: who asks gets no answer at all. */
	private int deafPort() throws IOException {
		ServerSocket deaf = keep(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
		for (int i = 0; i < 4; i++) {
			Socket waiting = keep(new Socket());
			try {
				waiting.connect(deaf.getLocalSocketAddress(), 200);
			} catch (IOException e) {
				// full now
				break;
			}
		}
		return deaf.getLocalPort();
	}

	private int resettingPort() throws IOException {
		ScriptedServer server = keep(new ScriptedServer());
		server.reply(wire -> wire.reset());
		return server.port();
	}

	private int proxyPort() throws IOException {
		ScriptedServer server = keep(new ScriptedServer());
		server.reply(Reply.of(407, "text/plain", new byte[0], "Proxy-Authenticate: Basic realm=hotel"));
		return server.port();
	}

	private Conditions.Route secure(String name, boolean expired) throws IOException {
		SSLContext context = CERTIFICATES.computeIfAbsent(name + expired, n -> certificate(name, expired));
		ScriptedServer server = keep(new ScriptedServer(context));
		server.reply(Reply.json(200, "{}"));
		return new Conditions.Route("https://127.0.0.1:" + server.port() + "/v1", Stage.policy().with(context));
	}

	private static SSLContext certificate(String name, boolean expired) {
		try {
			return Certificates.context(Files.createTempDirectory("limn-faults"), name, expired);
		} catch (IOException | GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private <T extends AutoCloseable> T keep(T resource) {
		open.add(() -> {
			try {
				resource.close();
			} catch (Exception e) {
				throw new IOException(e);
			}
		});
		return resource;
	}

	@Override
	public void close() throws IOException {
		for (Closeable resource : open) {
			resource.close();
		}
	}
}
