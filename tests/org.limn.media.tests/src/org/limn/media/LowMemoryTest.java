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

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.PngBuilder;

class LowMemoryTest {

	private static final int EDGE = 4096;

	@TempDir
	Path folder = Path.of("");

	/** The program of the child process. */
	static final class Child {
		public static void main(String[] args) throws Exception {
			Path file = Path.of(args[0]);
			ImageInfo info = ImageCheck.verify(file);
			try (MediaLibrary library = MediaLibrary.open(file.getParent())) {
				MediaItem item = library.add(file, Samples.draft("large"), true);
				ChildJava.say(info.width() + "x" + info.height() + " " + item.bytes());
			}
		}
	}

	@Test
	void verifiesAndAddsAPngOf64MegabytesIn16() throws Exception {
		Path file = folder.resolve("noise");
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
			PngBuilder.noise(out, EDGE, EDGE);
		}
		long bytes = Files.size(file);
		assertThat(bytes).isGreaterThan(64L << 20);
		try (ChildJava child = Samples.child(List.of("-Xmx16m"), Child.class, file.toString())) {
			assertThat(child.rest()).containsExactly(EDGE + "x" + EDGE + " " + bytes);
			assertThat(child.end()).isZero();
		}
		assertThat(file).doesNotExist();
	}
}
