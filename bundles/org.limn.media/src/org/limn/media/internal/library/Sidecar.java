/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaRecord;
import org.limn.media.internal.Messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The record beside an image, as it was read: {@code name.ext.json}.
 *
 * @param root everything in it, known or not; {@code null} when it could not be read
 * @param id the id in it, or {@code null}
 * @param created when the item came, or {@code null}
 * @param record what is known
 * @param newer written by a newer version: to be read, not written
 * @param problems what was wrong with it, in words
 */
record Sidecar(@Nullable ObjectNode root, @Nullable String id, @Nullable Instant created, MediaRecord record, boolean newer,
		List<String> problems) {

	/** The version written here. */
	static final int FORMAT = 1;

	private static final long MEGA = 1024L * 1024;

	/** Reads a record. Never fails for what is in the file; fails when the disk does. */
	static Sidecar read(Path file) throws IOException {
		String name = String.valueOf(file.getFileName());
		try {
			return new SidecarReader(Json.read(file), name).read();
		} catch (Json.TooLargeException e) {
			return unreadable(NLS.bind(Messages.Sidecar_tooLarge, name, Long.toString(Json.LARGEST / MEGA)));
		} catch (JsonProcessingException e) {
			String reason = e.getLocation() == null ? e.getOriginalMessage() : Integer.toString(e.getLocation().getLineNr());
			return unreadable(NLS.bind(Messages.Sidecar_notReadable, name, reason));
		}
	}

	/** The same without the parts that only a change needs. */
	Sidecar summary() {
		return new Sidecar(null, id, created, record, newer, problems);
	}

	/** A record that is there but could not be read, and why. */
	static Sidecar unreadable(String problem) {
		return new Sidecar(null, null, null, SidecarReader.NOTHING_KNOWN, false, List.of(problem));
	}

	/** The bytes of a new record. */
	static byte[] bytes(String id, Instant created, MediaRecord record) throws IOException {
		return bytes(Json.object(), id, created, SidecarReader.NOTHING_KNOWN, record);
	}

	/** The bytes of a changed record: keys that are unknown here, or whose value did not change, stay as they are. */
	static byte[] bytes(ObjectNode root, String id, Instant created, MediaRecord before, MediaRecord after) throws IOException {
		ObjectNode changed = root.deepCopy();
		new SidecarWriter(changed).write(id, created, before, after);
		return Json.bytes(changed);
	}
}
