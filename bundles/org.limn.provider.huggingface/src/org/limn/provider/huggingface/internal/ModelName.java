/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.util.Optional;

/**
 * A model as a person names it: {@code owner/name}, or {@code owner/name:service} where a certain service shall draw it.
 *
 * @param repository the name at the Hub
 * @param service the service, or empty for that of the account
 */
record ModelName(String repository, Optional<Service> service) {

	static ModelName of(String id) {
		int colon = id.lastIndexOf(':');
		Optional<Service> named = colon < 0 ? Optional.empty() : Service.of(id.substring(colon + 1));
		return new ModelName(named.isPresent() ? id.substring(0, colon) : id, named);
	}
}
