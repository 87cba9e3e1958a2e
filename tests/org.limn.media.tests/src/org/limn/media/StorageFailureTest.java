/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Failures;

class StorageFailureTest {

	private static final Path FILE = Path.of("book", "media", "a.png");

	private static MediaException said(IOException e) {
		MediaException failure = Failures.of(e, FILE);
		assertThat(failure.getMessage()).isNotBlank().hasSizeLessThanOrEqualTo(300).doesNotContain("Exception");
		return failure;
	}

	@Test
	void saysWhatTheDiskDid() {
		assertThat(said(new NoSuchFileException("x")).kind()).isEqualTo(Kind.MISSING);
		assertThat(said(new AccessDeniedException("x")).kind()).isEqualTo(Kind.READ_ONLY);
		assertThat(said(new FileSystemException("x", null, "Read-only file system")).kind()).isEqualTo(Kind.READ_ONLY);
		assertThat(said(new FileSystemException("x", null, "No space left on device")).kind()).isEqualTo(Kind.NO_SPACE);
		assertThat(said(new IOException("There is not enough space on the disk")).kind()).isEqualTo(Kind.NO_SPACE);
		assertThat(said(new FileSystemException("x", null, "Disk quota exceeded")).kind()).isEqualTo(Kind.NO_SPACE);
		assertThat(said(new IOException("Input/output error")).kind()).isEqualTo(Kind.IO);
		assertThat(said(new FileSystemException("y".repeat(4000), null, "odd")).kind()).isEqualTo(Kind.IO);
		assertThat(Failures.of(new ReadOnlyFileSystemException(), FILE).kind()).isEqualTo(Kind.READ_ONLY);
	}

	@Test
	void knowsAFullDisk() {
		Path full = Path.of("/dev/full");
		Assumptions.assumeTrue(Files.exists(full), "skipped: this system has no device that is always full");
		IOException failure = org.assertj.core.api.Assertions.catchThrowableOfType(IOException.class, () -> Files.write(full, new byte[10]));
		assertThat(said(failure).kind()).isEqualTo(Kind.NO_SPACE);
	}
}
