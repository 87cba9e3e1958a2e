/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.time.Instant;

/** Whether a call may be sent now. */
public sealed interface Pass {

	/** It may: the journal says from now on that it may have left. */
	record Granted() implements Pass {
	}

	/** It must not be sent: it is not planned any more. */
	record Over() implements Pass {
	}

	/** Every place of its account is taken, by this process or another one. */
	record Full() implements Pass {
	}

	/**
	 * The account has asked for as many pictures as a minute may have.
	 *
	 * @param until when it may ask again
	 */
	record Later(Instant until) implements Pass {
	}
}
