/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import static org.limn.generation.core.internal.journal.Journal.text;
import static org.limn.generation.core.internal.journal.Journal.time;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.JobEvent;
import org.limn.generation.JobImage;

/** What happens to pictures. */
public final class Slots {

	private final Database database;
	private final Clock clock;
	private final Audit audit;

	Slots(Database database, Clock clock, Audit audit) {
		this.database = database;
		this.clock = clock;
		this.audit = audit;
	}

	/**
	 * The picture stands at an address.
	 *
	 * @param call the call
	 * @param slot the slot
	 * @param address the address
	 * @param expires when it goes away, or {@code null}
	 */
	public void result(UUID call, int slot, URI address, @Nullable Instant expires) {
		database.update("UPDATE slot SET address = ?, expires = ?, failure = NULL WHERE call = ? AND slot = ?", address.toString(), time(expires), text(call), //$NON-NLS-1$
				Integer.valueOf(slot));
	}

	/**
	 * Its bytes are here, whole.
	 *
	 * @param call the call
	 * @param slot the slot
	 * @param file the name of the file
	 */
	public void received(UUID call, int slot, String file) {
		database.update("UPDATE slot SET state = 'RECEIVED', file = ?, failure = NULL, changed = ? WHERE call = ? AND slot = ? AND state <> 'SAVED'", file, //$NON-NLS-1$
				now(), text(call), Integer.valueOf(slot));
	}

	/**
	 * Bytes are here from which no picture can be had: cut, or not readable.
	 *
	 * @param call the call
	 * @param slot the slot
	 * @param file the name of the file
	 * @param failure why, or {@code null} when the call says it
	 */
	public void kept(UUID call, int slot, String file, @Nullable Failure failure) {
		database.write(() -> {
			if (database.update("UPDATE slot SET state = 'KEPT', file = ?, failure = ?, changed = ? WHERE call = ? AND slot = ? AND state <> 'SAVED'", file, //$NON-NLS-1$
					FactJson.write(failure), now(), text(call), Integer.valueOf(slot)) == 1) {
				audit.line(call, JobEvent.Kind.KEPT, failure == null ? null : failure.message());
			}
			return Boolean.TRUE;
		});
	}

	/**
	 * It could not be fetched or saved now; it may be tried again.
	 *
	 * @param call the call
	 * @param slot the slot
	 * @param failure why; {@code null} to forget an earlier one
	 */
	public void failed(UUID call, int slot, @Nullable Failure failure) {
		database.update("UPDATE slot SET failure = ?, changed = ? WHERE call = ? AND slot = ? AND state <> 'SAVED'", FactJson.write(failure), now(), text(call), //$NON-NLS-1$
				Integer.valueOf(slot));
	}

	/**
	 * The seed it was drawn with.
	 *
	 * @param call the call
	 * @param slot the slot
	 * @param seed the seed
	 */
	public void seed(UUID call, int slot, long seed) {
		database.update("UPDATE slot SET seed = ? WHERE call = ? AND slot = ?", Long.valueOf(seed), text(call), Integer.valueOf(slot)); //$NON-NLS-1$
	}

	/**
	 * It is in the library.
	 *
	 * @param call the call
	 * @param image the picture as its library has it; its slot is that of the call
	 */
	public void saved(UUID call, JobImage image) {
		database.write(() -> {
			database.update(
					"UPDATE slot SET state = 'SAVED', file = NULL, failure = NULL, item = ?, path = ?, width = ?, height = ?, changed = ? WHERE call = ? AND slot = ?", //$NON-NLS-1$
					image.itemId(), image.file(), Integer.valueOf(image.width()), Integer.valueOf(image.height()), now(), text(call),
					Integer.valueOf(image.slot()));
			audit.line(call, JobEvent.Kind.SAVED, image.file());
			return Boolean.TRUE;
		});
	}

	private Long now() {
		return Long.valueOf(clock.millis());
	}
}
