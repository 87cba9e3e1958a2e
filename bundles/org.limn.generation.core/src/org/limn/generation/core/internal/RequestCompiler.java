/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationRequest;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.provider.ImageModel;

/** Turns what a writer asks for into what is sent. The methods have the contract of {@link org.limn.generation.GenerationService}. */
public interface RequestCompiler {

	/**
	 * What the model of a choice can do. May ask the provider.
	 *
	 * @param choice the choice
	 * @return the model
	 * @throws GenerationException when profile or model does not exist or cannot be asked
	 */
	ImageModel model(ProfileChoice choice) throws GenerationException;

	/**
	 * What would be sent.
	 *
	 * @param request the request
	 * @return the outgoing request
	 * @throws GenerationException when the model lacks something, or the book cannot be read
	 */
	OutgoingRequest compile(GenerationRequest request) throws GenerationException;

	/**
	 * A prompt to offer for an empty field. Reads the book.
	 *
	 * @param request the request; its prompt is not looked at
	 * @param passage the passage's text, or {@code null}
	 * @return the suggestion, or empty when there is nothing to make one from
	 * @throws GenerationException when the book cannot be read
	 */
	String suggest(GenerationRequest request, @Nullable String passage) throws GenerationException;
}
