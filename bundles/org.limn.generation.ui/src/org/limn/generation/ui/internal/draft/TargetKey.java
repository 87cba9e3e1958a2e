/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

import org.limn.media.ImageTarget;

/**
 * What tells one target from another: there is one dialog and one draft for each.
 *
 * @param book the book's folder
 * @param kind the kind of target
 * @param key what it belongs to, with the elements and the passage it shows; may be empty
 */
public record TargetKey(Path book, ImageTarget.Kind kind, String key) {

	/** The key of a target. */
	public static TargetKey of(ImageTarget target) {
		String key = target.key();
		String passage = target.passage();
		String more = target.kind() == ImageTarget.Kind.LIBRARY ? String.join(",", target.elementIds()) : "";
		return new TargetKey(target.book(), target.kind(),
				(key == null ? "" : key) + (passage == null ? "" : "~" + Integer.toHexString(passage.hashCode())) + more);
	}

	String fileName() {
		return UUID.nameUUIDFromBytes((book + "\n" + kind + "\n" + key).getBytes(StandardCharsets.UTF_8)).toString();
	}
}
