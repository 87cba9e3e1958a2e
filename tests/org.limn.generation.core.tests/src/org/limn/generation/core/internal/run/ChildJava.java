/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.io.IOException;
import java.util.List;

import org.limn.generation.GenerationService;
import org.limn.media.MediaLibrary;
import org.limn.testsupport.SimpleAccount;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A Java process of its own that runs {@link ChildEngine}; ended with the test. */
final class ChildJava implements AutoCloseable {

	private static final List<Class<?>> NEEDED = List.of(GenerationEngine.class, ChildJava.class, GenerationService.class, MediaLibrary.class,
			SimpleAccount.class, org.eclipse.osgi.util.NLS.class, org.sqlite.SQLiteConfig.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class,
			org.assertj.core.api.Assertions.class);

	private final org.limn.testsupport.ChildJava process;

	ChildJava(List<String> options, String... arguments) throws IOException {
		process = new org.limn.testsupport.ChildJava(options, NEEDED, ChildEngine.class, arguments);
	}

	/** Reads what the process says until a line; waits as long as it lives. */
	void until(String wanted) throws IOException {
		process.until(wanted);
	}

	/** The next line of what it says. */
	String next() throws IOException {
		return String.valueOf(process.next());
	}

	/** The end without any last word. */
	void kill() throws InterruptedException {
		process.kill();
	}

	@Override
	public void close() throws IOException {
		process.close();
	}
}
