/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

/** What reports in words have in common: everything that is no result is said beside it. */
abstract class PlainOutput implements Report {

	final Console console;

	PlainOutput(Console console) {
		this.console = console;
	}

	@Override
	public final void warning(String message) {
		console.say(message);
	}

	@Override
	public final void refused(String kind, String message) {
		console.say(message);
	}
}
