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

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.media.MediaException.Kind;
import org.limn.testsupport.PngBuilder;

class ThumbnailsTest {

	@TempDir
	Path temporary = Path.of("");

	private Thumbnails thumbnails() {
		return new Thumbnails(temporary.resolve("cache"));
	}

	private static byte[] written(BufferedImage picture, String format) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture, format, out);
		return out.toByteArray();
	}

	private static boolean near(int rgb, Color expected) {
		Color is = new Color(rgb, true);
		return Math.abs(is.getRed() - expected.getRed()) < 40 && Math.abs(is.getGreen() - expected.getGreen()) < 40
				&& Math.abs(is.getBlue() - expected.getBlue()) < 40 && Math.abs(is.getAlpha() - expected.getAlpha()) < 20;
	}

	@ParameterizedTest
	@CsvSource({ "1000,500,100,50", "500,1000,50,100", "40,30,40,30", "5000,2,100,1", "2,5000,1,100", "101,99,100,98" })
	void fitsTheEdgeAndDoesNotEnlarge(int width, int height, int expectedWidth, int expectedHeight) throws Exception {
		Path image = file(temporary, "a.png", written(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png"));
		BufferedImage small = ImageIO.read(thumbnails().thumbnail(image, 100).toFile());
		assertThat(List.of(small.getWidth(), small.getHeight())).isEqualTo(List.of(expectedWidth, expectedHeight));
	}

	@ParameterizedTest
	@ValueSource(strings = { "lossy.webp", "lossless.webp", "cmyk.jpg" })
	void showsColoursAsTheyAre(String name) throws Exception {
		BufferedImage picture = Thumbnails.load(file(temporary, name, image(name)), 32);
		Color red = new Color(picture.getRGB(1, 1));
		Color blue = new Color(picture.getRGB(30, 22));
		assertThat(red.getRed()).isGreaterThan(170);
		assertThat(blue.getBlue()).isGreaterThan(170);
		assertThat(List.of(red.getGreen(), red.getBlue(), blue.getRed(), blue.getGreen())).allMatch(channel -> channel < 90);
	}

	@ParameterizedTest
	@ValueSource(ints = { BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_INDEXED })
	void doesNotBrightenGrey(int type) throws Exception {
		BufferedImage picture = new BufferedImage(200, 200, type);
		int most = type == BufferedImage.TYPE_USHORT_GRAY ? 0x8080 : 0x80;
		for (int i = 0; i < 200 * 200; i++) {
			if (type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_USHORT_GRAY) {
				picture.getRaster().setSample(i % 200, i / 200, 0, most);
			} else {
				picture.setRGB(i % 200, i / 200, 0xff808080);
			}
		}
		int rgb = Thumbnails.load(file(temporary, "grey.png", written(picture, "png")), 50).getRGB(25, 25);
		assertThat(rgb & 0xff).isBetween(0x7c, 0x84);
	}

	@Test
	void keepsWhatIsTransparent() throws Exception {
		BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
		Graphics2D g = picture.createGraphics();
		g.setColor(Color.GREEN);
		g.fillRect(0, 0, 200, 400);
		g.dispose();
		Path small = thumbnails().thumbnail(file(temporary, "a.png", written(picture, "png")), 40);
		assertThat(small.toString()).endsWith(".png");
		BufferedImage read = ImageIO.read(small.toFile());
		assertThat(near(read.getRGB(5, 20), Color.GREEN)).isTrue();
		assertThat(read.getRGB(35, 20) >>> 24).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "1,0", "2,1", "3,3", "4,2", "5,0", "6,1", "7,3", "8,2" })
	void turnsPicturesUpright(int orientation, int redCorner) throws Exception {
		BufferedImage picture = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = picture.createGraphics();
		g.setColor(Color.RED);
		g.fillRect(0, 0, 32, 16);
		g.dispose();
		byte[] jpeg = written(picture, "jpeg");
		byte[] exif = HexFormat.of().parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "000" + orientation + "0000" + "00000000");
		Path file = file(temporary, "turned.jpg", PngBuilder.joined(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length)));
		BufferedImage upright = Thumbnails.load(file, 64);
		ImageInfo info = ImageCheck.verify(file);
		assertThat(upright.getWidth()).isEqualTo(orientation > 4 ? 32 : 64).isEqualTo(info.width());
		int right = upright.getWidth() - 4;
		int bottom = upright.getHeight() - 4;
		int[][] corners = { { 3, 3 }, { right, 3 }, { 3, bottom }, { right, bottom } };
		for (int i = 0; i < corners.length; i++) {
			Color expected = i == redCorner ? Color.RED : Color.BLACK;
			assertThat(near(upright.getRGB(corners[i][0], corners[i][1]), expected)).as("corner %d of orientation %d", i, orientation).isTrue();
		}
	}

	@Test
	void usesTheCacheUntilTheImageChangesAlsoAfterAMove() throws Exception {
		Path image = file(temporary, "a.png", PngBuilder.plain(300, 300, 1));
		Path first = thumbnails().thumbnail(image, 100);
		Files.setLastModifiedTime(first, FileTime.fromMillis(1000));
		assertThat(thumbnails().thumbnail(image, 100)).isEqualTo(first);
		Path moved = Files.move(image, temporary.resolve("b.png"));
		assertThat(thumbnails().thumbnail(moved, 100)).isEqualTo(first);
		assertThat(Files.getLastModifiedTime(first)).isEqualTo(FileTime.fromMillis(1000));
		file(temporary, "b.png", PngBuilder.plain(300, 300, 2));
		assertThat(thumbnails().thumbnail(moved, 100)).isNotEqualTo(first);
		assertThat(thumbnails().thumbnail(moved, 50)).isNotEqualTo(thumbnails().thumbnail(moved, 100));
	}

	@Test
	void makesAThumbnailThatWasCutOffAgain() throws Exception {
		Path image = file(temporary, "a.png", PngBuilder.plain(300, 300, 1));
		Path small = thumbnails().thumbnail(image, 100);
		byte[] whole = Files.readAllBytes(small);
		Files.write(small, Arrays.copyOf(whole, whole.length / 2));
		assertThat(thumbnails().thumbnail(image, 100)).hasBinaryContent(whole);
	}

	@Test
	void manyWhoAskAtOnceGetOneFileAndNoLeftOvers() throws Exception {
		Path image = file(temporary, "a.png", PngBuilder.plain(600, 600, 1));
		Thumbnails thumbnails = thumbnails();
		List<Future<Path>> asked = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (int i = 0; i < 32; i++) {
				asked.add(threads.submit(() -> thumbnails.thumbnail(image, 200)));
			}
		}
		for (Future<Path> one : asked) {
			assertThat(one.get()).isEqualTo(asked.getFirst().get());
		}
		try (Stream<Path> files = Files.walk(temporary.resolve("cache"))) {
			assertThat(files.filter(Files::isRegularFile)).hasSize(1);
		}
	}

	@Test
	void saysInWordsWhatCannotBeShown() throws Exception {
		Thumbnails thumbnails = thumbnails();
		byte[] bomb = new PngBuilder().header(65_500, 65_500, 8, 6, 0).chunk("IDAT", PngBuilder.packedZeros(100_000)).end();
		assertThat(refusal(() -> thumbnails.thumbnail(file(temporary, "bomb.png", bomb), 100))).isEqualTo(Kind.TOO_LARGE);
		byte[] whole = PngBuilder.plain(30, 30, 1);
		assertThat(refusal(() -> thumbnails.thumbnail(file(temporary, "cut.png", Arrays.copyOf(whole, 300)), 100))).isEqualTo(Kind.BROKEN);
		assertThat(refusal(() -> thumbnails.thumbnail(file(temporary, "page.png", "<html>".getBytes()), 100))).isEqualTo(Kind.NOT_AN_IMAGE);
		assertThat(refusal(() -> thumbnails.thumbnail(temporary.resolve("none.png"), 100))).isEqualTo(Kind.MISSING);
		assertThat(refusal(() -> new Thumbnails(file(temporary, "file", new byte[0])).thumbnail(file(temporary, "a.png", whole), 100)))
				.isIn(Kind.IO, Kind.READ_ONLY);
	}

	@Test
	void aPaletteWithAHiddenBombIsShownWithoutUnpackingIt() throws Exception {
		byte[] bomb = PngBuilder.joined("Comment\0\0".getBytes(), PngBuilder.packedZeros(100_000_000));
		byte[] picture = new PngBuilder().header(2, 2, 8, 3, 0).chunk("PLTE", new byte[] { 1, 2, 3 }).chunk("zTXt", bomb)
				.chunk("iCCP", bomb).chunk("IDAT", PngBuilder.packed(new byte[6])).end();
		Path file = file(temporary, "bomb.png", picture);
		assertThat(refusal(() -> ImageCheck.verify(file))).isEqualTo(Kind.TOO_LARGE);
		Runtime runtime = Runtime.getRuntime();
		System.gc();
		long before = runtime.totalMemory() - runtime.freeMemory();
		org.assertj.core.api.Assertions.catchThrowable(() -> Thumbnails.load(file, 10));
		assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(64L << 20);
	}
}
