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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.media.MediaException.Kind;
import org.limn.testsupport.PngBuilder;

class ImageHeaderTest {

	@TempDir
	Path folder = Path.of("");

	@ParameterizedTest
	@CsvSource({ "pixel.png,PNG,1,1", "alpha.png,PNG,1,1", "pixel.jpg,JPEG,1,1", "pixel.gif,GIF,1,1", "lossy.webp,WEBP,64,48",
			"lossless.webp,WEBP,64,48", "alpha.webp,WEBP,64,48", "anim.webp,WEBP,32,24", "cmyk.jpg,JPEG,64,48", "prog.jpg,JPEG,64,48" })
	void readsFormatAndSizeFromTheBytes(String name, ImageFormat format, int width, int height) throws MediaException {
		byte[] bytes = image(name);
		ImageInfo expected = new ImageInfo(format, width, height);
		assertThat(ImageCheck.header(file(folder, "wrong-extension.txt", bytes))).isEqualTo(expected);
		assertThat(ImageCheck.header(bytes)).isEqualTo(expected);
	}

	@Test
	void needsOnlyTheFirstBytes() throws MediaException {
		assertThat(ImageCheck.header(Arrays.copyOf(PngBuilder.plain(70, 50, 1), 40))).isEqualTo(new ImageInfo(ImageFormat.PNG, 70, 50));
		assertThat(ImageCheck.header(Arrays.copyOf(image("alpha.webp"), 40))).isEqualTo(new ImageInfo(ImageFormat.WEBP, 64, 48));
	}

	@ParameterizedTest
	@CsvSource({ "'<!DOCTYPE html><html>502',web page", "'<svg xmlns=\"x\"></svg>',SVG", "'<?xml version=\"1.0\"?><svg/>',SVG",
			"'{\"error\":{\"message\":\"no\"}}',text", "'PK\u0003\u0004aaaa',ZIP", "'',empty", "'\u0000\u0001\u0002\u0003',not an image" })
	void saysWhatElseItIs(String start, String word) {
		byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(refusal(() -> ImageCheck.header(bytes))).isEqualTo(Kind.NOT_AN_IMAGE);
		assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> ImageCheck.verify(file(folder, "x.png", bytes)))).hasMessageContaining(word);
	}

	@ParameterizedTest
	@CsvSource({ "49492a00080000000000,TIFF", "0000001c6674797061766966,AVIF", "424d36000000000000003600,BMP", "255044462d312e37,PDF" })
	void namesTheFormatItDoesNotTake(String hex, String name) {
		byte[] bytes = java.util.HexFormat.of().parseHex(hex);
		assertThat(refusal(() -> ImageCheck.header(bytes))).isEqualTo(Kind.UNSUPPORTED_FORMAT);
		assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> ImageCheck.header(bytes))).hasMessageContaining(name);
	}

	@Test
	void refusesMorePixelsThanAllowedByTheHeaderAlone() {
		byte[] huge = new PngBuilder().header(65_500, 65_500, 8, 6, 0).chunk("IDAT", PngBuilder.packedZeros(200_000)).end();
		assertThat(huge).hasSizeLessThan(400);
		assertThat(refusal(() -> ImageCheck.header(huge))).isEqualTo(Kind.TOO_LARGE);
		assertThat(refusal(() -> ImageCheck.header(new PngBuilder().header(30_000, 30_000, 8, 0, 0).end()))).isEqualTo(Kind.TOO_LARGE);
		assertThat(refusal(() -> ImageCheck.header(new PngBuilder().header(Integer.MAX_VALUE, Integer.MAX_VALUE, 8, 0, 0).end())))
				.isEqualTo(Kind.TOO_LARGE);
	}

	@Test
	void refusesEndlessRowsAndColumns() {
		assertThat(refusal(() -> ImageCheck.header(new PngBuilder().header(60_000_000, 1, 8, 0, 0).end()))).isEqualTo(Kind.TOO_LARGE);
		assertThat(refusal(() -> ImageCheck.header(new PngBuilder().header(1, 60_000_000, 8, 0, 0).end()))).isEqualTo(Kind.TOO_LARGE);
	}

	@Test
	void takesASquareOf8192ByDefaultAndWhatTheCallerAllows() throws MediaException {
		byte[] large = new PngBuilder().header(8192, 8192, 8, 2, 0).end();
		assertThat(ImageCheck.header(large).width()).isEqualTo(8192);
		Path file = file(folder, "large.png", large);
		assertThat(refusal(() -> ImageCheck.header(file, new ImageLimits(1000, 1)))).isEqualTo(Kind.TOO_LARGE);
	}

	@ParameterizedTest
	@CsvSource({ "0,10,8,2,0", "10,0,8,2,0", "10,10,3,2,0", "10,10,16,3,0", "10,10,8,5,0", "10,10,8,2,2", "-1,0,8,2,0" })
	void refusesHeadersThatMakeNoSense(int width, int height, int depth, int colour, int interlace) {
		byte[] bytes = new PngBuilder().header(width, height, depth, colour, interlace).end();
		assertThat(refusal(() -> ImageCheck.header(bytes))).isEqualTo(Kind.BROKEN);
	}

	@Test
	void honoursTheOrientationInTheSize() throws MediaException {
		byte[] jpeg = image("prog.jpg");
		byte[] exif = java.util.HexFormat.of().parseHex("ffe1002245786966000049492a00080000000100120103000100000006000000" + "00000000");
		byte[] turned = PngBuilder.joined(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
		assertThat(ImageCheck.header(turned)).isEqualTo(new ImageInfo(ImageFormat.JPEG, 48, 64));
	}

	@Test
	void saysWhenTheFileIsNotThereOrAFolder() {
		assertThat(refusal(() -> ImageCheck.header(folder.resolve("none.png")))).isEqualTo(Kind.MISSING);
		assertThat(refusal(() -> ImageCheck.verify(folder))).isEqualTo(Kind.NOT_AN_IMAGE);
	}

	@Test
	void refusesEndlessAnimations() {
		byte[] frames = java.nio.ByteBuffer.allocate(8).putInt(10_000).putInt(0).array();
		byte[] animated = new PngBuilder().header(4, 4, 8, 2, 0).chunk("acTL", frames).end();
		assertThat(refusal(() -> ImageCheck.header(animated))).isEqualTo(Kind.TOO_LARGE);
	}
}
