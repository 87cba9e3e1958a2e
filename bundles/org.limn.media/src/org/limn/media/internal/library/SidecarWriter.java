/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.limn.media.Crop;
import org.limn.media.CropPurpose;
import org.limn.media.MediaRecord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts into a record what changed. */
final class SidecarWriter {

	private final ObjectNode root;

	SidecarWriter(ObjectNode root) {
		this.root = root;
	}

	void write(String id, Instant created, MediaRecord before, MediaRecord after) {
		putIfAbsent("format", Sidecar.FORMAT); //$NON-NLS-1$
		root.put("id", id); //$NON-NLS-1$
		if (!root.hasNonNull("created")) { //$NON-NLS-1$
			root.put("created", created.toString()); //$NON-NLS-1$
		}
		if (!root.has("category") || before.category() != after.category()) { //$NON-NLS-1$
			root.put("category", SidecarReader.key(after.category())); //$NON-NLS-1$
		}
		texts("tags", before.tags(), after.tags()); //$NON-NLS-1$
		texts("elements", before.elements(), after.elements()); //$NON-NLS-1$
		if (before.starred() != after.starred()) {
			root.put("star", after.starred()); //$NON-NLS-1$
		}
		if (!before.altText().equals(after.altText())) {
			root.put("altText", after.altText()); //$NON-NLS-1$
		}
		if (!before.crops().equals(after.crops())) {
			crops(after.crops());
		}
		texts("parents", before.parents(), after.parents()); //$NON-NLS-1$
		if (!before.generation().equals(after.generation())) {
			root.set("generation", JsonValues.object(after.generation())); //$NON-NLS-1$
		}
	}

	private void putIfAbsent(String key, int value) {
		if (!root.hasNonNull(key)) {
			root.put(key, value);
		}
	}

	private void texts(String key, Collection<String> before, Collection<String> after) {
		if (!before.equals(after)) {
			root.set(key, JsonValues.array(after));
		}
	}

	private void crops(Map<CropPurpose, Crop> crops) {
		ObjectNode all = root.get("crops") instanceof ObjectNode known ? known : root.putObject("crops"); //$NON-NLS-1$ //$NON-NLS-2$
		for (CropPurpose purpose : CropPurpose.values()) {
			String key = SidecarReader.key(purpose);
			if (!crops.containsKey(purpose)) {
				all.remove(key);
			} else {
				Crop crop = crops.get(purpose);
				ObjectNode one = all.get(key) instanceof ObjectNode known ? known : all.putObject(key);
				one.put("x", crop.x()).put("y", crop.y()).put("width", crop.width()).put("height", crop.height()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			}
		}
	}
}
