/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.home.AtomicFile;
import org.limn.generation.provider.WireTrace;

/** A trace in a file that only its owner can read. It does not grow without end: one that is full becomes the old one, and the one before that goes. */
final class TraceFile implements WireTrace {

	/** Some thousand exchanges. */
	private static final long FULL = 8L << 20;

	private final Path file;
	private final BiConsumer<String, Throwable> log;
	private boolean failed;

	TraceFile(Path file, BiConsumer<String, Throwable> log) {
		this.file = file;
		this.log = log;
	}

	@Override
	public boolean on() {
		return true;
	}

	@Override
	public synchronized void write(String lines) {
		try {
			Files.createDirectories(Objects.requireNonNull(file.getParent()));
			if (Files.exists(file) && Files.size(file) > FULL) {
				Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING); //$NON-NLS-1$
			}
			try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), AtomicFile.ownerOnly(file))) {
				ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
			}
			failed = false;
		} catch (IOException e) {
			if (!failed) {
				failed = true;
				log.accept(Messages.TraceFile_notWritten, e);
			}
		}
	}
}
