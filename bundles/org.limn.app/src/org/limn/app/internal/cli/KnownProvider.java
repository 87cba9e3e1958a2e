/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.provider.ImageModel;

/**
 * A contributed provider and what it says of itself.
 *
 * @param descriptor what it declares
 * @param models the models it suggests
 * @param failure why it cannot be asked, or {@code null}
 */
record KnownProvider(ProviderDescriptor descriptor, List<ImageModel> models, @Nullable Failure failure) {

	/** Asks it; one that is forbidden or has a defect is told of all the same. */
	static KnownProvider of(ProviderDescriptor descriptor, GenerationAdministration administration) {
		try {
			return new KnownProvider(descriptor, administration.suggestedModels(descriptor.id()), null);
		} catch (GenerationException e) {
			return new KnownProvider(descriptor, List.of(), e.failure());
		}
	}
}
