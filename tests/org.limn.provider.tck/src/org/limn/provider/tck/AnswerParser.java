/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.io.IOException;
import java.util.List;

import org.limn.generation.provider.ProviderException;

/**
 * A part of a provider that reads answers, as a test reaches it: without a network, so that it can be asked a million times.
 *
 * @param name what it reads, as the test's name
 * @param seeds answers as they should be, good ones and errors
 * @param reading reads one
 * @since 1.0
 */
public record AnswerParser(String name, List<byte[]> seeds, Reading reading) {

	/** Reads an answer. */
	@FunctionalInterface
	public interface Reading {
		/**
		 * Reads an answer.
		 *
		 * @param answer its bytes, which nobody else uses
		 * @param sink a sink of a call for four pictures that was sent
		 * @throws ProviderException when the answer is an error, or none that can be understood
		 * @throws IOException when the answer cannot be read to its end, of which the exchange makes a failure
		 */
		void read(byte[] answer, RecordingSink sink) throws ProviderException, IOException;
	}

	/** Copies the list. */
	public AnswerParser {
		seeds = List.copyOf(seeds);
		if (seeds.isEmpty()) {
			throw new IllegalArgumentException("no answers for " + name); //$NON-NLS-1$
		}
	}
}
