/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Spoils answers as networks, relays and hostile servers do: flips, cuts, repeats, splices, and puts in what means something to a parser. The same number gives
 * the same answer each time.
 *
 * @param seeds the answers to spoil
 */
record Mutation(List<byte[]> seeds) {

	private static final int LONGEST = 64 * 1024;
	private static final int MOST_EDITS = 6;
	private static final long SPREAD = 0x9E3779B97F4A7C15L;
	private static final List<byte[]> PIECES = List.of("{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "-1", "0.5", "1e999", "-0", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$ //$NON-NLS-14$ //$NON-NLS-15$ //$NON-NLS-16$
			"99999999999999999999", "2147483648", "{\"a\":", "[[[[[[[[", "\"\"", "{}", "[]", "\r\n", "\n\n", "\r", "data: ", "event: ", "data: [DONE]\n\n", ": ", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$ //$NON-NLS-14$
			"<html>", "--", "\u0000", "\ufeff", "\u00e9", "data:image/png;base64,", "http://", "file:///", "=", "==", "-_", "%", "%zz", "../", "NaN", "\"error\":").stream() //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$ //$NON-NLS-14$ //$NON-NLS-15$ //$NON-NLS-16$
			.map(piece -> piece.getBytes(StandardCharsets.UTF_8)).toList();

	/** The answer of a number; the first are the seeds as they are. */
	byte[] answer(int number) {
		if (number < seeds.size()) {
			return seeds.get(number).clone();
		}
		SplittableRandom random = new SplittableRandom(number * SPREAD);
		byte[] answer = any(seeds, random);
		int edits = 1 + random.nextInt(MOST_EDITS);
		for (int i = 0; i < edits; i++) {
			answer = edited(answer, random);
		}
		return answer;
	}

	private byte[] edited(byte[] answer, SplittableRandom random) {
		int from = random.nextInt(answer.length + 1);
		int to = Math.min(answer.length, from + length(random));
		return switch (random.nextInt(9)) {
		case 0 -> flipped(answer, random);
		case 1 -> Arrays.copyOf(answer, from);
		case 2 -> replaced(answer, from, to, new byte[0]);
		case 3 -> replaced(answer, from, from, repeated(Arrays.copyOfRange(answer, from, to), 1 + random.nextInt(8)));
		case 4 -> replaced(answer, from, from, repeated(any(PIECES, random), 1 + random.nextInt(4)));
		case 5 -> replaced(answer, from, to, any(PIECES, random));
		case 6 -> replaced(answer, from, from, repeated(any(PIECES, random), 1 + random.nextInt(500)));
		case 7 -> spliced(answer, from, any(seeds, random), random);
		default -> replaced(answer, from, to, bytes(to - from, random));
		};
	}

	/** Mostly short, at times long. */
	private static int length(SplittableRandom random) {
		return 1 + random.nextInt(1 << random.nextInt(1, 12));
	}

	private static byte[] flipped(byte[] answer, SplittableRandom random) {
		byte[] copy = answer.clone();
		if (copy.length > 0) {
			copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
		}
		return copy;
	}

	private static byte[] spliced(byte[] answer, int end, byte[] other, SplittableRandom random) {
		return replaced(answer, end, answer.length, Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length));
	}

	private static byte[] replaced(byte[] answer, int from, int to, byte[] piece) {
		byte[] copy = Arrays.copyOf(answer, answer.length - (to - from) + piece.length);
		System.arraycopy(piece, 0, copy, from, piece.length);
		System.arraycopy(answer, to, copy, from + piece.length, answer.length - to);
		return copy.length > LONGEST ? Arrays.copyOf(copy, LONGEST) : copy;
	}

	private static byte[] repeated(byte[] piece, int times) {
		byte[] all = new byte[piece.length * times];
		for (int i = 0; i < times; i++) {
			System.arraycopy(piece, 0, all, i * piece.length, piece.length);
		}
		return all;
	}

	private static byte[] bytes(int length, SplittableRandom random) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

	private static byte[] any(List<byte[]> all, SplittableRandom random) {
		return all.get(random.nextInt(all.size()));
	}
}
