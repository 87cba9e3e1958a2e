/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * That a service serves a model.
 *
 * @param service the service
 * @param model what the service calls it
 * @param task what it does with it, as {@code text-to-image}
 * @param weights for an adapter of another model: the file of its weights at the Hub; empty for a model of its own
 */
record Offer(Service service, String model, String task, String weights) {

	/**
	 * What the Hub says of a model.
	 *
	 * @param mapping an object by service, or, as newer answers have it, a list
	 * @return the offers that are live, in the order of the services
	 */
	static List<Offer> of(JsonNode mapping) {
		List<Offer> offers = new ArrayList<>();
		for (Service service : Service.values()) {
			if (mapping.isArray()) {
				mapping.forEach(row -> read(row.path("provider").asText(""), service, row).ifPresent(offers::add)); //$NON-NLS-1$ //$NON-NLS-2$
			} else {
				read(service.id(), service, mapping.path(service.id())).ifPresent(offers::add);
			}
		}
		return offers;
	}

	private static Optional<Offer> read(String provider, Service service, JsonNode row) {
		String model = row.path("providerId").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		boolean adapter = !row.path("adapter").asText("").isEmpty(); //$NON-NLS-1$ //$NON-NLS-2$
		String weights = row.path("adapterWeightsPath").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		boolean live = provider.equals(service.id()) && row.path("status").asText("").equals("live") && !model.isEmpty(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		// fal is told of the weights; nobody said how the others are
		boolean drawable = !adapter || service == Service.FAL && !weights.isEmpty();
		return live && drawable ? Optional.of(new Offer(service, model, row.path("task").asText(""), weights)) : Optional.empty(); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
