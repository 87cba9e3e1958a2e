/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What will be sent, exactly: compiled from request and context, shown in the outgoing view, frozen when the job is submitted.
 *
 * @param providerId the provider
 * @param accountId the account, stable
 * @param accountName the account's name as shown
 * @param profileName the profile's name, or provider and model where none was named
 * @param host the host it goes to, or {@code null} when nothing leaves this process
 * @param modelId the model
 * @param parts the prompt, piece by piece
 * @param negativePrompt the negative prompt; empty for none
 * @param size the size asked for
 * @param count how many pictures in all
 * @param imagesPerCall how many of them one call draws; the number of calls follows
 * @param options the options as they are sent, defaults included; values are String, Boolean, Long or Double
 * @param images the reference images
 * @param leftOut what is not sent, and why
 * @param estimate what it will cost, where the price is known, else {@code null}
 * @since 1.0
 */
public record OutgoingRequest(String providerId, String accountId, String accountName, String profileName, @Nullable String host, String modelId,
		List<PromptPart> parts, String negativePrompt, ImageSize size, int count, int imagesPerCall, Map<String, Object> options,
		List<OutgoingImage> images, List<LeftOut> leftOut, @Nullable Cost estimate) {

	/** Copies the collections. */
	public OutgoingRequest {
		Objects.requireNonNull(providerId);
		Objects.requireNonNull(modelId);
		parts = List.copyOf(parts);
		options = Map.copyOf(options);
		images = List.copyOf(images);
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * The prompt as it is sent.
	 *
	 * @return the parts one behind the other
	 */
	public String prompt() {
		return parts.stream().map(PromptPart::text).collect(Collectors.joining());
	}

	/**
	 * The same for another number of pictures.
	 *
	 * @param pictures how many pictures in all
	 * @return the request; without an estimate when the number differs, because that was one for all pictures
	 */
	public OutgoingRequest withCount(int pictures) {
		return pictures == count ? this
				: new OutgoingRequest(providerId, accountId, accountName, profileName, host, modelId, parts, negativePrompt, size, pictures, imagesPerCall, options, images,
						leftOut, null);
	}
}
