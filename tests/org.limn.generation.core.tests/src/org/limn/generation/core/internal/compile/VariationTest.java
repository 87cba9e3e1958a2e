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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.ContextElement;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationRequest;
import org.limn.generation.LeftOut;
import org.limn.generation.OutgoingImage;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.Role;
import org.limn.generation.core.internal.foundation.Workshop;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ReferenceRule;
import org.limn.media.MediaLibrary;

/** The original of a variation goes along as a reference image, or is named as left out; nothing happens to it without a word. */
@NonNullByDefault({}) // fixtures are filled late
class VariationTest {

	private static final ContextElement MARA = new ContextElement("mara", Role.SUBJECT, true, true, true);

	@TempDir
	Path folder;
	private Workshop workshop;
	private SmallBook book;
	private String id;

	@BeforeEach
	void setUp() throws Exception {
		workshop = new Workshop(folder.resolve("limn")).on();
		book = new SmallBook(folder.resolve("book"));
		book.image("media/well.png", 40, 20);
		try (MediaLibrary library = MediaLibrary.open(book.folder)) {
			id = library.itemAt("media/well.png").orElseThrow().id();
		}
		references(2);
	}

	@Test
	void sendsTheOriginalFirstAndSaysWhichImageItIs() throws Exception {
		OutgoingRequest outgoing = compile("By night", MARA, original(true));

		assertThat(outgoing.images()).extracting(OutgoingImage::source).containsExactly("media/well.png", "media/mara.png");
		assertThat(outgoing.prompt()).contains("Reference: the picture to make a variation of, see reference image 1",
				"Subject: Mara (Character), see reference image 2");
		assertThat(ContextElement.pictureOf(outgoing.images().getFirst().elementId())).contains(id);
	}

	@Test
	void sendsNothingOfTheOriginalWhenItIsSwitchedOff() throws Exception {
		OutgoingRequest outgoing = compile("By night", original(false));

		assertThat(outgoing.images()).isEmpty();
		assertThat(outgoing.leftOut()).isEmpty();
		assertThat(outgoing.prompt()).doesNotContain("variation", id);
	}

	@Test
	void namesTheOriginalAsLeftOutWhenTheModelTakesNoImages() throws Exception {
		references(0);

		OutgoingRequest outgoing = compile("By night", original(true));

		assertThat(outgoing.leftOut()).containsExactly(new LeftOut(original(true).elementId(), null, LeftOut.Reason.NOT_WITH_THIS_MODEL));
		assertThat(outgoing.prompt()).doesNotContain("variation", id);
	}

	@Test
	void namesTheOriginalAsMissingWhenItIsGone() throws Exception {
		Files.delete(book.folder.resolve("media/well.png"));

		assertThat(compile("By night", original(true)).leftOut()).extracting(LeftOut::reason).containsExactly(LeftOut.Reason.MISSING);
	}

	@Test
	void refusesOnTheCommandLineAnOriginalThatWouldNotBeSent() {
		references(0);
		workshop.headless = true;

		assertThatThrownBy(() -> compile("By night", original(true))).isInstanceOf(GenerationException.class)
				.hasMessageContaining("takes no reference images").hasMessageContaining("the original picture").hasMessageNotContaining(id);
	}

	@Test
	void suggestsAVariationOnlyWhereTheOriginalGoesAlong() throws Exception {
		assertThat(suggest(original(true), MARA)).startsWith("A variation of the original");
		assertThat(suggest(original(false), MARA)).startsWith("Portrait of Mara");
		assertThat(suggest(original(false))).isEmpty();
		references(0);
		assertThat(suggest(original(true), MARA)).startsWith("Portrait of Mara");
	}

	private ContextElement original(boolean image) {
		return ContextElement.picture(id, Role.REFERENCE, image);
	}

	private void references(int most) {
		ImageModel m = workshop.sketch.model;
		workshop.sketch.model = new ImageModel(m.id(), m.name(), m.sizes(), m.imagesPerCall(), m.promptLimit(), m.negativePrompt(),
				new ReferenceRule(most, 1_000_000, 32, List.of("image/png")), m.options(), m.previews(), m.price(), m.constantText());
	}

	private OutgoingRequest compile(String prompt, ContextElement... context) throws GenerationException {
		return workshop.start().compiler().compile(request(prompt, context));
	}

	private String suggest(ContextElement... context) throws GenerationException {
		return workshop.start().compiler().suggest(request("", context), null);
	}

	private GenerationRequest request(String prompt, ContextElement... context) {
		return new GenerationRequest(book.folder, new ProfileChoice.Named("sketch"), new Purpose(Purpose.Kind.VARIATION, id), prompt, "", null, 1, Map.of(),
				List.of(context));
	}
}
