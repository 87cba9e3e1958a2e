/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.limn.generation.provider.ImageProvider;
import org.limn.testsupport.queue.ScriptedQueueProvider;
import org.osgi.framework.Bundle;

/** The real providers, by id. Their bundles export nothing: the class is found by its name, as the extension registry does it. */
final class Providers {

	/** Answers at once. */
	static final String ANSWERING = "openai";
	/** Draws by ticket. */
	static final String QUEUEING = "scripted";
	/** Draws in the process. */
	static final String SKETCHING = "sketch";

	private static final Map<String, String> CLASSES = Map.of(ANSWERING, "OpenAiProvider", SKETCHING, "SketchProvider");

	private Providers() {
	}

	static ImageProvider create(String id) {
		if (id.equals(QUEUEING)) {
			return new ScriptedQueueProvider();
		}
		try {
			return (ImageProvider) type(id).getDeclaredConstructor().newInstance();
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The class of a provider that lives in a bundle of its own. */
	static Class<?> type(String id) throws ClassNotFoundException {
		String bundleId = "org.limn.provider." + id;
		String name = bundleId + ".internal." + CLASSES.get(id);
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
