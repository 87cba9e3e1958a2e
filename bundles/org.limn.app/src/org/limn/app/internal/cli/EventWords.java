/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import org.limn.generation.JobEvent;

/** Says what happened to a job in the lines of its timeline. */
final class EventWords {

	private EventWords() {
	}

	static String of(JobEvent event) {
		String detail = event.detail();
		String happened = happened(event.kind(), event.callId() != null);
		return detail == null || detail.isBlank() ? happened : happened + ": " + detail; //$NON-NLS-1$
	}

	private static String happened(JobEvent.Kind kind, boolean ofCall) {
		return switch (kind) {
		case REFUSED -> Messages.EventWords_refused;
		case SUBMITTED -> Messages.EventWords_submitted;
		case MOVED -> Messages.EventWords_moved;
		case TAKEN_OVER -> Messages.EventWords_takenOver;
		case STARTED -> Messages.EventWords_started;
		case SENDING -> Messages.EventWords_sending;
		case ACCEPTED -> Messages.EventWords_accepted;
		case AGAIN -> Messages.EventWords_again;
		case CHECKED -> Messages.EventWords_checked;
		case ANSWERED -> Messages.EventWords_answered;
		case REJECTED -> Messages.EventWords_rejected;
		case UNKNOWN -> Messages.EventWords_unknown;
		case SAVED -> Messages.EventWords_saved;
		case KEPT -> Messages.EventWords_kept;
		case CANCELLED -> ofCall ? Messages.EventWords_stopped : Messages.EventWords_cancelled;
		case DISMISSED -> Messages.EventWords_dismissed;
		};
	}
}
