/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the name of a file of received bytes says.
 *
 * @param file the file
 * @param call the call
 * @param slot the picture
 */
record ReceivedName(Path file, UUID call, int slot) {

	private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})-(\\d{1,3})(?:-\\d+)?(\\.image|\\.part)"); //$NON-NLS-1$

	/**
	 * The files of a folder whose names say it.
	 *
	 * @param folder the folder of received bytes
	 * @return in the order of their names
	 * @throws IOException when it cannot be read
	 */
	static List<ReceivedName> in(Path folder) throws IOException {
		List<ReceivedName> names = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			files.sorted().forEach(file -> of(file).ifPresent(names::add));
		}
		return names;
	}

	private static Optional<ReceivedName> of(Path file) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		return name.matches() ? Optional.of(new ReceivedName(file, UUID.fromString(name.group(1)), Integer.parseInt(name.group(2)))) : Optional.empty();
	}
}
