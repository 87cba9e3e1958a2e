/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

/**
 * What a person can do with a job as it stands. The service derives them, so that every view offers the same.
 *
 * @since 1.0
 */
public enum JobAction {
	/** Send a job that was found after a restart and was not sent: {@link GenerationService#start}. */
	START,
	/** Take a job that was found after a restart from the list without sending it: {@link GenerationService#dismiss}. */
	DISCARD,
	/** Stop it: {@link GenerationService#cancel}. */
	CANCEL,
	/** Let it be the next one: {@link JobQueue#moveToFront}. */
	MOVE_TO_FRONT,
	/** Fetch or save again what the provider has delivered; nothing is submitted and nothing charged: {@link GenerationService#retry}. */
	FINISH,
	/** Ask the provider what became of calls of unknown outcome; nothing is submitted: {@link GenerationService#check}. */
	CHECK,
	/** Send what is of unknown outcome again; it may be charged twice: {@link GenerationService#retry}. */
	SEND_AGAIN,
	/** Send the same request again for the pictures that did not come: {@link GenerationService#retry}. */
	RETRY,
	/** Take a job of unknown outcome from the list without knowing: {@link GenerationService#dismiss}. */
	GIVE_UP,
	/** Take an ended job from the list: {@link GenerationService#dismiss}. */
	DISMISS
}
