/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.PictureAnswer;
import org.limn.provider.http.PictureFields;
import org.limn.provider.http.ProviderError;

/**
 * Reads the answer to the request that draws: the bytes of the picture, with the rest in headers, or all of it in JSON. A picture that was filtered is blurred, and
 * not taken.
 *
 * @param server who answers
 * @param sink where the picture goes
 */
record DrawAnswer(AccountServer server, ImageSink sink) {

	private static final PictureFields PICTURE = PictureFields.of(List.of("/image"), List.of()); //$NON-NLS-1$
	private static final String FILTERED = "CONTENT_FILTERED"; //$NON-NLS-1$

	int read(HttpAnswer answer) throws IOException, ProviderException {
		refuseFiltered(answer.header("finish-reason").orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		seed(answer.header("seed").orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		return new PictureAnswer(server, sink, 1, PICTURE, false).read(answer, (tree, found) -> {
			seed(tree.path("seed").asText("")); //$NON-NLS-1$ //$NON-NLS-2$
			refuseFiltered(tree.path("finish_reason").asText("")); //$NON-NLS-1$ //$NON-NLS-2$
		});
	}

	/** Whether such a picture is charged, the service does not say. */
	private void refuseFiltered(String reason) throws ProviderException {
		if (reason.equals(FILTERED)) {
			throw server.rules().failure(new ProviderError("", FILTERED, "", null, "output", List.of(), "", Optional.empty()), null, false); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
	}

	private void seed(String number) {
		if (number.matches("\\d{1,10}")) { //$NON-NLS-1$
			sink.seed(0, Long.parseLong(number));
		}
	}
}
