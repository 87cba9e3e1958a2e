/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.util.ArrayList;
import java.util.List;

import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.Multipart;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Brings reference images to the server, before anything is drawn.
 *
 * @param dialogue wherein to ask
 * @param server the server
 */
record Upload(Dialogue dialogue, AccountServer server) {

	/**
	 * Brings all of them.
	 *
	 * @param references the images
	 * @return their names at the server, in order
	 * @throws ProviderException when one could not be brought; nothing of the call was sent
	 */
	List<String> all(List<ReferenceImage> references) throws ProviderException {
		List<String> names = new ArrayList<>();
		for (ReferenceImage reference : references) {
			// an image of the same name stays as it is; the server then finds another name for this one
			Multipart form = new Multipart().file("image", reference.name(), reference.mediaType(), reference.file()).text("type", "input").text("subfolder", "limn") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
					.text("overwrite", "false"); //$NON-NLS-1$ //$NON-NLS-2$
			names.add(dialogue.prepare(HttpCall.post(server.address("/upload/image"), form), answer -> name(ImageJson.tree(answer.bytes(Dialogue.LONGEST))))); //$NON-NLS-1$
		}
		return names;
	}

	/** The name by which a workflow loads an image. */
	static String name(JsonNode uploaded) throws ProviderException {
		String name = uploaded.path("name").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		String folder = uploaded.path("subfolder").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		if (name.isBlank()) {
			throw UnusableAnswer.missing("name"); //$NON-NLS-1$
		}
		return folder.isEmpty() ? name : folder + '/' + name;
	}
}
