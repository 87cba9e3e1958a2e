/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.AnswerException;
import org.limn.provider.http.DiscardedPicture;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.PreviewWriter;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What the server tells of one call, message by message. One thread. */
final class SwarmEvents {

	private static final String DATA = "data:"; //$NON-NLS-1$

	private final AccountServer server;
	private final int count;
	private final ImageSink sink;
	private final Set<Integer> drawn = new HashSet<>();
	private double fraction = -1;
	private String words = ""; //$NON-NLS-1$

	/**
	 * @param server the server
	 * @param count how many pictures were asked for
	 * @param sink told
	 */
	SwarmEvents(AccountServer server, int count, ImageSink sink) {
		this.server = server;
		this.count = count;
		this.sink = sink;
	}

	/**
	 * Takes a message.
	 *
	 * @param message its words
	 * @return whether the server says that it is the last
	 * @throws IOException when it cannot be read, or a picture in it not be written
	 * @throws ProviderException when it says what went wrong
	 */
	boolean take(String message) throws IOException, ProviderException {
		JsonNode tree = read(message, (pointer, start) -> start.startsWith(DATA) ? new DiscardedPicture() : null);
		if (ProviderError.isIn(tree) || tree.has("error_id")) { //$NON-NLS-1$
			throw server.rules().failure(ProviderError.of(tree), null, true);
		}
		progress(tree);
		picture(tree, message);
		return tree.path("socket_intention").asText("").equals("close"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Refuses an end without a picture. */
	void end() throws ProviderException {
		if (drawn.isEmpty()) {
			throw UnusableAnswer.noPicture();
		}
	}

	private void progress(JsonNode tree) {
		JsonNode made = tree.path("gen_progress"); //$NON-NLS-1$
		JsonNode status = tree.path("status"); //$NON-NLS-1$
		if (made.isObject()) {
			double part = Math.clamp(made.path("overall_percent").asDouble(), 0, 1); //$NON-NLS-1$
			fraction = Math.max(fraction, Math.min(1, (drawn.size() + part) / count));
			words = ""; //$NON-NLS-1$
		} else if (status.isObject() && fraction < 0) {
			int waiting = status.path("waiting_gens").asInt(); //$NON-NLS-1$
			words = status.path("loading_models").asInt() > 0 ? Messages.SwarmEvents_loading //$NON-NLS-1$
					: status.path("live_gens").asInt() == 0 && waiting > 0 ? NLS.bind(Messages.SwarmEvents_waiting, Integer.valueOf(waiting)) : ""; //$NON-NLS-1$ //$NON-NLS-2$
		}
		// with every message, also one that only says that somebody is still there
		sink.progress(fraction, words);
	}

	private void picture(JsonNode tree, String message) throws IOException {
		JsonNode image = tree.path("image"); //$NON-NLS-1$
		JsonNode about = image.isObject() ? image : tree;
		String pointer = image.isObject() ? "/image/image" : "/image"; //$NON-NLS-1$ //$NON-NLS-2$
		int made = slot(tree.path("gen_progress").path("batch_index"), false); //$NON-NLS-1$ //$NON-NLS-2$
		int slot = image.isMissingNode() ? -1 : slot(about.path("batch_index"), true); //$NON-NLS-1$
		String address = tree.at(pointer).asText(""); //$NON-NLS-1$
		if (slot >= 0 && !address.isEmpty()) {
			sink.result(slot, server.address('/' + AccountServer.encode(address.replaceFirst("^/+", ""))), null); //$NON-NLS-1$ //$NON-NLS-2$
			finished(slot, about);
			return;
		}
		// a picture inside the message: only now it is known which one
		Set<String> whole = new HashSet<>();
		read(message, (place, start) -> writer(place, start, pointer, slot, made, whole));
		if (whole.contains(pointer)) {
			finished(slot, about);
		}
	}

	private @Nullable ImageWriter writer(String place, String start, String pointer, int slot, int made, Set<String> begun) throws IOException {
		if (!start.startsWith(DATA)) {
			return null;
		}
		if (place.equals(pointer) && slot >= 0 && begun.add(place)) {
			return sink.image(slot);
		}
		if (place.equals("/gen_progress/preview") && made >= 0) { //$NON-NLS-1$
			return new PreviewWriter(sink, made);
		}
		return new DiscardedPicture();
	}

	private void finished(int slot, JsonNode about) {
		drawn.add(slot);
		JsonNode seed = metadata(about.path("metadata")).path("sui_image_params").path("seed"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (seed.canConvertToLong()) {
			sink.seed(slot, seed.asLong());
		}
	}

	/** The slot of a picture; -1 for an overview or another one that nobody asked for, and for one that is there already. */
	private int slot(JsonNode index, boolean fresh) {
		int slot = index.asInt(index.isMissingNode() && fresh ? drawn.size() : -1);
		return slot < 0 || slot >= count || fresh && drawn.contains(slot) ? -1 : slot;
	}

	/** JSON inside a text, or JSON. */
	private static JsonNode metadata(JsonNode given) {
		try {
			return given.isTextual() ? ImageJson.tree(given.asText("").getBytes(StandardCharsets.UTF_8)) : given; //$NON-NLS-1$
		} catch (AnswerException e) {
			// it tells more about the picture, and nothing without which it would be none
			return MissingNode.getInstance();
		}
	}

	private static JsonNode read(String message, ImageJson.Pictures pictures) throws IOException {
		return ImageJson.read(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), pictures).tree();
	}
}
