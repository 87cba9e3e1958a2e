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
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.ContextElement;
import org.limn.generation.Cost;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.LeftOut;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.PromptPart;
import org.limn.generation.PromptPart.Origin;
import org.limn.generation.Purpose;
import org.limn.generation.Role;
import org.limn.generation.admin.Profile;
import org.limn.generation.core.internal.foundation.Workshop;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;

@NonNullByDefault({}) // fixtures are filled late
class CompilerTest {

	private static final ReferenceRule ONE_IMAGE = new ReferenceRule(1, 1_000_000, 32, List.of("image/png"));
	private static final ContextElement MARA = new ContextElement("mara", Role.SUBJECT, true, true, true);
	private static final ContextElement TREE = new ContextElement("tree", Role.SETTING, false, true, true);

	@TempDir
	Path folder;
	private Workshop workshop;
	private SmallBook book;

	@BeforeEach
	void setUp() throws Exception {
		workshop = new Workshop(folder.resolve("limn")).on();
		book = new SmallBook(folder.resolve("book"));
	}

	@Test
	void composesPromptArtDirectionAndAReadableBlockForEachElement() throws Exception {
		model(0, ONE_IMAGE, "Drawn by a machine.");
		OutgoingRequest outgoing = compile("  At the door\r\n", MARA, TREE);
		assertThat(outgoing.prompt()).isEqualTo("""
				At the door

				Art direction: Ink and wash, calm colours

				Subject: Mara (Character), see reference image 1
				A girl with paint on her hands.

				She never hurries.
				Hair: black, to the shoulders
				Age: 12

				Setting: The Old Tree (Place)
				An oak with a door.

				Drawn by a machine.""");
		assertThat(outgoing.parts()).extracting(PromptPart::origin, PromptPart::elementId, PromptPart::label).containsExactly(
				tuple(Origin.PROMPT, null, null), tuple(Origin.ART_DIRECTION, null, null), tuple(Origin.ELEMENT, "mara", null),
				tuple(Origin.DESCRIPTION, "mara", null), tuple(Origin.FIELD, "mara", "Hair"), tuple(Origin.FIELD, "mara", "Age"),
				tuple(Origin.ELEMENT, "tree", null), tuple(Origin.DESCRIPTION, "tree", null), tuple(Origin.PROVIDER, null, null));
	}

	@Test
	void keepsPrivateAndSpoilerFieldsInAndNamesThem() throws Exception {
		OutgoingRequest outgoing = compile("At the door", new ContextElement("mara", Role.SUBJECT, false, true, true));
		assertThat(outgoing.toString()).doesNotContain("canary");
		assertThat(outgoing.leftOut()).containsExactlyInAnyOrder(new LeftOut("mara", "Secret", LeftOut.Reason.SPOILER),
				new LeftOut("mara", "Diary", LeftOut.Reason.PRIVATE), new LeftOut("mara", "Phone", LeftOut.Reason.PRIVATE));
	}

	@Test
	void sendsNothingOfWhatIsSwitchedOff() throws Exception {
		OutgoingRequest outgoing = compile("At the door", new ContextElement("mara", Role.REFERENCE, false, false, false));
		assertThat(outgoing.prompt()).endsWith("Reference: Mara (Character)").doesNotContain("black", "paint");
		assertThat(outgoing.images()).isEmpty();
		assertThat(outgoing.leftOut()).isEmpty();
	}

	@Test
	void takesAnElementNamedTwiceOnceWithTheTogglesOfBoth() throws Exception {
		OutgoingRequest outgoing = compile("At the door", new ContextElement("mara", Role.SUBJECT, false, true, false),
				new ContextElement("mara", Role.SUBJECT, false, false, true));
		assertThat(outgoing.prompt()).containsOnlyOnce("Mara").containsOnlyOnce("black").containsOnlyOnce("paint");
	}

	@Test
	void sendsNothingOfAnElementWhilePrivacyIsNotKnown() throws Exception {
		book.write("world/types.yaml", "character: [broken");
		OutgoingRequest outgoing = compile("At the door", new ContextElement("mara", Role.SUBJECT, false, true, true));
		assertThat(outgoing.prompt()).doesNotContain("black", "paint", "canary");
	}

	@Test
	void preparesReferenceImagesAsTheModelTakesThem() throws Exception {
		model(0, ONE_IMAGE, "");
		OutgoingRequest outgoing = compile("At the door", MARA);
		assertThat(outgoing.images()).singleElement().satisfies(i -> {
			assertThat(i.source()).isEqualTo("media/mara.png");
			assertThat(i.height()).isEqualTo(32);
			assertThat(i.file()).startsWith(workshop.home.outgoing()).exists().hasSize(i.bytes());
			assertThat(i.mediaType()).isEqualTo("image/png");
		});
		assertThat(compile("At the door", MARA).images()).isEqualTo(outgoing.images());
	}

	@Test
	void namesTheImagesThatAreLeftOut() throws Exception {
		assertThat(compile("At the door", MARA).leftOut()).contains(new LeftOut("mara", null, LeftOut.Reason.NOT_WITH_THIS_MODEL));
		model(0, ONE_IMAGE, "");
		ContextElement tree = new ContextElement("tree", Role.SETTING, true, true, true);
		assertThat(compile("At the door", tree).leftOut()).containsExactly(new LeftOut("tree", null, LeftOut.Reason.MISSING));
		book.write("media/mara.png", "no picture");
		assertThat(compile("At the door", MARA).leftOut()).contains(new LeftOut("mara", null, LeftOut.Reason.UNREADABLE));
		Files.delete(book.folder.resolve("media/mara.png"));
		assertThat(compile("At the door", MARA).leftOut()).contains(new LeftOut("mara", null, LeftOut.Reason.MISSING));
		book.image("../outside.png", 10, 10);
		Files.createSymbolicLink(book.folder.resolve("media/mara.png"), folder.resolve("outside.png"));
		assertThat(compile("At the door", MARA).images()).as("a link that leads out of the book").isEmpty();
		assertThat(compile("At the door", MARA).leftOut()).anyMatch(l -> l.label() == null);
	}

	@Test
	void refusesOnTheCommandLineWhatADialogWouldShowAsLeftOut() throws Exception {
		workshop.headless = true;
		refused("takes no reference images", "references", () -> compile("At the door", MARA));
		model(0, ONE_IMAGE, "");
		book.image("media/tree.png", 10, 10);
		book.write("world/places/tree.md", "---\nid: tree\nname: The Old Tree\ntype: place\nimage: media/tree.png\n---\n");
		ContextElement tree = new ContextElement("tree", Role.SETTING, true, true, true);
		refused("1 reference images at most", "references", () -> compile("At the door", MARA, tree));
		Files.delete(book.folder.resolve("media/tree.png"));
		refused("The Old Tree has no image", "references", () -> compile("At the door", tree));
		assertThat(compile("At the door", MARA).images()).hasSize(1);
	}

	@Test
	void refusesAnEmptyPromptWithoutContext() throws Exception {
		refused("Write a prompt", "prompt", () -> compile(" \n"));
		assertThat(compile("", TREE).prompt()).startsWith("Art direction");
	}

	@Test
	void refusesAnElementThatTheBookLacksNamingThoseItHas() {
		refused("Mara, The Old Tree", "context", () -> compile("At the door", new ContextElement("nobody", Role.SUBJECT, true, true, true)));
	}

	@Test
	void saysByHowMuchAPromptIsTooLongAndWhatCouldGo() throws Exception {
		model(120, ReferenceRule.NONE, "");
		assertThatThrownBy(() -> compile("At the door", MARA, TREE)).isInstanceOf(GenerationException.class).hasMessageContaining("takes 120")
				.hasMessageContaining("data of Mara").hasMessageContaining("characters too long");
		model(5, ReferenceRule.NONE, "");
		refused("your prompt (11)", "prompt", () -> compile("At the door"));
	}

	@Test
	void countsAnEmojiAsOneCharacter() throws Exception {
		book.write("limn.yaml", "format: 1\nid: small\ntitle: The Door\n");
		model(3, ReferenceRule.NONE, "");
		assertThat(compile("🌳🚪🌳").prompt()).isEqualTo("🌳🚪🌳");
	}

	@Test
	void startsACoverNearOneToOnePointSixAndOthersAtASquare() throws Exception {
		assertThat(compile(request("A door", Purpose.COVER, null, 1, Map.of())).size().value()).isEqualTo("1600x2560");
		assertThat(compile(request("A door", Purpose.LIBRARY, null, 1, Map.of())).size().value()).isEqualTo("1024x1024");
		sizes(new SizeRule.Listed(List.of(ImageSize.AUTO, new ImageSize.Pixels(512, 512), new ImageSize.Pixels(512, 768))));
		assertThat(compile(request("A door", Purpose.COVER, null, 1, Map.of())).size().value()).isEqualTo("512x768");
		assertThat(compile(request("A door", Purpose.LIBRARY, null, 1, Map.of())).size().value()).isEqualTo("auto");
		sizes(new SizeRule.Range(64, 400, 64, 0, 400 * 400, 4, false));
		assertThat(compile(request("A door", Purpose.LIBRARY, null, 1, Map.of())).size().value()).isEqualTo("384x384");
	}

	@Test
	void refusesASizeTheModelLacksNamingThoseItHas() {
		refused("64 to 4096 pixels each way in steps of 16", "size", () -> compile(request("A door", Purpose.LIBRARY, new ImageSize.Pixels(1000, 1000), 1, Map.of())));
		sizes(new SizeRule.Listed(List.of(new ImageSize.Pixels(512, 512), new ImageSize.Ratio(16, 9, "2K"))));
		refused("512x512, 16:9@2K", "size", () -> compile(request("A door", Purpose.LIBRARY, new ImageSize.Pixels(640, 640), 1, Map.of())));
	}

	@Test
	void refusesACountNobodyCanAskFor() {
		refused("1 to 16", "count", () -> compile(request("A door", Purpose.LIBRARY, null, 0, Map.of())));
		refused("1 to 16", "count", () -> compile(request("A door", Purpose.LIBRARY, null, 17, Map.of())));
	}

	@Test
	void drawsNoMoreInOneCallThanTheModelAndTheCountAllow() throws Exception {
		assertThat(compile(request("A door", Purpose.LIBRARY, null, 5, Map.of())).imagesPerCall()).isEqualTo(2);
		assertThat(compile(request("A door", Purpose.LIBRARY, null, 1, Map.of())).imagesPerCall()).isEqualTo(1);
	}

	@Test
	void refusesOptionsTheModelLacksAndValuesTheyDoNotTake() throws Exception {
		refused("has no option steps. It has: none", "steps", () -> compile(request("A door", Purpose.LIBRARY, null, 1, Map.of("steps", 30L))));
		options(OptionDescriptor.choice("quality", "Quality", "low", "low", "high"), OptionDescriptor.integer("steps", "Steps", 1, 50, null),
				new OptionDescriptor("scale", "Scale", OptionDescriptor.Type.DECIMAL, List.of(), 0.5, null, null, ""), OptionDescriptor.toggle("tile", "Tile", false));
		refused("low, high", "quality", () -> compile(request("A door", Purpose.LIBRARY, null, 1, Map.of("quality", "best"))));
		refused("a whole number from 1 to 50", "steps", () -> compile(request("A door", Purpose.LIBRARY, null, 1, Map.of("steps", 51L))));
		refused("a number from 0.5 to", "scale", () -> compile(request("A door", Purpose.LIBRARY, null, 1, Map.of("scale", 0.1))));
		refused("true or false", "tile", () -> compile(request("A door", Purpose.LIBRARY, null, 1, Map.of("tile", "yes"))));
		refused("quality, steps, scale, tile", "seed", () -> compile(request("A door", Purpose.LIBRARY, null, 1, Map.of("seed", 1L))));
		assertThat(compile(request("A door", Purpose.LIBRARY, null, 1, Map.of("scale", 7L, "steps", 5.0))).options())
				.isEqualTo(Map.of("quality", "low", "tile", false, "scale", 7.0, "steps", 5L));
	}

	@Test
	void refusesANegativePromptTheModelLacks() {
		GenerationRequest request = new GenerationRequest(book.folder, new ProfileChoice.Named("sketch"), Purpose.LIBRARY, "A door", "letters", null, 1, Map.of(),
				List.of());
		refused("takes no negative prompt", "negativePrompt", () -> compile(request));
	}

	@Test
	void takesDefaultsFromTheProfileAndHoldsToItsSizes() throws Exception {
		options(OptionDescriptor.choice("quality", "Quality", "low", "low", "high"));
		workshop.administration().setProfiles(List.of(new Profile("fine", "Fine", "", "sketch", "sketch", true,
				List.of(new ImageSize.Pixels(512, 512)), new ImageSize.Pixels(768, 768), Map.of("quality", "high"))));
		OutgoingRequest outgoing = compile(request(new ProfileChoice.Named("fine"), null));
		assertThat(outgoing.size().value()).isEqualTo("768x768");
		assertThat(outgoing.options()).containsEntry("quality", "high");
		assertThat(outgoing.profileName()).isEqualTo("Fine");
		refused("It offers: 512x512", "size", () -> compile(request(new ProfileChoice.Named("fine"), new ImageSize.Pixels(1024, 1024))));
		refused("There are: Fine", "profile", () -> compile(request(new ProfileChoice.Named("nope"), null)));
		assertThat(compile(request(new ProfileChoice.Named("FINE"), null)).profileName()).isEqualTo("Fine");
	}

	@Test
	void freezesWhereARemoteRequestGoes() throws Exception {
		workshop.remoteOnly("https://api.example.org:8443/v1");
		OutgoingRequest outgoing = compile(request(new ProfileChoice.Named("painter"), null));
		assertThat(outgoing.host()).isEqualTo("api.example.org:8443");
		assertThat(outgoing.accountId()).isEqualTo("work");
		assertThat(workshop.start().accounts().account(outgoing, new ProfileChoice.Named("painter")).id()).isEqualTo("work");
		ProfileChoice adHoc = new ProfileChoice.AdHoc("remote", "painter", Map.of("baseUrl", "http://127.0.0.1:9000"));
		OutgoingRequest ad = compile(request(adHoc, null));
		assertThat(ad.host()).isEqualTo("127.0.0.1:9000");
		assertThat(workshop.start().accounts().account(ad, adHoc).setting("baseUrl")).isEqualTo("http://127.0.0.1:9000");
	}

	@Test
	void estimatesWhereThePriceIsKnown() throws Exception {
		assertThat(compile("A door").estimate()).isNull();
		price(new Price.PerImage(Cost.usd("0.04"), "quality", Map.of("high", Cost.usd("0.167"))));
		options(OptionDescriptor.choice("quality", "Quality", "low", "low", "high"));
		assertThat(compile(request("A door", Purpose.LIBRARY, null, 3, Map.of())).estimate()).isEqualTo(Cost.usd("0.12"));
		assertThat(compile(request("A door", Purpose.LIBRARY, null, 3, Map.of("quality", "high"))).estimate()).isEqualTo(Cost.usd("0.501"));
		price(new Price.PerMegapixel(Cost.usd("0.01")));
		assertThat(compile(request("A door", Purpose.LIBRARY, new ImageSize.Pixels(1024, 1024), 2, Map.of())).estimate()).isEqualTo(Cost.usd("0.020972"));
		price(new Price.Free());
		assertThat(compile("A door").estimate()).isEqualTo(Cost.usd("0"));
	}

	@Test
	void refusesAFolderThatIsNoBook() {
		GenerationRequest request = new GenerationRequest(folder.resolve("limn"), new ProfileChoice.Named("sketch"), Purpose.LIBRARY, "A door", "", null, 1,
				Map.of(), List.of());
		refused("", "book", () -> compile(request));
	}

	private void model(int promptLimit, ReferenceRule references, String constantText) {
		ImageModel m = workshop.sketch.model;
		workshop.sketch.model = new ImageModel(m.id(), m.name(), m.sizes(), m.imagesPerCall(), promptLimit, m.negativePrompt(), references, m.options(),
				m.previews(), m.price(), constantText);
	}

	private void sizes(SizeRule sizes) {
		ImageModel m = workshop.sketch.model;
		workshop.sketch.model = new ImageModel(m.id(), m.name(), sizes, m.imagesPerCall(), m.promptLimit(), m.negativePrompt(), m.references(), m.options(),
				m.previews(), m.price(), m.constantText());
	}

	private void options(OptionDescriptor... options) {
		ImageModel m = workshop.sketch.model;
		workshop.sketch.model = new ImageModel(m.id(), m.name(), m.sizes(), m.imagesPerCall(), m.promptLimit(), m.negativePrompt(), m.references(),
				List.of(options), m.previews(), m.price(), m.constantText());
	}

	private void price(Price price) {
		ImageModel m = workshop.sketch.model;
		workshop.sketch.model = new ImageModel(m.id(), m.name(), m.sizes(), m.imagesPerCall(), m.promptLimit(), m.negativePrompt(), m.references(), m.options(),
				m.previews(), price, m.constantText());
	}

	private OutgoingRequest compile(String prompt, ContextElement... context) throws GenerationException {
		return compile(new GenerationRequest(book.folder, new ProfileChoice.Named("sketch"), Purpose.LIBRARY, prompt, "", null, 1, Map.of(), List.of(context)));
	}

	private OutgoingRequest compile(GenerationRequest request) throws GenerationException {
		return workshop.start().compiler().compile(request);
	}

	private GenerationRequest request(String prompt, Purpose purpose, ImageSize size, int count, Map<String, Object> options) {
		return new GenerationRequest(book.folder, new ProfileChoice.Named("sketch"), purpose, prompt, "", size, count, options, List.of());
	}

	private GenerationRequest request(ProfileChoice choice, ImageSize size) {
		return new GenerationRequest(book.folder, choice, Purpose.LIBRARY, "A door", "", size, 1, Map.of(), List.of());
	}

	private static void refused(String words, String subject, ThrowingCallable call) {
		assertThatThrownBy(call).isInstanceOf(GenerationException.class).hasMessageContaining(words)
				.satisfies(e -> assertThat(((GenerationException) e).failure().subject()).isEqualTo(subject))
				.satisfies(e -> assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(300).doesNotContain("Exception", "org.limn"));
	}
}
