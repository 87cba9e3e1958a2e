/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.io.IOException;

import org.limn.testsupport.ChildJava;

/** How a process is brought to its end. */
enum Ending {

	/** It is killed, without a last word. */
	KILL {
		@Override
		void of(ChildJava child) throws InterruptedException {
			child.kill();
		}
	},

	/** The system asks it to end, as when a person logs out. */
	TERMINATION {
		@Override
		void of(ChildJava child) throws InterruptedException {
			child.terminate();
		}
	},

	/** Its Java machine crashes, as by a defect of native code that decodes. */
	CRASH {
		@Override
		void of(ChildJava child) throws IOException, InterruptedException {
			child.crash();
		}
	};

	/** Brings a process to its end. Returns when it is gone. */
	abstract void of(ChildJava child) throws IOException, InterruptedException;
}
