/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.ContextElement;
import org.limn.generation.GenerationRequest;
import org.limn.generation.LeftOut;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.Role;
import org.limn.generation.core.internal.foundation.Workshop;
import org.limn.project.Book;
import org.limn.project.Element;
import org.limn.testsupport.Shared;

@NonNullByDefault({}) // fixtures are filled late
class AliceTest {

	@TempDir
	Path folder;

	@Test
	void neverSendsTheSpoilerOfARealBook() throws Exception {
		Path alice = Shared.require("books/alice");
		Workshop workshop = new Workshop(folder.resolve("limn")).on();
		List<ContextElement> all = new ArrayList<>();
		try (Book book = Book.open(alice)) {
			for (Element element : book.elements()) {
				all.add(new ContextElement(element.id(), Role.SUBJECT, false, true, true));
			}
		}
		assertThat(all).hasSize(13);
		OutgoingRequest outgoing = workshop.start().compiler().compile(
				new GenerationRequest(alice, new ProfileChoice.Named("sketch"), Purpose.LIBRARY, "The tea party", "", null, 2, Map.of(), all));
		assertThat(outgoing.prompt()).startsWith("The tea party\n\nArt direction: Victorian wood engraving").contains("Subject: Alice (Character)\n")
				.contains("\nHair: long, fair, brushed back\n");
		assertThat(outgoing.toString()).doesNotContainIgnoringCase("dreaming");
		assertThat(outgoing.prompt()).doesNotContain("{", "alice-alice", "fields:");
		assertThat(outgoing.leftOut()).contains(new LeftOut("alice-alice", "Secret", LeftOut.Reason.SPOILER));
	}
}
