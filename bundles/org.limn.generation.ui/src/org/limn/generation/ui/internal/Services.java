/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import java.util.Optional;

import org.eclipse.core.runtime.ServiceCaller;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationService;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.ui.OpenBooks;

/** The services this bundle works with. Each may be absent: their bundles come and go. */
public final class Services {

	private static final ServiceCaller<GenerationService> GENERATION = new ServiceCaller<>(Services.class, GenerationService.class);
	private static final ServiceCaller<GenerationAdministration> ADMINISTRATION = new ServiceCaller<>(Services.class,
			GenerationAdministration.class);
	private static final ServiceCaller<OpenBooks> BOOKS = new ServiceCaller<>(Services.class, OpenBooks.class);

	private Services() {
	}

	public static Optional<GenerationService> generation() {
		return GENERATION.current();
	}

	/** The service, for what cannot be done without it. */
	public static GenerationService requireGeneration() throws GenerationException {
		return GENERATION.current().orElseThrow(() -> new GenerationException(Failure.of(FailureKind.NOT_CONFIGURED, Messages.AboutGenerationDialog_noService)));
	}

	public static Optional<GenerationAdministration> administration() {
		return ADMINISTRATION.current();
	}

	public static Optional<OpenBooks> books() {
		return BOOKS.current();
	}
}
