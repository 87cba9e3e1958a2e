/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.RequestBody;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Brings reference images to where a model can read them: inside the request, or, when they are large, to the service's own storage, where whoever knows the
 * address can read them.
 *
 * @param account the account
 * @param sink told how to abort
 */
record References(FalAccount account, ImageSink sink) {

	/** As much as a request takes well, bytes of all images. */
	private static final long INSIDE = 1L << 20;

	/** The addresses, in order. Whatever goes wrong, nothing of the call was sent. */
	List<String> addresses(ImageCall call, JsonBody body) throws ProviderException {
		long bytes = call.references().stream().mapToLong(ReferenceImage::bytes).sum();
		boolean inside = switch (account.uploads()) {
		case "always" -> false; //$NON-NLS-1$
		case "never" -> true; //$NON-NLS-1$
		default -> bytes <= INSIDE;
		};
		List<String> addresses = new ArrayList<>();
		for (ReferenceImage image : call.references()) {
			addresses.add(inside ? body.dataAddress(image) : upload(image));
		}
		return addresses;
	}

	private String upload(ReferenceImage image) throws ProviderException {
		JsonBody wish = new JsonBody().with("content_type", image.mediaType()).with("file_name", image.name()); //$NON-NLS-1$ //$NON-NLS-2$
		JsonNode place = Dialogue.of(account.files(), sink)
				.prepare(HttpCall.post(account.files().address("/storage/upload/initiate?storage_type=fal-cdn-v3"), wish)); //$NON-NLS-1$
		String address = place.path("file_url").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		URI to = account.open().resolve(place.path("upload_url").asText("")).orElseThrow(() -> missing("upload_url")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (address.isBlank()) {
			throw missing("file_url"); //$NON-NLS-1$
		}
		// the place is signed, so that the key has no business there
		Dialogue.of(account.open(), sink).prepare(HttpCall.of("PUT", to, RequestBody.file(image.mediaType(), image.file())), HttpAnswer::status); //$NON-NLS-1$
		return address;
	}

	private static ProviderException missing(String field) {
		return new ProviderException(UnusableAnswer.missing(field).failure(), new Evidence.NotSent(), null);
	}
}
