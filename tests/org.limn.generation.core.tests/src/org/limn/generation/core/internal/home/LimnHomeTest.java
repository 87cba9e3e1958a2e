/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NonNullByDefault({}) // fixtures are filled late
class LimnHomeTest {

	@TempDir
	Path folder;

	@Test
	void standsWhereTheEnvironmentSaysElseInTheSystemsPlace() {
		assertThat(home(Map.of("LIMN_HOME", "/x/y"), "Linux")).isEqualTo(Path.of("/x/y"));
		assertThat(home(Map.of("LIMN_HOME", " "), "Linux")).isEqualTo(Path.of("/home/me/.local/share/limn"));
		assertThat(home(Map.of("XDG_DATA_HOME", "/data"), "Linux")).isEqualTo(Path.of("/data/limn"));
		assertThat(home(Map.of("XDG_DATA_HOME", "relative"), "Linux")).isEqualTo(Path.of("/home/me/.local/share/limn"));
		assertThat(home(Map.of(), "Mac OS X")).isEqualTo(Path.of("/home/me/Library/Application Support/Limn"));
		assertThat(home(Map.of("LOCALAPPDATA", "/local"), "Windows 11")).isEqualTo(Path.of("/local/Limn"));
	}

	@Test
	void leavesTheOldFileWhenTheNewOneCannotBeWritten() throws IOException {
		Path target = Files.createDirectory(folder.resolve("target"));
		Files.writeString(target.resolve("inside"), "x");
		assertThatThrownBy(() -> AtomicFile.write(target, new byte[] { 1 })).isInstanceOf(IOException.class);
		assertThat(target.resolve("inside")).hasContent("x");
		try (var files = Files.list(folder)) {
			assertThat(files).containsExactly(target);
		}
	}

	@Test
	void writesThroughALink() throws IOException {
		Path real = Files.writeString(folder.resolve("real.json"), "old");
		Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
		AtomicFile.write(link, "new".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		assertThat(link).isSymbolicLink();
		assertThat(real).hasContent("new");
	}

	private static Path home(Map<String, String> environment, String system) {
		return LimnHome.of(environment, name -> name.equals("os.name") ? system : "/home/me").root();
	}
}
