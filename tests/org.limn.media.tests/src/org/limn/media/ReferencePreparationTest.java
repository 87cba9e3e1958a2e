/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.limn.media.Samples.file;
import static org.limn.media.Samples.image;
import static org.limn.media.Samples.refusal;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.media.MediaException.Kind;
import org.limn.media.ReferencePreparation.Prepared;
import org.limn.testsupport.PngBuilder;

class ReferencePreparationTest {

	@TempDir
	Path temporary = Path.of("");

	private Prepared prepare(byte[] bytes, int edge, long most, String... types) throws MediaException {
		return ReferencePreparation.prepare(file(temporary, "source", bytes), edge, most, List.of(types), temporary.resolve("prepared"));
	}

	@Test
	void scalesConvertsAndTellsTheTruth() throws Exception {
		Prepared prepared = prepare(PngBuilder.plain(400, 200, 1), 100, 0, "image/png", "image/jpeg");
		assertThat(prepared.mediaType()).isEqualTo("image/jpeg");
		assertThat(prepared.bytes()).isEqualTo(Files.size(prepared.file()));
		assertThat(ImageCheck.verify(prepared.file())).isEqualTo(new ImageInfo(ImageFormat.JPEG, 100, 50));
		assertThat(List.of(prepared.width(), prepared.height())).isEqualTo(List.of(100, 50));
		byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(prepared.file()));
		assertThat(prepared.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
	}

	@Test
	void givesTheSameBytesForTheSameInput() throws Exception {
		Prepared first = prepare(PngBuilder.plain(400, 200, 1), 100, 0, "image/jpeg");
		assertThat(prepare(PngBuilder.plain(400, 200, 1), 100, 0, "image/jpeg")).isEqualTo(first);
		assertThat(prepare(PngBuilder.plain(400, 200, 2), 100, 0, "image/jpeg").sha256()).isNotEqualTo(first.sha256());
		try (Stream<Path> files = Files.list(temporary.resolve("prepared"))) {
			assertThat(files).hasSize(2);
		}
	}

	@Test
	void leavesEveryMetadataBehind() throws Exception {
		byte[] png = PngBuilder.plain(40, 40, 1);
		byte[] secret = "Author\0CANARY".getBytes(StandardCharsets.ISO_8859_1);
		byte[] text = new PngBuilder().chunk("tEXt", secret).bytes();
		byte[] carrying = PngBuilder.joined(Arrays.copyOf(png, 33), Arrays.copyOfRange(text, 8, text.length), Arrays.copyOfRange(png, 33, png.length),
				"CANARY".getBytes());
		for (String type : new String[] { "image/png", "image/jpeg" }) {
			Prepared prepared = prepare(carrying, 0, 0, type);
			assertThat(new String(Files.readAllBytes(prepared.file()), StandardCharsets.ISO_8859_1)).doesNotContain("CANARY", "Exif");
		}
	}

	@Test
	void keepsTransparencyWhereItCanAndPutsItOnWhiteWhereNot() throws Exception {
		byte[] alpha = image("alpha.webp");
		assertThat(prepare(alpha, 0, 0, "image/png", "image/jpeg").mediaType()).isEqualTo("image/png");
		Prepared flat = prepare(alpha, 0, 0, "image/jpeg", "image/webp");
		BufferedImage picture = ImageIO.read(flat.file().toFile());
		assertThat(picture.getRGB(2, 2) >> 8 & 0xff).as("half transparent red on white").isBetween(0x70, 0xb0);
	}

	@Test
	void getsSmallerUntilItFits() throws Exception {
		Prepared prepared = prepare(PngBuilder.plain(600, 600, 1), 0, 30_000, "image/jpeg");
		assertThat(prepared.bytes()).isLessThanOrEqualTo(30_000);
		assertThat(prepared.width()).isBetween(64, 599);
		Prepared png = prepare(PngBuilder.plain(600, 600, 1), 0, 100_000, "image/png");
		assertThat(png.bytes()).isLessThanOrEqualTo(100_000);
		assertThat(refusal(() -> prepare(PngBuilder.plain(600, 600, 1), 0, 100, "image/png"))).isEqualTo(Kind.TOO_LARGE);
	}

	@Test
	void refusesWhatItCannotMakeAndWhatIsBroken() {
		byte[] png = PngBuilder.plain(10, 10, 1);
		assertThat(refusal(() -> prepare(png, 0, 0, "image/webp"))).isEqualTo(Kind.UNSUPPORTED_FORMAT);
		assertThat(refusal(() -> prepare(Arrays.copyOf(png, 200), 0, 0))).isEqualTo(Kind.BROKEN);
		assertThat(refusal(() -> prepare("<html>".getBytes(), 0, 0))).isEqualTo(Kind.NOT_AN_IMAGE);
	}
}
