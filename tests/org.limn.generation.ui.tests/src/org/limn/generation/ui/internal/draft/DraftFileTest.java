/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.ContextElement;
import org.limn.generation.ImageSize;
import org.limn.generation.Role;
import org.limn.media.ImageTarget;

/** Drafts outlive the workbench, and a damaged file costs an entry, not the dialog. */
class DraftFileTest {

	private static final Draft FULL = new Draft("A lamp, ünd more\nin two lines", "no letters", "p1", new ImageSize.Pixels(832, 1248), 4,
			Map.of("seed", 7L, "strength", 0.5, "lettering", true, "style", "ink: wash"),
			List.of(new ContextElement("mara", Role.SUBJECT, true, false, true), new ContextElement("ford, wide", Role.SETTING, false, true, false)));

	@TempDir
	Path temp = Path.of("");

	@Test
	void everythingComesBack() {
		assertThat(DraftFile.read(DraftFile.write(FULL))).isEqualTo(FULL);
	}

	@Test
	void whatCannotBeReadIsLeftOut() {
		Properties file = DraftFile.write(FULL);
		file.setProperty("count", "many");
		file.setProperty("size", "big");
		file.setProperty("option.seed", "Long:x");
		file.setProperty("context.0", "nonsense");

		Draft read = DraftFile.read(file);

		assertThat(read.prompt()).isEqualTo(FULL.prompt());
		assertThat(read.count()).isEqualTo(1);
		assertThat(read.size()).isNull();
		assertThat(read.options()).doesNotContainKey("seed").containsKey("style");
		assertThat(read.context()).extracting(ContextElement::elementId).containsExactly("ford, wide");
	}

	@Test
	void draftsOfTwoTargetsDoNotMix() throws Exception {
		TargetKey cover = new TargetKey(temp, ImageTarget.Kind.COVER, "");
		TargetKey portrait = new TargetKey(temp, ImageTarget.Kind.PORTRAIT, "mara");
		Drafts drafts = new Drafts(temp);
		drafts.keep(cover, FULL);
		drafts.write(cover);

		Drafts afterRestart = new Drafts(temp);

		assertThat(afterRestart.read(cover)).contains(FULL);
		assertThat(afterRestart.read(portrait)).isEmpty();
		try (Stream<Path> files = Files.list(temp)) {
			assertThat(files).noneMatch(f -> f.toString().endsWith(".part"));
		}
	}
}
