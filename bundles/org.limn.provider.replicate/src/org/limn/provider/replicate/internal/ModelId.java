/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.SeedModels;

/**
 * What names a model: {@code owner/name}, perhaps with a version behind a colon.
 *
 * @param model owner and name
 * @param version the version, or empty for the latest
 */
record ModelId(String model, String version) {

	private static final Pattern FORM = Pattern.compile("([\\w.-]{1,100}/[\\w.-]{1,100})(?::([0-9a-f]{8,100}))?"); //$NON-NLS-1$

	/** Reads an id, also one typed by hand. What has another form can be no model here. */
	static ModelId of(String typed) throws ProviderException {
		Matcher matcher = FORM.matcher(SeedModels.typed(typed));
		if (!matcher.matches() || typed.contains("..")) { //$NON-NLS-1$
			throw new ProviderException(FailureKind.NOT_FOUND, Messages.ModelId_form, new Evidence.Refused());
		}
		return new ModelId(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)); //$NON-NLS-1$
	}

	/** Where the service describes it. */
	String path() {
		return "/models/" + model + (version.isEmpty() ? "" : "/versions/" + version); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
