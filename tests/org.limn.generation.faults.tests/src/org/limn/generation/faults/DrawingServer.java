/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageProvider;
import org.limn.testsupport.Content;
import org.limn.testsupport.ImagesProtocol;
import org.limn.testsupport.PngBuilder;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.ShippedProvider;
import org.limn.testsupport.Switchboard;
import org.limn.testsupport.Wire;

/** A service that draws while one waits, and answers as OpenAI's images protocol says. */
final class DrawingServer implements Service {

	/** The part that draws. */
	static final String DRAW = "images";

	private final ScriptedServer server;
	private final Switchboard parts = new Switchboard(request -> request.path().contains("/images/") ? DRAW : "models", this::answer);
	private final AtomicInteger accepted = new AtomicInteger();
	private final AtomicInteger drawn = new AtomicInteger();
	private final List<byte[]> delivered = new CopyOnWriteArrayList<>();
	private volatile byte @Nullable [] first;

	DrawingServer() throws IOException {
		server = new ScriptedServer();
		server.reply(parts);
	}

	@Override
	public Target target() {
		return new Target(ShippedProvider.OPENAI, "m", ImageSize.AUTO, false);
	}

	@Override
	public ImageProvider provider() {
		return ShippedProvider.create(ShippedProvider.OPENAI);
	}

	@Override
	public String url() {
		return server.address("/v1").toString();
	}

	@Override
	public Switchboard parts() {
		return parts;
	}

	@Override
	public String costly() {
		return DRAW;
	}

	@Override
	public void draw(byte[] picture) {
		first = picture.clone();
	}

	@Override
	public int accepted() {
		return accepted.get();
	}

	@Override
	public List<byte[]> delivered() {
		return List.copyOf(delivered);
	}

	private void answer(Wire wire) throws IOException {
		List<byte[]> pictures = pictures(wire);
		Content content = ImagesProtocol.answer(pictures);
		Reply.of(200, content.type(), content.body()).answer(wire);
		delivered.addAll(pictures);
	}

	@Override
	public Content content(Wire wire) throws IOException {
		return ImagesProtocol.answer(pictures(wire));
	}

	private List<byte[]> pictures(Wire wire) throws IOException {
		int count = ImagesProtocol.count(wire.readRequest().body());
		List<byte[]> pictures = new ArrayList<>();
		accepted.incrementAndGet();
		for (int left = count; left > 0; left--) {
			byte[] scripted = pictures.isEmpty() ? first : null;
			pictures.add(scripted != null ? scripted : PngBuilder.plain(40, 30, hashCode() + drawn.incrementAndGet()));
		}
		return pictures;
	}

	@Override
	public void finish() {
		// nothing waits here
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
