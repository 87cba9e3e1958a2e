/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** While open, Ctrl+C cancels the job and waits a moment for its end before the process goes. */
final class CancelOnInterrupt implements AutoCloseable {

	private static final long PATIENCE_MS = 3_000;

	private final Thread hook;

	CancelOnInterrupt(Runnable cancel, Future<?> end) {
		hook = new Thread(() -> {
			cancel.run();
			try {
				end.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
			} catch (InterruptedException | ExecutionException | TimeoutException e) {
				// the journal knows how far the job was; nothing more can be done in a process that ends
			}
		}, "limn-cancel"); //$NON-NLS-1$
		Runtime.getRuntime().addShutdownHook(hook);
	}

	@Override
	public void close() {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the process is ending, and the hook is what ends it
		}
	}
}
