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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.JobState;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;
import org.limn.ui.OpenBook;

/** The dialog, as a person goes through it with the Sketch provider. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class GenerateDialogTest extends DialogTest {

	@Test
	void strikesThroughWhatDoesNotLeave() throws Exception {
		Shell dialog = openFor("mara");
		StyledText details = Ui.get(dialog, "generate.context.details", StyledText.class);
		Screenshots.take(dialog, "1-context");

		assertThat(struck(details)).contains("she can read").doesNotContain("black, short");
		assertThat(details.getText()).contains(Messages.ElementDetails_spoiler);
	}

	@Test
	void showsWhatWillBeSentAndFollowsTheToggles() throws Exception {
		Shell dialog = openFor("mara");
		type(dialog, "Mara at the well");
		Ui.press(dialog, "generate.showOutgoing");
		Ui.waitFor("the outgoing view", () -> Ui.shell(Messages.OutgoingWindow_title).isPresent());
		Shell window = Ui.shell(Messages.OutgoingWindow_title).orElseThrow();
		StyledText text = Ui.get(window, "generate.outgoing", StyledText.class);
		Ui.waitFor("the words", () -> text.getText().contains("Mara at the well") && text.getText().contains("black, short"));
		Screenshots.take(window, "outgoing");
		assertThat(struck(text)).contains("Secret");
		assertThat(text.getText()).contains("ink and wash").doesNotContain("she can read");

		Ui.press(Ui.get(dialog, "generate.step.1", ToolItem.class));
		Ui.check(Ui.get(dialog, "generate.context.mara.data", Button.class), false);

		Ui.waitFor("the data to be left out", () -> !text.getText().contains("black, short"));
		assertThat(text.getText()).contains("Mara at the well");
	}

	@Test
	void keepsWhatWasTypedWhenItIsClosedByAccident() throws Exception {
		OpenBook book = smallBook();
		Shell dialog = open(portrait(book, "mara"));
		type(dialog, "Mara at the well");
		dialog.close();

		Shell again = open(portrait(book, "mara"));
		Ui.press(again, "generate.next");

		assertThat(Ui.get(again, "generate.prompt", Text.class).getText()).isEqualTo("Mara at the well");
	}

	@Test
	void thereIsOneDialogForATarget() throws Exception {
		OpenBook book = smallBook();
		Shell first = open(portrait(book, "mara"));
		Shell second = open(portrait(book, "mara"));

		assertThat(second).isSameAs(first);
	}

	@Test
	void controlAndEnterGenerates() throws Exception {
		Shell dialog = openFor("mara");
		type(dialog, "Mara at the well");
		Ui.waitFor("ready", () -> Ui.find(dialog, "generate.start", Button.class).filter(Button::isEnabled).isPresent());
		Event key = new Event();
		key.keyCode = SWT.CR;
		key.character = SWT.CR;
		key.stateMask = SWT.MOD1;
		Ui.get(dialog, "generate.prompt", Text.class).notifyListeners(SWT.KeyDown, key);

		Ui.waitFor("the result", () -> Ui.find(dialog, "generate.use", Button.class).isPresent());
	}

	@Test
	void offersFourPicturesToChooseFromAndKeepsThemAll() throws Exception {
		OpenBook book = smallBook();
		Shell dialog = open(portrait(book, "mara"));
		type(dialog, "Mara at the well");
		Ui.check(Ui.get(dialog, "generate.count.1", Button.class), false);
		Ui.check(Ui.get(dialog, "generate.count.4", Button.class), true);
		Screenshots.take(dialog, "2-prompt");
		Ui.press(dialog, "generate.start");
		Ui.waitFor("the result", () -> Ui.find(dialog, "generate.use", Button.class).isPresent());
		Ui.get(dialog, "generate.result.2", PictureCanvas.class).notifyListeners(SWT.MouseDown, new Event());
		Ui.waitFor("the pictures", () -> Ui.get(dialog, "generate.result.2", PictureCanvas.class).hasPicture() && Ui.get(dialog, "generate.result", PictureCanvas.class).hasPicture());
		Screenshots.take(dialog, "3-result");
		Ui.press(dialog, "generate.use");
		Ui.waitFor("the dialog to close", dialog::isDisposed);

		Path file = book.book().folder().resolve("world/characters/mara.md");
		Ui.waitFor("the portrait", () -> !read(file).contains("image: media/mara.png"));
		String chosen = away(() -> service().jobs().getFirst().saved().get(2).file());
		assertThat(read(file)).contains("image: " + chosen);
		assertThat(book.library().items()).hasSize(5);
	}

	@Test
	void refusalIsSaidAndTheWordsAreKept() throws Exception {
		Shell dialog = openFor("mara");
		rehearse(dialog, "unavailable");

		assertThat(Ui.get(dialog, "generate.failure.headline", Label.class).getText()).isNotEmpty();
		assertThat(Ui.get(dialog, "generate.failure", Label.class).getText()).isNotEmpty();
		assertThat(Ui.get(dialog, "generate.details", Text.class).getText()).contains("Sketch");
		Screenshots.take(dialog, "3-failed");
		Ui.press(dialog, "generate.edit");
		assertThat(Ui.get(dialog, "generate.prompt", Text.class).getText()).isEqualTo("Mara at the well");
	}

	@Test
	void blockedLooksDifferentFromBroken() throws Exception {
		Shell dialog = openFor("mara");
		rehearse(dialog, "moderation-input");

		assertThat(Ui.get(dialog, "generate.failure.headline", Label.class).getText()).isIn(Messages.FailureArea_blockedInput,
				Messages.FailureArea_blockedOutput);
		Screenshots.take(dialog, "3-blocked");
	}

	@Test
	void cancelsAJobThatTakesLong() throws Exception {
		Shell dialog = openFor("mara");
		type(dialog, "Mara at the well");
		Ui.get(dialog, "generate.option.delaySeconds", Text.class).setText("60");
		Ui.press(dialog, "generate.start");
		Ui.waitFor("the job to run", () -> Ui.find(dialog, "generate.cancel", Button.class).isPresent()
				&& away(() -> service().jobs().getFirst().state() instanceof JobState.Running));
		Screenshots.take(dialog, "3-running");
		Ui.press(dialog, "generate.cancel");

		Ui.waitFor("the end", () -> Ui.find(dialog, "generate.failure.headline", Label.class)
				.filter(l -> l.getText().equals(Messages.FailureArea_cancelled)).isPresent());
	}

	@Test
	void aJobInTheLineSaysHowManyStandBeforeIt() throws Exception {
		OpenBook book = smallBook();
		submitSlow(book);
		GenerationJob second = submitSlow(book);
		submitSlow(book);
		Shell dialog = open(portrait(book, "mara"));
		type(dialog, "Mara at the well");
		Ui.press(dialog, "generate.start");
		Ui.waitFor("the place in the line", () -> phase(dialog).equals("Waiting for its turn, 2 before it"));
		Screenshots.take(dialog, "3-waiting");

		service().cancel(second.id());

		Ui.waitFor("one less", () -> phase(dialog).equals("Waiting for its turn, 1 before it"));
	}

	private static String phase(Shell dialog) {
		return Ui.find(dialog, "generate.phase", Label.class).map(Label::getText).orElse("");
	}

	private static GenerationJob submitSlow(OpenBook book) {
		return away(() -> {
			ProfileChoice sketch = new ProfileChoice.Named(service().profiles().getFirst().profile().id());
			GenerationRequest request = new GenerationRequest(book.book().folder(), sketch, Purpose.LIBRARY, "A lamp in a window", "", null, 1,
					Map.of("delaySeconds", 60L), List.of());
			return service().submit(request, service().compile(request));
		});
	}

	private static String struck(StyledText text) {
		StringBuilder struck = new StringBuilder();
		for (StyleRange range : text.getStyleRanges()) {
			if (range.strikeout) {
				struck.append(text.getTextRange(range.start, range.length)).append('\n');
			}
		}
		return struck.toString();
	}
}
