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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.limn.generation.JobImage;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;
import org.limn.media.Crop;
import org.limn.media.CropPurpose;
import org.limn.media.MediaItem;
import org.limn.project.Rect;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;

/** What a person does with the pictures that came: compares two, crops one that has another shape. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class ResultTest extends DialogTest {

	@Test
	void twoPicturesAreComparedWithTheMouseAndTheChosenOneIsUsed() throws Exception {
		OpenBook book = smallBook();
		Shell dialog = fourPictures(book);
		click(dialog, "generate.result.1", SWT.NONE);
		click(dialog, "generate.result.3", SWT.MOD1);
		PictureCanvas left = Ui.get(dialog, "generate.compare.left", PictureCanvas.class);
		PictureCanvas right = Ui.get(dialog, "generate.compare.right", PictureCanvas.class);
		Ui.waitFor("both pictures", () -> left.hasPicture() && right.hasPicture());
		Ui.waitFor("the seeds", () -> words(dialog, "left").contains("seed 41") && words(dialog, "right").contains("seed 43"));
		Screenshots.take(dialog, "3-compare");

		assertThat(words(dialog, "left")).startsWith("Picture 2").contains("1024 × 1024").doesNotContain("chosen");
		assertThat(words(dialog, "right")).startsWith("Picture 4").contains("chosen");
		assertThat(Ui.get(dialog, "generate.compare.zoom", Label.class).getText()).matches("Both at \\d+ %");

		left.notifyListeners(SWT.MouseDown, new Event());
		assertThat(words(dialog, "left")).contains("chosen");
		click(dialog, "generate.result.0", SWT.NONE);
		assertThat(words(dialog, "left")).startsWith("Picture 1").contains("chosen");
		Ui.press(dialog, "generate.use");

		Path file = book.book().folder().resolve("world/characters/mara.md");
		Ui.waitFor("the portrait", () -> !read(file).contains("image: media/mara.png"));
		assertThat(read(file)).contains("image: " + saved(0).file());
		Ui.waitFor("the dialog to close", dialog::isDisposed);
		assertThat(left.hasPicture() || right.hasPicture()).as("images that nobody disposed").isFalse();
	}

	@Test
	void twoPicturesAreComparedWithTheKeyboardAndEscapeGoesBack() throws Exception {
		Shell dialog = fourPictures(smallBook());
		key(dialog, "generate.result.2", ' ', SWT.NONE);
		key(dialog, "generate.result.2", SWT.ARROW_LEFT, SWT.MOD1);

		assertThat(words(dialog, "left")).startsWith("Picture 3");
		assertThat(words(dialog, "right")).startsWith("Picture 2");

		PictureCanvas right = Ui.get(dialog, "generate.compare.right", PictureCanvas.class);
		right.traverse(SWT.TRAVERSE_ESCAPE);

		assertThat(dialog.isDisposed()).as("closed by Escape").isFalse();
		assertThat(Ui.find(dialog, "generate.compare.right", PictureCanvas.class)).isEmpty();
		assertThat(right.hasPicture()).as("a picture that is not shown").isFalse();
		PictureCanvas large = Ui.get(dialog, "generate.result", PictureCanvas.class);
		Ui.waitFor("the large picture", large::hasPicture);
	}

	@Test
	void theButtonComparesTheChosenOneWithTheNextAndGoesBack() throws Exception {
		Shell dialog = fourPictures(smallBook());
		click(dialog, "generate.result.3", SWT.NONE);

		Ui.press(dialog, "generate.compare");
		assertThat(words(dialog, "left")).startsWith("Picture 4");
		assertThat(words(dialog, "right")).startsWith("Picture 1");

		Ui.press(dialog, "generate.compare");
		assertThat(Ui.find(dialog, "generate.compare.left", PictureCanvas.class)).isEmpty();
		assertThat(Ui.get(dialog, "generate.compare", Button.class).getText()).isEqualTo(Messages.ResultArea_compare);
	}

	@Test
	void aPictureOfAnotherShapeIsCroppedOnlyInItsRecordAndUsedCropped() throws Exception {
		OpenBook book = smallBook();
		Shell dialog = wrongSize(book, "832");
		Label words = Ui.get(dialog, "generate.result.difference", Label.class);
		assertThat(words.getText()).isEqualTo("Asked for 832×1248, came as 624×416.");
		Path file = book.book().folder().resolve(String.valueOf(saved(0).file()));
		byte[] bytes = Files.readAllBytes(file);
		Screenshots.take(dialog, "3-other-size");

		assertThat(Ui.get(dialog, "generate.result.crop", Button.class).getText().replace("&", "")).isEqualTo("Crop to 832:1248");
		Ui.press(dialog, "generate.result.crop");
		Crop middle = new Crop(173, 0, 277, 416);
		Ui.waitFor("the crop", () -> Objects.equals(middle, Ui.get(dialog, "generate.result", PictureCanvas.class).outline()));
		Screenshots.take(dialog, "3-cropped");
		assertThat(item(book).record().crops()).containsOnly(Map.entry(CropPurpose.PICTURE, middle));
		assertThat(words.getText()).isEqualTo("Cropped to 277×416. The file stays as it is.");

		Ui.press(dialog, "generate.result.crop");
		Ui.waitFor("the whole picture", () -> Ui.get(dialog, "generate.result", PictureCanvas.class).outline() == null);
		assertThat(item(book).record().crops()).isEmpty();

		Ui.press(dialog, "generate.result.crop");
		Ui.waitFor("the crop", () -> Objects.equals(middle, Ui.get(dialog, "generate.result", PictureCanvas.class).outline()));
		Ui.press(dialog, "generate.use");
		Ui.waitFor("the square of the portrait",
				() -> Objects.equals(new Rect(173, 69, 277, 277), book.book().element("mara").orElseThrow().portraitCrop()));
		assertThat(file).hasBinaryContent(bytes);
		edit(book, "world/characters/mara.md", UiIds.ELEMENT_EDITOR);
		Screenshots.take(window(), "portrait-cropped");
	}

	@Test
	void aSmallerPictureOfTheSameShapeIsSaidAndNotCropped() throws Exception {
		Shell dialog = wrongSize(smallBook(), "1024 × 1024");

		assertThat(Ui.get(dialog, "generate.result.difference", Label.class).getText()).isEqualTo("Asked for 1024×1024, came as 512×512.");
		assertThat(Ui.find(dialog, "generate.result.crop", Button.class)).isEmpty();
	}

	private static Shell fourPictures(OpenBook book) {
		Shell dialog = open(portrait(book, "mara"));
		type(dialog, "Mara at the well");
		Ui.get(dialog, "generate.option.seed", Text.class).setText("40");
		Ui.check(Ui.get(dialog, "generate.count.1", Button.class), false);
		Ui.check(Ui.get(dialog, "generate.count.4", Button.class), true);
		return generate(dialog);
	}

	private static Shell wrongSize(OpenBook book, String size) {
		Shell dialog = open(portrait(book, "mara"));
		type(dialog, "Mara at the well");
		Ui.choose(Ui.get(dialog, "generate.size", Combo.class), size);
		Ui.choose(Ui.get(dialog, "generate.option.fault", Combo.class), "wrong-size");
		return generate(dialog);
	}

	private static Shell generate(Shell dialog) {
		Ui.press(dialog, "generate.start");
		Ui.waitFor("the result", () -> Ui.find(dialog, "generate.result", PictureCanvas.class).filter(PictureCanvas::hasPicture).isPresent());
		return dialog;
	}

	private static void click(Shell dialog, String id, int modifiers) {
		Event click = new Event();
		click.button = 1;
		click.stateMask = modifiers;
		Ui.get(dialog, id, PictureCanvas.class).notifyListeners(SWT.MouseDown, click);
	}

	private static void key(Shell dialog, String id, int code, int modifiers) {
		Event key = new Event();
		key.keyCode = code;
		key.stateMask = modifiers;
		Ui.get(dialog, id, PictureCanvas.class).notifyListeners(SWT.KeyDown, key);
	}

	private static String words(Shell dialog, String side) {
		return Ui.get(dialog, "generate.compare." + side + ".words", Label.class).getText();
	}

	private static JobImage saved(int slot) {
		return away(() -> service().jobs().getFirst().saved().get(slot));
	}

	private static MediaItem item(OpenBook book) {
		return book.library().item(String.valueOf(saved(0).itemId())).orElseThrow();
	}
}
