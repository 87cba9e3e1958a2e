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

/** Says what providers there are. */
interface ProvidersReport extends Report {

	/**
	 * All of them.
	 *
	 * @param providers by name
	 */
	void list(List<KnownProvider> providers);

	/**
	 * Everything about one.
	 *
	 * @param provider the provider
	 */
	void show(KnownProvider provider);

	static ProvidersReport to(Console console, boolean json) {
		return json ? new JsonProvidersReport(console) : new PlainProvidersReport(console);
	}
}
