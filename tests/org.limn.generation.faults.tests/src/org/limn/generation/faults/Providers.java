/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageProvider;
import org.limn.testsupport.queue.ScriptedQueueProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The providers of the matrix: the shipped one for OpenAI's protocol, taken by its name as the catalog does, and the scripted one with a queue. */
final class Providers {

	private static final String BUNDLE = "org.limn.provider.openai";
	private static final String CLASS = BUNDLE + ".internal.OpenAiProvider";

	private Providers() {
	}

	/** A provider that draws while one waits. */
	static ImageProvider drawing() {
		try {
			return (ImageProvider) type().getConstructor().newInstance();
		} catch (ClassNotFoundException | NoSuchMethodException | InstantiationException | IllegalAccessException | InvocationTargetException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A provider with tickets. */
	static ImageProvider queue() {
		return new ScriptedQueueProvider();
	}

	private static Class<?> type() throws ClassNotFoundException {
		@Nullable Bundle here = FrameworkUtil.getBundle(Providers.class);
		if (here == null) {
			return Class.forName(CLASS);
		}
		for (Bundle bundle : here.getBundleContext().getBundles()) {
			if (bundle.getSymbolicName().equals(BUNDLE)) {
				return bundle.loadClass(CLASS);
			}
		}
		throw new ClassNotFoundException(CLASS);
	}
}
