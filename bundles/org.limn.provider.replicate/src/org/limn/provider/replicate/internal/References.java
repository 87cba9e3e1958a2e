/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import java.util.ArrayList;
import java.util.List;

import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.Multipart;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Brings reference images to where a model can read them: small ones inside the request, others to the service's files, which it forgets after a day.
 *
 * @param account the account
 * @param sink told how to abort
 */
record References(ReplicateAccount account, ImageSink sink) {

	/** What the service advises to send inside a request, bytes of one image. */
	private static final long INSIDE = 256 << 10;

	/** The addresses, in order. Whatever goes wrong, nothing of the call was sent. */
	List<String> addresses(ImageCall call, JsonBody body) throws ProviderException {
		List<String> addresses = new ArrayList<>();
		for (ReferenceImage image : call.references()) {
			addresses.add(image.bytes() <= INSIDE ? body.dataAddress(image) : upload(image));
		}
		return addresses;
	}

	private String upload(ReferenceImage image) throws ProviderException {
		Multipart form = new Multipart();
		form.file("content", image.name(), image.mediaType(), image.file()); //$NON-NLS-1$
		JsonNode file = Dialogue.of(account.server(), sink).prepare(HttpCall.post(account.server().address("/files"), form)); //$NON-NLS-1$
		String address = file.at("/urls/get").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		if (address.isBlank()) {
			throw new ProviderException(UnusableAnswer.missing("urls.get").failure(), new Evidence.NotSent(), null); //$NON-NLS-1$
		}
		return address;
	}
}
