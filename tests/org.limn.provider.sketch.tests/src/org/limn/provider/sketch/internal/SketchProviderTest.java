/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.Role;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.RecordingSink;
import org.limn.provider.tck.TestPictures;

class SketchProviderTest {

	@TempDir
	@NonNullByDefault({})
	Path folder;

	@Test
	void drawsTheSameBytesForTheSameSeed() throws Exception {
		assertThat(Drawing.of("A castle in the snow").bytes()).isEqualTo(Drawing.of("A castle in the snow").bytes()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void drawsAnotherPictureForAnotherSeed() throws Exception {
		assertThat(Drawing.of("A castle").with(Models.SEED, 1L).bytes()).isNotEqualTo(Drawing.of("A castle").with(Models.SEED, 2L).bytes()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void drawsEachPictureOfACallDifferentlyAndTellsItsSeed() throws Exception {
		RecordingSink sink = new Drawing(4).draw();
		Set<Integer> hashes = new HashSet<>();
		sink.pictures().values().forEach(p -> hashes.add(Arrays.hashCode(p)));
		assertThat(hashes).hasSize(4);
		assertThat(sink.seeds().values()).containsExactly(42L, 43L, 44L, 45L);
	}

	@Test
	void drawsAToldSeedAgain() throws Exception {
		byte[] third = Objects.requireNonNull(new Drawing(4).draw().pictures().get(2));
		assertThat(Drawing.of("A quiet harbour").with(Models.SEED, 44L).bytes()).isEqualTo(third); //$NON-NLS-1$
	}

	@ParameterizedTest
	@CsvSource({"64,64", "64,4096", "1024,1024", "1344,768", "1600,2560", "101,77"})
	void drawsExactlyTheSizeAskedFor(int width, int height) throws Exception {
		BufferedImage picture = Drawing.of("A ship").at(width, height).picture(); //$NON-NLS-1$
		assertThat(picture.getWidth()).isEqualTo(width);
		assertThat(picture.getHeight()).isEqualTo(height);
	}

	@Test
	void leavesNoSeamBetweenTheBandsOfALargePicture() throws Exception {
		BufferedImage picture = Drawing.of("A ship at sea").with(Models.STYLE, "gouache").at(2560, 1700).picture(); //$NON-NLS-1$ //$NON-NLS-2$
		int seam = 2 * 1024 * 1024 / 2560;
		assertThat(difference(picture, seam - 1, seam)).isLessThan(2.5 * difference(picture, seam - 40, seam - 39) + 2);
	}

	@Test
	void drawsARatioAndAnAutomaticSize() throws Exception {
		BufferedImage wide = Drawing.of("A ship").at(new ImageSize.Ratio(16, 9, null)).picture(); //$NON-NLS-1$
		assertThat((double) wide.getWidth() / wide.getHeight()).isBetween(1.7, 1.85);
		assertThat(Drawing.of("A ship").at(ImageSize.AUTO).picture().getWidth()).isEqualTo(1024); //$NON-NLS-1$
	}

	@ParameterizedTest
	@ValueSource(strings = {"gouache", "woodcut", "ink", "nocturne"})
	void eachStyleLooksDifferent(String style) throws Exception {
		byte[] automatic = Drawing.of("A meadow in spring").with(Models.PALETTE, "spring").bytes(); //$NON-NLS-1$ //$NON-NLS-2$
		byte[] styled = Drawing.of("A meadow in spring").with(Models.PALETTE, "spring").with(Models.STYLE, style).bytes(); //$NON-NLS-1$ //$NON-NLS-2$
		assertThat(styled.length > 0 && !Arrays.equals(styled, automatic)).isEqualTo(!style.equals("gouache")); //$NON-NLS-1$
	}

	@Test
	void lettersTheTitleOfACover() throws Exception {
		String prompt = "Front cover illustration for \"The Long Way\": a ship at sea"; //$NON-NLS-1$
		BufferedImage lettered = Drawing.of(prompt).at(320, 512).picture();
		BufferedImage bare = Drawing.of(prompt).with(Models.LETTERING, Boolean.FALSE).at(320, 512).picture();
		assertThat(different(lettered, bare, 0, 0.35)).isGreaterThan(1000);
		assertThat(different(lettered, bare, 0.45, 0.9)).isZero();
	}

	@Test
	void lettersNothingWhenTheNegativePromptForbidsLetters() throws Exception {
		String prompt = "Front cover illustration for \"The Long Way\": a ship at sea"; //$NON-NLS-1$
		BufferedImage forbidden = Drawing.of(prompt).without("text, letters").at(320, 512).picture(); //$NON-NLS-1$
		BufferedImage off = Drawing.of(prompt).with(Models.LETTERING, Boolean.FALSE).at(320, 512).picture();
		assertThat(different(forbidden, off, 0, 1)).isZero();
	}

	@Test
	void pinsAReferenceImageToThePicture() throws Exception {
		Path file = Files.write(folder.resolve("r.png"), TestPictures.png(64, 64, 0xFF00FF)); //$NON-NLS-1$
		ReferenceImage reference = new ReferenceImage(file, "r.png", "image/png", 64, 64, Files.size(file), Role.SUBJECT); //$NON-NLS-1$ //$NON-NLS-2$
		assertThat(magenta(Drawing.of("A quiet harbour").at(400, 400).with(reference).picture())).isGreaterThan(500); //$NON-NLS-1$
		assertThat(magenta(Drawing.of("A quiet harbour").at(400, 400).picture())).isZero(); //$NON-NLS-1$
	}

	@Test
	void saysWhichReferenceImageCannotBeRead() throws Exception {
		Path file = Files.writeString(folder.resolve("r.png"), "no picture"); //$NON-NLS-1$ //$NON-NLS-2$
		ReferenceImage reference = new ReferenceImage(file, "r.png", "image/png", 64, 64, 10, Role.SUBJECT); //$NON-NLS-1$ //$NON-NLS-2$
		assertThatThrownBy(() -> new Drawing(1).with(reference).draw()).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.INVALID_REQUEST);
			assertThat(e.failure().message()).contains("r.png"); //$NON-NLS-1$
		});
	}

	@Test
	void sendsPreviewsOfEveryStage() throws Exception {
		RecordingSink sink = new Drawing(2).draw();
		assertThat(sink.previews()).hasSize(6);
		for (byte[] preview : sink.previews()) {
			assertThat(Drawing.decoded(preview).getWidth()).isPositive();
		}
	}

	private static double difference(BufferedImage picture, int row, int other) {
		double sum = 0;
		for (int x = 0; x < picture.getWidth(); x++) {
			sum += Math.abs((picture.getRGB(x, row) >> 8 & 255) - (picture.getRGB(x, other) >> 8 & 255));
		}
		return sum / picture.getWidth();
	}

	private static long different(BufferedImage a, BufferedImage b, double from, double to) {
		long count = 0;
		for (int y = (int) (a.getHeight() * from); y < a.getHeight() * to; y++) {
			for (int x = 0; x < a.getWidth(); x++) {
				count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
			}
		}
		return count;
	}

	private static long magenta(BufferedImage picture) {
		long count = 0;
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				int p = picture.getRGB(x, y);
				count += (p >> 16 & 255) > 240 && (p >> 8 & 255) < 30 && (p & 255) > 240 ? 1 : 0;
			}
		}
		return count;
	}
}
