/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.core.internal.foundation.ScriptedProvider;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.provider.WireTrace;

class TracesTest {

	@TempDir
	private @NonNullByDefault({}) Path folder;
	private final List<String> logged = new ArrayList<>();

	private static AccountSettings account(boolean traced) {
		return new AccountSettings("painter", "Painter", ScriptedProvider.REMOTE, Map.of(), AccountLimits.NONE, traced);
	}

	private Path file() {
		return new LimnHome(folder).trace("painter");
	}

	@Test
	void nothingIsWrittenUnlessItWasSwitchedOn() {
		WireTrace trace = new Traces(new LimnHome(folder), (words, cause) -> logged.add(words)).of(account(false));
		assertThat(trace.on()).isFalse();
		trace.write("words");
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void onlyItsOwnerReadsTheFile() throws Exception {
		Traces traces = new Traces(new LimnHome(folder), (words, cause) -> logged.add(words));
		traces.of(account(true)).write("one\n");
		traces.of(account(true)).write("two\n");
		assertThat(file()).hasContent("one\ntwo\n");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
	}

	@Test
	void aFullFileBecomesTheOldOne() throws Exception {
		WireTrace trace = new Traces(new LimnHome(folder), (words, cause) -> logged.add(words)).of(account(true));
		trace.write("x".repeat(9 << 20));
		trace.write("new\n");
		assertThat(file()).hasContent("new\n");
		assertThat(file().resolveSibling("painter.log.old")).hasSize(9 << 20);
	}

	@Test
	void whatCannotBeWrittenIsLostAndDisturbsNobody() throws Exception {
		Files.createDirectories(Objects.requireNonNull(file().getParent()));
		Files.createDirectory(file());
		WireTrace trace = new Traces(new LimnHome(folder), (words, cause) -> logged.add(words)).of(account(true));
		trace.write("one");
		trace.write("two");
		assertThat(file()).isEmptyDirectory();
		assertThat(logged).hasSize(1);
	}
}
