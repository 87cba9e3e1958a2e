/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.limn.testsupport.PngBuilder;
import org.limn.testsupport.SampleImages;

/** Pictures, and words that become names of files, as only a foe or a broken engine makes them. */
final class HostilePictures {

	private HostilePictures() {
	}

	static byte[] named(String name) {
		return switch (name) {
		case "too-many-pixels" -> claiming(30_000, 30_000);
		case "small-file-of-huge-size" -> claiming(65_500, 65_500);
		case "hidden-bomb" -> new PngBuilder().header(2, 2, 8, 0, 0)
				.chunk("zTXt", PngBuilder.joined("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1), PngBuilder.packedZeros(200_000_000)))
				.chunk("IDAT", PngBuilder.packed(new byte[6])).end();
		case "truncated" -> Arrays.copyOf(good(), good().length - 40);
		case "bad-checksum" -> flipped();
		case "web-page" -> "<!doctype html><html><body>502 Bad Gateway</body></html>".getBytes(StandardCharsets.UTF_8);
		case "polyglot" -> PngBuilder.joined(good(), "PK\u0003\u0004<html><script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1));
		case "long-animation" -> animation();
		case "cmyk" -> SampleImages.bytes("cmyk.jpg");
		case "exif" -> oriented();
		case "webp-huffman" -> huffman();
		case "large" -> PngBuilder.joined(new PngBuilder().header(40, 30, 8, 2, 0).chunk("prVt", noise(30_000_000)).bytes(), tail());
		case "empty" -> new byte[0];
		default -> throw new IllegalArgumentException("no picture " + name);
		};
	}

	static String prompt(String which) {
		return switch (which) {
		case "path" -> "../../../etc/x\u0000 CON: \u202Egnp.exe " + "ä🦊".repeat(150);
		default -> throw new IllegalArgumentException("no prompt " + which);
		};
	}

	private static byte[] good() {
		return PngBuilder.plain(40, 30, 7);
	}

	private static byte[] tail() {
		byte[] whole = good();
		return Arrays.copyOfRange(whole, 33, whole.length);
	}

	private static byte[] claiming(int width, int height) {
		return new PngBuilder().header(width, height, 8, 2, 0).chunk("IDAT", PngBuilder.packed(new byte[200])).end();
	}

	private static byte[] flipped() {
		byte[] bytes = good();
		bytes[bytes.length / 2] ^= 0x11;
		return bytes;
	}

	/** Bytes that cannot be packed. */
	private static byte[] noise(int length) {
		byte[] bytes = new byte[length];
		new Random(5).nextBytes(bytes);
		return bytes;
	}

	/** An animation in WebP whose one frame is said ten thousand times. */
	private static byte[] animation() {
		byte[] whole = SampleImages.bytes("anim.webp");
		int frame = indexOf(whole, "ANMF");
		int length = 8 + (whole[frame + 4] & 0xff | (whole[frame + 5] & 0xff) << 8 | (whole[frame + 6] & 0xff) << 16);
		byte[] one = Arrays.copyOfRange(whole, frame, frame + length + (length & 1));
		byte[] all = Arrays.copyOf(whole, frame + one.length * 10_000);
		for (int n = 0; n < 10_000; n++) {
			System.arraycopy(one, 0, all, frame + n * one.length, one.length);
		}
		int riff = all.length - 8;
		for (int i = 0; i < 4; i++) {
			all[4 + i] = (byte) (riff >> 8 * i);
		}
		return all;
	}

	/** A lossless WebP whose tables of codes say nonsense, as those of CVE-2023-4863 do. */
	private static byte[] huffman() {
		byte[] whole = SampleImages.bytes("lossless.webp");
		int data = indexOf(whole, "VP8L") + 13;
		for (int i = data; i < Math.min(whole.length, data + 60); i++) {
			whole[i] = (byte) 0xff;
		}
		return whole;
	}

	/** A photograph that lies on its side and says where it was made. */
	private static byte[] oriented() {
		byte[] jpeg = SampleImages.bytes("pixel.jpg");
		byte[] tiff = { 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, (byte) 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0,
				0, 1, 0, 1, 0, 2, 0, 0, 0, 2, 'N', 0, 0, 0, 0, 0, 0, 0 };
		byte[] name = { 'E', 'x', 'i', 'f', 0, 0 };
		int length = 2 + name.length + tiff.length;
		byte[] head = { (byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length };
		return PngBuilder.joined(Arrays.copyOf(jpeg, 2), head, name, tiff, Arrays.copyOfRange(jpeg, 2, jpeg.length));
	}

	private static int indexOf(byte[] bytes, String word) {
		return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(word);
	}
}
