/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.limn.generation.ContextElement;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.Role;
import org.limn.generation.admin.Profile;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;
import org.limn.media.MediaItem;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBook;

/** A variation starts from what its original was made with, and says when the original itself does not go along. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class VariationDialogTest extends DialogTest {

	@Test
	void takesOverTheRequestOfTheOriginalButNotItsSeed() throws Exception {
		OpenBook book = smallBook();
		Shell dialog = open(ImageTargets.variation(book, drawn(book)));

		assertThat(Ui.get(dialog, "generate.context.original.image", Button.class).getSelection()).isTrue();
		assertThat(Ui.get(dialog, "generate.context.mara.data", Button.class).getSelection()).isTrue();
		assertThat(Ui.get(dialog, "generate.context.mara.description", Button.class).getSelection()).isFalse();
		assertThat(Ui.find(dialog, "generate.context.gone.data", Button.class)).isEmpty();
		Screenshots.take(dialog, "variation-with-record");
		Ui.press(dialog, "generate.next");
		Ui.waitFor("the model", () -> Ui.get(dialog, "generate.size", Combo.class).isEnabled());
		assertThat(Ui.get(dialog, "generate.prompt", Text.class).getText()).isEqualTo("Mara on the pass");
		assertThat(Ui.get(dialog, "generate.negative", Text.class).getText()).isEqualTo("no letters");
		assertThat(Ui.get(dialog, "generate.size", Combo.class).getText()).contains("832 × 1248");
		assertThat(Ui.get(dialog, "generate.count.2", Button.class).getSelection()).isTrue();
		assertThat(Ui.get(dialog, "generate.option.style", Combo.class).getText()).isEqualTo("Ink wash");
		assertThat(Ui.get(dialog, "generate.option.seed", Text.class).getText()).isEmpty();
	}

	@Test
	void saysThatAModelWithoutReferenceImagesDoesNotGetTheOriginal() throws Exception {
		List<Profile> before = away(() -> administration().profiles());
		List<Profile> more = new ArrayList<>(before);
		more.add(new Profile("ink", "Ink", "", before.getFirst().accountId(), "sketch-ink", true, List.of(), null, Map.of()));
		profiles(more);
		try {
			OpenBook book = smallBook();
			MediaItem original = book.library().itemAt("media/mara.png").orElseThrow();
			Shell dialog = open(ImageTargets.variation(book, original));
			type(dialog, "A fox at the well");
			Ui.choose(Ui.get(dialog, "generate.profile", Combo.class), "Ink");
			Ui.press(dialog, "generate.showOutgoing");
			Ui.waitFor("the outgoing view", () -> Ui.shell(Messages.OutgoingWindow_title).isPresent());
			StyledText outgoing = Ui.get(Ui.shell(Messages.OutgoingWindow_title).orElseThrow(), "generate.outgoing", StyledText.class);
			Ui.waitFor("what stays", () -> struck(outgoing).contains(Messages.BookContent_original));
			outgoing.getShell().close();

			Ui.press(Ui.get(dialog, "generate.step.1", org.eclipse.swt.widgets.ToolItem.class));

			assertThat(Ui.get(dialog, "generate.context.hint", Label.class).getText()).contains("takes no reference images", "not sent");
			assertThat(Ui.get(dialog, "generate.context.original.image", Button.class).isEnabled()).isFalse();
			assertThat(Ui.find(dialog, "generate.start", Button.class).filter(Button::isEnabled)).isPresent();
			Screenshots.take(dialog, "variation-not-with-this-model");
		} finally {
			profiles(before);
		}
	}

	private static void profiles(List<Profile> profiles) {
		away(() -> {
			administration().setProfiles(profiles);
			return true;
		});
	}

	/** A picture with a request behind it that names an element the book does not have any more. */
	private static MediaItem drawn(OpenBook book) {
		GenerationJob job = away(() -> {
			ProfileChoice sketch = new ProfileChoice.Named(service().profiles().getFirst().profile().id());
			GenerationRequest request = new GenerationRequest(book.book().folder(), sketch, Purpose.LIBRARY, "Mara on the pass", "no letters",
					new ImageSize.Pixels(832, 1248), 2, Map.of("style", "ink", "seed", 41L), List.of(new ContextElement("mara", Role.SUBJECT, true, false, true),
							new ContextElement("ford", Role.SETTING, false, true, true)));
			return service().submit(request, service().compile(request));
		});
		Ui.waitFor("the pictures", () -> away(() -> service().job(job.id()).orElseThrow().state().ended()));
		String id = away(() -> String.valueOf(service().job(job.id()).orElseThrow().saved().getFirst().itemId()));
		Ui.waitFor("the picture in the library", () -> book.library().item(id).isPresent());
		away(() -> java.nio.file.Files.deleteIfExists(book.book().folder().resolve("world/places/ford.md")));
		return book.library().item(id).orElseThrow();
	}

	private static String struck(StyledText text) {
		StringBuilder struck = new StringBuilder();
		for (StyleRange range : text.getStyleRanges()) {
			struck.append(range.strikeout ? text.getTextRange(range.start, range.length) : "");
		}
		return struck.toString();
	}
}
