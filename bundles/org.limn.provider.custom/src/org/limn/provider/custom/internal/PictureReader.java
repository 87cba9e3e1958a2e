/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.io.IOException;
import java.util.Optional;

import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.PictureAnswer;
import org.limn.provider.http.ProviderError;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Takes the pictures out of an answer, in the places the description names.
 *
 * @param account the account
 * @param call the call
 * @param sink where they go
 */
record PictureReader(CustomAccount account, ImageCall call, ImageSink sink) {

	/** Reads the answer to the request that draws. */
	int read(HttpAnswer answer) throws IOException, ProviderException {
		return pictures().read(answer, this::rest);
	}

	/** Reads the result of work that is over. */
	int result(HttpAnswer answer) throws IOException, ProviderException {
		return pictures().result(answer, this::rest);
	}

	private PictureAnswer pictures() {
		Description description = account.description();
		return new PictureAnswer(account.server(), sink, call.count(), description.answer().fields(), description.errors().free());
	}

	private void rest(JsonNode tree, int found) throws ProviderException {
		ErrorTable errors = account.description().errors();
		Optional<ProviderError> error = found == 0 ? errors.in(tree) : Optional.empty();
		if (error.isPresent()) {
			throw account.server().rules().failure(error.get(), null, errors.free());
		}
		account.description().answer().tell(tree, sink);
	}
}
