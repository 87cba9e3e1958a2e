/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much memory this process has in the machine, counted by the system: heap, buffers, what native code took, everything. Only where the system tells; elsewhere it
 * never grows.
 */
public final class ResidentSet {

	private static final Path STATUS = Path.of("/proc/self/status"); //$NON-NLS-1$
	private static final Path RESET = Path.of("/proc/self/clear_refs"); //$NON-NLS-1$
	/** Lets the system forget the highest value so far. */
	private static final String PEAK = "5"; //$NON-NLS-1$
	private static final long KIBIBYTE = 1024;

	private final long base;

	private ResidentSet(long base) {
		this.base = base;
	}

	/**
	 * Begins to measure from what is there now.
	 *
	 * @return the base line
	 * @throws IOException when the system does not tell, though it could
	 */
	public static ResidentSet begin() throws IOException {
		System.gc();
		if (Files.exists(RESET)) {
			Files.writeString(RESET, PEAK);
		}
		return new ResidentSet(read("VmRSS:")); //$NON-NLS-1$
	}

	/**
	 * How much more it was at its highest than at the beginning.
	 *
	 * @return bytes
	 * @throws IOException when the system does not tell, though it could
	 */
	public long grown() throws IOException {
		return read("VmHWM:") - base; //$NON-NLS-1$
	}

	private static long read(String name) throws IOException {
		if (!Files.exists(STATUS)) {
			return 0;
		}
		String line = Files.readAllLines(STATUS).stream().filter(l -> l.startsWith(name)).findFirst().orElseThrow(() -> new IOException("no " + name)); //$NON-NLS-1$
		return Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
