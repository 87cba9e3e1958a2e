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
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a killed process left in the folder: records whose last rename is missing are completed, parts older than a day go. Their images
 * were never published, so the received files are still where they came from.
 */
final class LeftOvers {

	private static final Duration OLD = Duration.ofDays(1);
	private static final Duration QUIET = Duration.ofSeconds(30);

	private LeftOvers() {
	}

	/** Cleans a folder. Writes nothing when nothing was left; a folder that may not be written is left as it is. */
	static void clean(Path folder) {
		try {
			for (Path part : parts(folder)) {
				cleanPart(part);
			}
		} catch (IOException e) {
			// the next one who can write will do it
			return;
		}
	}

	private static List<Path> parts(Path folder) throws IOException {
		List<Path> parts = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Names.PART + '*')) {
				found.forEach(parts::add);
			} catch (DirectoryIteratorException e) {
				throw e.getCause();
			}
		}
		return parts;
	}

	private static void cleanPart(Path part) throws IOException {
		Duration age = Duration.between(Files.getLastModifiedTime(part).toInstant(), Instant.now());
		String name = Names.of(part).substring(Names.PART.length());
		if (name.endsWith(Names.RECORD)) {
			Path image = part.resolveSibling(name.substring(0, name.length() - Names.RECORD.length()));
			boolean waits = Names.taken(image) && !Names.taken(Names.record(image));
			if (waits && age.compareTo(QUIET) > 0 && Sidecar.read(part).id() != null) {
				Reservation.complete(image);
				return;
			}
		}
		if (age.compareTo(OLD) > 0) {
			Files.deleteIfExists(part);
		}
	}
}
