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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageProvider;
import org.limn.testsupport.Content;
import org.limn.testsupport.PngBuilder;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.ShippedProvider;
import org.limn.testsupport.Switchboard;
import org.limn.testsupport.Wire;

/** A service with a storage to which reference images are brought before anything is drawn, as fal.ai has it: first a place is asked for, then filled. */
final class UploadingServer implements Service {

	private static final String FILL = "fill";
	private static final String PLACE = "place";
	/** The parts that take a reference image, the one that gets its bytes first. */
	static final List<String> UPLOADS = List.of(FILL, PLACE);

	private static final String SUBMIT = "submit";
	private static final String STATUS = "status";
	private static final String RESULT = "result";
	private static final String PICTURE = "picture";

	private final ScriptedServer server;
	private final Switchboard parts = new Switchboard(UploadingServer::part, this::answer);
	private final Map<String, byte[]> works = new ConcurrentHashMap<>();
	private final List<byte[]> uploaded = new CopyOnWriteArrayList<>();
	private final List<byte[]> delivered = new CopyOnWriteArrayList<>();

	UploadingServer() throws IOException {
		server = new ScriptedServer();
		server.reply(parts);
	}

	private static String part(Received request) {
		String path = request.path();
		if (path.startsWith("/storage/")) {
			return request.method().equals("PUT") ? FILL : PLACE;
		}
		return request.method().equals("POST") ? SUBMIT : path.contains("/status") ? STATUS : path.endsWith(".png") ? PICTURE : RESULT;
	}

	/** The work that an address names: the part behind the last slash but for what is asked of it. */
	private static String work(Received request) {
		return request.path().replaceFirst("/requests/([^/.?]+).*", "$1");
	}

	private void answer(Wire wire) throws IOException {
		Received request = wire.readRequest();
		Content content = content(wire);
		Reply.of(200, content.type(), content.body()).answer(wire);
		if (part(request).equals(PICTURE)) {
			delivered.add(content.body());
		}
	}

	@Override
	public Content content(Wire wire) throws IOException {
		Received request = wire.readRequest();
		return switch (part(request)) {
		case PLACE -> json("{'upload_url':'%1$s','file_url':'%1$s'}", server.address("/storage/places/" + uploaded.size()));
		case FILL -> {
			uploaded.add(request.body());
			yield json("{}");
		}
		case SUBMIT -> {
			String id = "work-" + works.size();
			works.put(id, PngBuilder.plain(40, 30, hashCode() + works.size()));
			yield json("{'request_id':'%1$s','response_url':'%2$s','status_url':'%2$s/status','cancel_url':'%2$s/cancel'}", id, server.address("/requests/" + id));
		}
		case STATUS -> json("{'status':'COMPLETED'}");
		case PICTURE -> new Content("image/png", works.getOrDefault(work(request), new byte[0]));
		default -> json("{'images':[{'url':'%s'}]}", server.address("/requests/" + work(request) + ".png"));
		};
	}

	private static Content json(String words, Object... values) {
		return new Content("application/json", words.replace('\'', '"').formatted(values).getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public Target target() {
		return new Target(ShippedProvider.FAL, "fal-ai/flux-2-pro", ImageSize.AUTO, true);
	}

	@Override
	public ImageProvider provider() {
		return ShippedProvider.create(ShippedProvider.FAL);
	}

	@Override
	public String url() {
		return server.address("").toString();
	}

	@Override
	public Switchboard parts() {
		return parts;
	}

	@Override
	public String costly() {
		return SUBMIT;
	}

	@Override
	public void draw(byte[] picture) {
		throw new UnsupportedOperationException("what it draws is not what a cell of reference images is about");
	}

	@Override
	public int accepted() {
		return works.size();
	}

	@Override
	public List<byte[]> delivered() {
		return List.copyOf(delivered);
	}

	@Override
	public List<byte[]> uploaded() {
		return List.copyOf(uploaded);
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
