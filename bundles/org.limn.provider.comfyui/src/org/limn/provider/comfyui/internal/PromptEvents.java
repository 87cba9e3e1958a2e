/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageSink;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.SocketMessage;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server tells of one piece of work while it runs: progress node by node, and pictures in the making. What is not understood is left out: only the
 * server's history says how the work ended. One thread.
 */
final class PromptEvents {

	private static final int PREVIEW = 1;
	private static final int PREVIEW_WITH_METADATA = 4;
	/** The most nodes to remember, so that a server cannot fill the memory. */
	private static final int MOST_NODES = 10_000;

	private final String id;
	private final int nodes;
	private final ImageSink sink;
	private final Map<String, Double> done = new HashMap<>();
	private @Nullable String current;
	private double told;
	private boolean running;

	/**
	 * @param id the id of the work
	 * @param nodes how many nodes its workflow has
	 * @param sink told
	 */
	PromptEvents(String id, int nodes, ImageSink sink) {
		this.id = id;
		this.nodes = Math.max(1, nodes);
		this.sink = sink;
	}

	/** Takes a message; says whether the work seems to be over. */
	boolean take(SocketMessage message) {
		switch (message) {
		case SocketMessage.Text text -> {
			return text(text.words());
		}
		case SocketMessage.Bytes bytes -> preview(ByteBuffer.wrap(bytes.bytes()));
		case SocketMessage.End end -> {
			// said by whoever listens
		}
		}
		return false;
	}

	/** How much is done, 0 to 1. */
	double fraction() {
		return told;
	}

	/** Tells again how far it is. */
	void tell() {
		sink.progress(told, ""); //$NON-NLS-1$
	}

	private boolean text(String words) {
		JsonNode tree;
		try {
			tree = ImageJson.read(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), (pointer, start) -> null).tree();
		} catch (IOException e) {
			// no JSON, or longer than an event should be
			return false;
		}
		JsonNode data = tree.path("data"); //$NON-NLS-1$
		if (!data.path("prompt_id").asText("").equals(id)) { //$NON-NLS-1$ //$NON-NLS-2$
			return false;
		}
		return event(tree.path("type").asText(""), data); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private boolean event(String type, JsonNode data) {
		running = true;
		switch (type) {
		case "execution_cached" -> data.path("nodes").forEach(node -> note(node.asText(""), 1)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "executing" -> { //$NON-NLS-1$
			String before = current;
			if (before != null) {
				note(before, 1);
			}
			current = data.path("node").asText(null); //$NON-NLS-1$
			if (data.path("node").isNull()) { //$NON-NLS-1$
				return true;
			}
		}
		case "progress" -> note(data.path("node").asText(String.valueOf(current)), part(data)); //$NON-NLS-1$ //$NON-NLS-2$
		case "progress_state" -> data.path("nodes").properties() //$NON-NLS-1$ //$NON-NLS-2$
				.forEach(node -> note(node.getKey(), node.getValue().path("state").asText("").equals("finished") ? 1 : part(node.getValue()))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "executed" -> note(data.path("node").asText(""), 1); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "execution_success", "execution_error", "execution_interrupted" -> { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return true;
		}
		default -> {
			return false;
		}
		}
		told = Math.max(told, Math.min(1, done.values().stream().mapToDouble(Double::doubleValue).sum() / nodes));
		tell();
		return false;
	}

	private void note(String node, double part) {
		if (done.size() < MOST_NODES) {
			done.merge(node, part, Math::max);
		}
	}

	private static double part(JsonNode data) {
		double most = data.path("max").asDouble(); //$NON-NLS-1$
		return most > 0 ? Math.clamp(data.path("value").asDouble() / most, 0, 1) : 0; //$NON-NLS-1$
	}

	/** Big endian: the kind of event, then for a preview its format and its bytes, perhaps with what they belong to between them. */
	private void preview(ByteBuffer frame) {
		try {
			switch (frame.getInt()) {
			case PREVIEW -> {
				frame.getInt();
				show(frame, running);
			}
			case PREVIEW_WITH_METADATA -> {
				byte[] metadata = new byte[Math.clamp(frame.getInt(), 0, frame.remaining())];
				frame.get(metadata);
				show(frame, ImageJson.tree(metadata).path("prompt_id").asText("").equals(id)); //$NON-NLS-1$ //$NON-NLS-2$
			}
			default -> {
				// nothing to see
			}
			}
		} catch (BufferUnderflowException | IOException e) {
			// a picture in the making that is cut is left out
			return;
		}
	}

	private void show(ByteBuffer frame, boolean own) {
		if (own && frame.hasRemaining()) {
			byte[] picture = new byte[frame.remaining()];
			frame.get(picture);
			sink.preview(0, picture);
		}
	}
}
