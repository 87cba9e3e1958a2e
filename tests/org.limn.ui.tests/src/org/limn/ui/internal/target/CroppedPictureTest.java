/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.limn.media.Crop;
import org.limn.media.CropPurpose;
import org.limn.media.ImageTarget;
import org.limn.media.MediaItem;
import org.limn.project.Element;
import org.limn.project.Rect;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.SmallBook;
import org.limn.ui.internal.Ui;
import org.limn.ui.internal.Work;
import org.limn.ui.internal.WorkbenchTest;

/** What was cropped is used cropped, and the file stays as it is. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class CroppedPictureTest extends WorkbenchTest {

	private static final Crop TALL = new Crop(40, 0, 80, 120);

	@Test
	void aCoverIsThePartOfACoversShapeInsideTheCrop() throws IOException {
		OpenBook open = smallBook();
		byte[] bytes = Files.readAllBytes(open.book().folder().resolve("media/well.png"));

		use(open, ImageTargets.cover(open), TALL);

		Ui.waitFor("the cover", () -> "media/well.png".equals(open.book().info().cover()));
		MediaItem item = open.library().itemAt("media/well.png").orElseThrow();
		assertThat(item.record().crops()).containsEntry(CropPurpose.PICTURE, TALL).containsEntry(CropPurpose.COVER, new Crop(42, 0, 75, 120));
		assertThat(open.book().folder().resolve("media/well.png")).hasBinaryContent(bytes);
	}

	@Test
	void aCoverThatWasNotCroppedIsTheWholePicture() throws IOException {
		OpenBook open = smallBook();

		use(open, ImageTargets.cover(open), null);

		Ui.waitFor("the cover", () -> "media/well.png".equals(open.book().info().cover()));
		assertThat(open.library().itemAt("media/well.png").orElseThrow().record().crops()).isEmpty();
	}

	@Test
	void aPortraitIsTheSquareInsideTheCropUntilThereIsAnotherPicture() throws IOException {
		OpenBook open = smallBook();
		Path file = open.book().folder().resolve("world/characters/mara.md");
		Element mara = open.book().element("mara").orElseThrow();

		use(open, ImageTargets.portrait(open, mara), TALL);
		Ui.waitFor("the square", () -> Objects.equals(new Rect(40, 20, 80, 80), mara(open).portraitCrop()));
		assertThat(Files.readString(file)).contains("image: media/well.png", "portraitCrop:");

		SmallBook.picture(open.book().folder().resolve("media/other.png"), Color.RED);
		Ui.waitFor("the other picture", () -> open.library().itemAt("media/other.png").isPresent());
		MediaItem other = open.library().itemAt("media/other.png").orElseThrow();
		Work.start("test", progress -> ImageTargets.portrait(open, mara).accept(other));

		Ui.waitFor("the whole picture", () -> "media/other.png".equals(mara(open).image()) && mara(open).portraitCrop() == null);
		assertThat(Files.readString(file)).doesNotContain("portraitCrop");
	}

	private static Element mara(OpenBook open) {
		return open.book().element("mara").orElseThrow();
	}

	private static void use(OpenBook open, ImageTarget target, @Nullable Crop crop) {
		Ui.waitFor("the picture", () -> open.library().itemAt("media/well.png").isPresent());
		MediaItem item = open.library().itemAt("media/well.png").orElseThrow();
		Work.start("test", progress -> target.accept(open.library().update(item.id(), r -> r.withCrop(CropPurpose.PICTURE, crop))));
	}
}
