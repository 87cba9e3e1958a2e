/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.limn.generation.provider.ImageProvider;
import org.osgi.framework.Bundle;

/** The shipped providers, by id. Their bundles export nothing: a class is found by its name, as the extension registry does it; with OSGi and without. */
public final class ShippedProvider {

	/** Speaks OpenAI's protocol: answers at once. */
	public static final String OPENAI = "openai"; //$NON-NLS-1$
	/** Has a queue, and a storage for reference images. */
	public static final String FAL = "fal"; //$NON-NLS-1$
	/** Draws in the process. */
	public static final String SKETCH = "sketch"; //$NON-NLS-1$

	private static final Map<String, String> CLASSES = Map.of(OPENAI, "OpenAiProvider", FAL, "FalProvider", SKETCH, "SketchProvider"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private ShippedProvider() {
	}

	/**
	 * Creates one.
	 *
	 * @param id its id
	 * @return a new instance
	 */
	public static ImageProvider create(String id) {
		try {
			return (ImageProvider) type(id).getConstructor().newInstance();
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * The class of one.
	 *
	 * @param id its id
	 * @return its class
	 * @throws ClassNotFoundException when its bundle is not here
	 */
	public static Class<?> type(String id) throws ClassNotFoundException {
		String bundleId = "org.limn.provider." + id; //$NON-NLS-1$
		String name = bundleId + ".internal." + CLASSES.get(id); //$NON-NLS-1$
		try {
			return Class.forName(name);
		} catch (ClassNotFoundException e) {
			Bundle bundle = Platform.getBundle(bundleId);
			if (bundle == null) {
				throw e;
			}
			return bundle.loadClass(name);
		}
	}
}
