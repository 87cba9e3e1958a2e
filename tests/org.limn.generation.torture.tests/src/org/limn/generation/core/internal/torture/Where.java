/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.util.Locale;

/** Where a process is killed. */
sealed interface Where {

	/** What to call it in a table. */
	String words();

	/**
	 * At a step inside it.
	 *
	 * @param step the step
	 * @param after whether when it is done, else immediately before it
	 * @param nth which time, from 1
	 */
	record Inside(Step step, boolean after, int nth) implements Where {
		@Override
		public String words() {
			return (after ? "after " : "before ") + step.name().toLowerCase(Locale.ROOT) + (nth == 1 ? "" : " " + nth);
		}

		/** As one word for a command line. */
		String word() {
			return step.name() + ',' + after + ',' + nth;
		}

		static Inside parse(String word) {
			String[] parts = word.split(",");
			return new Inside(Step.valueOf(parts[0]), Boolean.parseBoolean(parts[1]), Integer.parseInt(parts[2]));
		}
	}

	/**
	 * At a byte between it and its server.
	 *
	 * @param path what the path of the exchange begins with
	 * @param place the byte
	 * @param share how much of a body went before, 0 to 1, where the place is in one
	 */
	record OnTheWire(String path, Place place, double share) implements Where {
		@Override
		public String words() {
			return path + ' ' + place.name().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * After a time, wherever it is then.
	 *
	 * @param millis from the moment it begins to work
	 */
	record AtTime(int millis) implements Where {
		@Override
		public String words() {
			return "at any time";
		}
	}

	/** A byte of an exchange. */
	enum Place {
		/** The connection is there, and nothing was read from it. */
		CONNECTED,
		/** The first byte of the request was read. */
		REQUEST_BEGUN,
		/** The head of the request was read, and nothing of its body. */
		REQUEST_HEAD,
		/** A part of its body was read. */
		REQUEST_BODY,
		/** The server has the request, and nothing of its answer was sent. */
		REQUEST_WHOLE,
		/** The first byte of the answer was sent. */
		ANSWER_BEGUN,
		/** Its head was sent. */
		ANSWER_HEAD,
		/** A part of its body was sent. */
		ANSWER_BODY,
		/** All but its last byte was sent. */
		ANSWER_BUT_ONE,
		/** All was sent; whether it was read, nobody knows. */
		ANSWER_WHOLE
	}
}
