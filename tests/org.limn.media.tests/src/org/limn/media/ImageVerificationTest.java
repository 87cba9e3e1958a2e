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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.media.MediaException.Kind;
import org.limn.testsupport.PngBuilder;

class ImageVerificationTest {

	@TempDir
	Path folder = Path.of("");

	private Kind refused(byte[] bytes) {
		Path file = file(folder, "refused", bytes);
		return refusal(() -> ImageCheck.verify(file));
	}

	private ImageInfo verified(byte[] bytes) throws MediaException {
		return ImageCheck.verify(file(folder, "verified", bytes));
	}

	private static byte[] jpeg(int edge) throws IOException {
		BufferedImage picture = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < edge * edge; i++) {
			picture.setRGB(i % edge, i / edge, i * 7919);
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture, "jpeg", out);
		return out.toByteArray();
	}

	private static byte[] gif(int edge) throws IOException {
		BufferedImage picture = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_INDEXED);
		for (int i = 0; i < edge * edge; i++) {
			picture.setRGB(i % edge, i / edge, i * 7919);
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture, "gif", out);
		return out.toByteArray();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pixel.png", "alpha.png", "pixel.jpg", "pixel.gif", "lossy.webp", "lossless.webp", "alpha.webp", "anim.webp",
			"cmyk.jpg", "prog.jpg" })
	void acceptsWholeImages(String name) throws MediaException {
		assertThat(verified(image(name))).isEqualTo(ImageCheck.header(image(name)));
	}

	@Test
	void acceptsWhatOrdinaryProgramsWrite() throws IOException, MediaException {
		for (int type : new int[] { BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY,
				BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_USHORT_GRAY }) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(new BufferedImage(33, 17, type), "png", out);
			assertThat(verified(out.toByteArray())).isEqualTo(new ImageInfo(ImageFormat.PNG, 33, 17));
		}
		assertThat(verified(gif(300)).width()).isEqualTo(300);
		assertThat(verified(jpeg(100)).width()).isEqualTo(100);
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "3,2", "8,8", "9,5", "33,17" })
	void countsTheRowsOfInterlacedPictures(int width, int height) throws MediaException {
		int[][] passes = { { 0, 0, 8, 8 }, { 4, 0, 8, 8 }, { 0, 4, 4, 8 }, { 2, 0, 4, 4 }, { 0, 2, 2, 4 }, { 1, 0, 2, 2 }, { 0, 1, 1, 2 } };
		int bytes = 0;
		for (int[] p : passes) {
			int across = (width - p[0] + p[2] - 1) / p[2];
			int down = (height - p[1] + p[3] - 1) / p[3];
			bytes += across > 0 ? down * (1 + across) : 0;
		}
		byte[] header = new PngBuilder().header(width, height, 8, 0, 1).bytes();
		assertThat(verified(PngBuilder.joined(header, idatAndEnd(bytes))).height()).isEqualTo(height);
		assertThat(refused(PngBuilder.joined(header, idatAndEnd(bytes - 1)))).isEqualTo(Kind.BROKEN);
		assertThat(refused(PngBuilder.joined(header, idatAndEnd(bytes + 1)))).isEqualTo(Kind.BROKEN);
	}

	private static byte[] idatAndEnd(int zeros) {
		byte[] whole = new PngBuilder().chunk("IDAT", PngBuilder.packed(new byte[zeros])).end();
		return Arrays.copyOfRange(whole, 8, whole.length);
	}

	@Test
	void refusesAPngCutOffAnywhere() {
		byte[] whole = PngBuilder.plain(9, 7, 3);
		for (int length = 0; length < whole.length; length++) {
			assertThat(refused(Arrays.copyOf(whole, length))).as("cut after %d bytes", length).isIn(Kind.BROKEN, Kind.NOT_AN_IMAGE);
		}
	}

	@Test
	void refusesAPngWithAnyByteFlipped() {
		byte[] whole = PngBuilder.plain(9, 7, 3);
		for (int at = 0; at < whole.length; at++) {
			byte[] flipped = whole.clone();
			flipped[at] ^= 0x11;
			assertThat(refused(flipped)).as("flipped at %d", at).isNotNull();
		}
	}

	@Test
	void refusesJpegWebpAndGifCutOffAnywhere() throws IOException {
		for (byte[] whole : new byte[][] { jpeg(40), gif(40), image("prog.jpg"), image("lossy.webp"), image("lossless.webp"),
				image("alpha.webp"), image("anim.webp") }) {
			for (int length = 0; length < whole.length; length += 1 + length / 40) {
				assertThat(refused(Arrays.copyOf(whole, length))).as("cut after %d of %d", length, whole.length).isIn(Kind.BROKEN,
						Kind.NOT_AN_IMAGE);
			}
			assertThat(refused(Arrays.copyOf(whole, whole.length - 1))).isEqualTo(Kind.BROKEN);
		}
	}

	@Test
	void neverFailsOtherwiseThanInWordsWhenBytesAreFlipped() throws IOException {
		for (byte[] whole : new byte[][] { jpeg(24), gif(24), image("lossy.webp"), image("lossless.webp"), image("anim.webp") }) {
			for (int at = 0; at < whole.length; at += 1 + whole.length / 150) {
				byte[] flipped = whole.clone();
				flipped[at] ^= 0x55;
				Path file = file(folder, "flipped", flipped);
				Throwable failure = org.assertj.core.api.Assertions.catchThrowable(() -> ImageCheck.verify(file));
				assertThat(failure == null || failure instanceof MediaException).as("flipped at %d: %s", at, failure).isTrue();
			}
		}
	}

	@Test
	void refusesPixelsThatUnpackToMoreOrLessThanTheHeaderSays() {
		assertThat(refused(new PngBuilder().header(2, 2, 8, 0, 0).chunk("IDAT", PngBuilder.packedZeros(60_000_000)).end())).isEqualTo(Kind.BROKEN);
		assertThat(refused(new PngBuilder().header(2, 2, 8, 0, 0).chunk("IDAT", PngBuilder.packed(new byte[5])).end())).isEqualTo(Kind.BROKEN);
		assertThat(refused(new PngBuilder().header(2, 2, 8, 0, 0).end())).isEqualTo(Kind.BROKEN);
	}

	@Test
	void refusesPackedTextAndProfilesThatGrowWithoutEnd() {
		byte[] bomb = PngBuilder.packedZeros(100_000_000);
		byte[] named = PngBuilder.joined("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1), bomb);
		byte[] international = PngBuilder.joined("Comment\0\u0001\0en\0x\0".getBytes(StandardCharsets.ISO_8859_1), bomb);
		byte[] pixels = PngBuilder.packed(new byte[6]);
		assertThat(refused(new PngBuilder().header(2, 2, 8, 0, 0).chunk("zTXt", named).chunk("IDAT", pixels).end())).isEqualTo(Kind.TOO_LARGE);
		assertThat(refused(new PngBuilder().header(2, 2, 8, 0, 0).chunk("iCCP", named).chunk("IDAT", pixels).end())).isEqualTo(Kind.TOO_LARGE);
		assertThat(refused(new PngBuilder().header(2, 2, 8, 0, 0).chunk("IDAT", pixels).chunk("iTXt", international).end()))
				.isEqualTo(Kind.TOO_LARGE);
	}

	@Test
	void toleratesBytesBehindTheEndBecauseThePictureIsWhole() throws MediaException, IOException {
		byte[] zip = "PK\u0003\u0004 <html><script>".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(verified(PngBuilder.joined(PngBuilder.plain(5, 5, 1), zip)).width()).isEqualTo(5);
		assertThat(verified(PngBuilder.joined(jpeg(20), zip)).width()).isEqualTo(20);
	}

	@Test
	void refusesChunksInTheWrongPlace() {
		byte[] pixels = PngBuilder.packed(new byte[6]);
		assertThat(refused(new PngBuilder().header(2, 2, 8, 3, 0).chunk("IDAT", pixels).end())).isEqualTo(Kind.BROKEN);
		assertThat(refused(new PngBuilder().header(2, 2, 8, 0, 0).chunk("ABCD", pixels).chunk("IDAT", pixels).end())).isEqualTo(Kind.BROKEN);
		assertThat(refused(new PngBuilder().chunk("IDAT", pixels).end())).isEqualTo(Kind.BROKEN);
		byte[] half = Arrays.copyOf(pixels, 4);
		byte[] rest = Arrays.copyOfRange(pixels, 4, pixels.length);
		assertThat(refused(new PngBuilder().header(2, 2, 8, 0, 0).chunk("IDAT", half).chunk("tEXt", half).chunk("IDAT", rest).end()))
				.isEqualTo(Kind.BROKEN);
	}

	@Test
	void refusesAWebpWhoseFrameIsLargerThanItsCanvas() {
		byte[] bytes = image("alpha.webp");
		bytes[24] = 10;
		assertThat(refused(bytes)).isEqualTo(Kind.BROKEN);
	}

	@Test
	void refusesTheEndlessScansAndHugeProgressivePictures() {
		byte[] jpeg = image("prog.jpg");
		int frame = 0;
		while (!((jpeg[frame] & 0xff) == 0xff && (jpeg[frame + 1] & 0xff) == 0xc2)) {
			frame++;
		}
		jpeg[frame + 5] = 0x30;
		jpeg[frame + 7] = 0x30;
		assertThat(refused(jpeg)).isEqualTo(Kind.TOO_LARGE);
	}
}
