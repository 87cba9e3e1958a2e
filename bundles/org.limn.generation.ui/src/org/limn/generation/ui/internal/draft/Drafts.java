/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;

/** The drafts, one per target: in memory, and in a folder so that they outlive the workbench. Any thread. */
public final class Drafts {

	private final Path folder;
	private final Map<TargetKey, @Nullable Draft> known = new ConcurrentHashMap<>();

	/** @param folder where the drafts stand; made when the first one is written */
	public Drafts(Path folder) {
		this.folder = folder;
	}

	/** The draft of a target. Reads a file the first time: not for the UI thread. */
	public Optional<Draft> read(TargetKey key) throws IOException {
		Draft draft = known.get(key);
		Path file = file(key);
		if (draft == null && Files.exists(file)) {
			Properties properties = new Properties();
			try (Reader in = Files.newBufferedReader(file)) {
				properties.load(in);
			} catch (IllegalArgumentException e) {
				return Optional.empty();
			}
			draft = DraftFile.read(properties);
			known.put(key, draft);
		}
		return draft == null ? Optional.empty() : Optional.of(draft);
	}

	/** Keeps a draft in memory. Follow it with {@link #write(TargetKey)}. */
	public void keep(TargetKey key, Draft draft) {
		known.put(key, draft);
	}

	/** Writes what was kept last. Not for the UI thread. */
	public synchronized void write(TargetKey key) throws IOException {
		Draft draft = known.get(key);
		if (draft == null) {
			return;
		}
		Files.createDirectories(folder);
		Path part = folder.resolve(file(key).getFileName() + ".part");
		try (Writer out = Files.newBufferedWriter(part)) {
			DraftFile.write(draft).store(out, null);
		}
		Files.move(part, file(key), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private Path file(TargetKey key) {
		return folder.resolve(key.fileName() + ".properties");
	}
}
