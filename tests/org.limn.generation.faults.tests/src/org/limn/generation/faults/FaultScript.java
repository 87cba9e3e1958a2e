/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.limn.testsupport.disk.DiskFault;

/** One thing that goes wrong in a cell. In the table it is a word and its arguments, as in {@code answer:status/503*2}. */
sealed interface FaultScript {

	/**
	 * The service, or the network before it, misbehaves where the operation asks it.
	 *
	 * @param name the misbehaviour
	 * @param times how often; then all is well
	 */
	record Answer(String name, int times) implements FaultScript {
	}

	/**
	 * The service tells wrongly over its WebSocket when a work is over.
	 *
	 * @param ends whether it says so, and then twice; else never
	 */
	record Events(boolean ends) implements FaultScript {
	}

	/**
	 * The service cannot be reached.
	 *
	 * @param how in which way
	 * @param times how many connections cannot be made; then all is well
	 */
	record Unreachable(String how, int times) implements FaultScript {
	}

	/**
	 * The service draws something else, or the reference image is something else.
	 *
	 * @param picture what
	 */
	record Deliver(String picture) implements FaultScript {
	}

	/**
	 * Something happens at the moment of the operation.
	 *
	 * @param incident what
	 */
	record At(Incident incident) implements FaultScript {
	}

	/**
	 * A disk fails.
	 *
	 * @param sort what is the matter with it
	 * @param where which one
	 */
	record Disk(DiskFault.Sort sort, Place where) implements FaultScript {
		/** Which files it concerns. */
		enum Place {
			/** The book. */
			BOOK,
			/** The folder of received bytes. */
			RECEIVED,
			/** The reference image in the book. */
			REFERENCE,
			/** The folder of the copies that are sent. */
			COPIES
		}
	}

	/**
	 * The disk of the journal fails.
	 *
	 * @param trouble in which way
	 */
	record JournalDisk(JournalTrouble trouble) implements FaultScript {
	}

	/**
	 * A process died before, and left a job behind.
	 *
	 * @param when during which operation
	 */
	record Left(Operation when) implements FaultScript {
	}

	/**
	 * How many pictures are asked for.
	 *
	 * @param pictures the number
	 */
	record Count(int pictures) implements FaultScript {
	}

	/**
	 * How long it may take, where the fault itself asks for more time than the deadlines do.
	 *
	 * @param seconds the time
	 */
	record Within(int seconds) implements FaultScript {
	}

	/**
	 * How long it must take at least: somebody asked to wait.
	 *
	 * @param millis the time
	 */
	record NotBefore(int millis) implements FaultScript {
	}

	/**
	 * The address of a result has expired; whoever asks again gets another one.
	 */
	record Expired() implements FaultScript {
	}

	/**
	 * The service says that results stand where nobody may be led.
	 */
	record Misplaced() implements FaultScript {
	}

	/**
	 * What the writer typed, where that matters.
	 *
	 * @param which which prompt
	 */
	record Prompt(String which) implements FaultScript {
	}

	/** The scripts of a line. */
	static List<FaultScript> read(String words) {
		List<FaultScript> scripts = new ArrayList<>();
		for (String word : words.split(" ")) {
			String[] parts = word.split(":", 2);
			String[] counted = parts[1].split("\\*", 2);
			int times = counted.length > 1 ? counted[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(counted[1]) : 1;
			String[] names = parts[1].toUpperCase(Locale.ROOT).replace('-', '_').split("/");
			scripts.add(switch (parts[0]) {
			case "answer" -> new Answer(counted[0], times);
			case "events" -> new Events(parts[1].equals("twice"));
			case "unreachable" -> new Unreachable(counted[0], times);
			case "deliver" -> new Deliver(parts[1]);
			case "at" -> new At(Incident.valueOf(names[0]));
			case "disk" -> new Disk(DiskFault.Sort.valueOf(names[0]), Disk.Place.valueOf(names[1]));
			case "journal" -> new JournalDisk(JournalTrouble.valueOf(names[0]));
			case "left" -> new Left(Operation.of(parts[1]));
			case "count" -> new Count(Integer.parseInt(parts[1]));
			case "within" -> new Within(Integer.parseInt(parts[1]));
			case "not-before" -> new NotBefore(Integer.parseInt(parts[1]));
			case "expired" -> new Expired();
			case "misplaced" -> new Misplaced();
			case "prompt" -> new Prompt(parts[1]);
			default -> throw new IllegalArgumentException("no script " + word);
			});
		}
		return List.copyOf(scripts);
	}
}
