/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.core.internal.torture.Where.Inside;
import org.limn.generation.core.internal.torture.Where.OnTheWire;
import org.limn.generation.core.internal.torture.Where.Place;

/**
 * A named point of the pipeline at which the process is killed.
 *
 * @param scenario what it works on
 * @param where where it is killed
 * @param recovering where the process that recovers after that is killed too, or {@code null}
 */
record KillPoint(Scenario scenario, Where where, @Nullable Inside recovering) {

	private static final String POST = "/v1/images/generations";

	/** What to call it in a table. */
	String name() {
		Inside second = recovering;
		return second == null ? where.words() : "recovery " + second.words() + ", first " + where.words();
	}

	/** The named points at which the process itself goes on, and waits for a server: all operations but the writing down of a job come by there. */
	static List<KillPoint> whileItWaits() {
		return all().stream().filter(p -> p.where() instanceof OnTheWire).toList();
	}

	/** The named points between a picture that came whole and its place in the library: while it is checked, decoded and saved. */
	static List<KillPoint> whileItSaves() {
		return all().stream().filter(p -> p.scenario() == Scenario.ANSWER && p.where() instanceof Inside inside && inside.step().saves() && p.recovering() == null).toList();
	}

	/** All named points. */
	static List<KillPoint> all() {
		List<KillPoint> all = new ArrayList<>();
		for (Step step : List.of(Step.JOB, Step.SENDING, Step.PART_NAMED, Step.RECEIVED, Step.ENDED, Step.PICTURE_NAMED, Step.RECORD_NAMED, Step.SAVED)) {
			all.add(inside(Scenario.ANSWER, step, false, 1));
			all.add(inside(Scenario.ANSWER, step, true, 1));
		}
		for (Step step : List.of(Step.PART_MADE, Step.PART_WRITTEN, Step.PART_FORCED, Step.NAME_FORCED, Step.RECORD_MADE, Step.RECORD_WRITTEN, Step.RECORD_FORCED)) {
			all.add(inside(Scenario.ANSWER, step, true, 1));
		}
		all.add(inside(Scenario.ANSWER, Step.FOLDER_FORCED, true, 2));
		for (Place place : Place.values()) {
			all.add(wire(Scenario.ANSWER, place == Place.CONNECTED ? "any" : POST, place, 0.5));
		}
		all.add(wire(Scenario.ANSWER, POST, Place.ANSWER_BODY, 0.75));
		for (Step step : List.of(Step.TICKET, Step.RESULT)) {
			all.add(inside(Scenario.TICKET, step, false, 1));
			all.add(inside(Scenario.TICKET, step, true, 1));
		}
		all.add(wire(Scenario.TICKET, "/submit", Place.REQUEST_WHOLE, 0));
		all.add(wire(Scenario.TICKET, "/submit", Place.ANSWER_HEAD, 0));
		all.add(wire(Scenario.TICKET, "/jobs/", Place.REQUEST_WHOLE, 0));
		all.add(wire(Scenario.TICKET, "/results/", Place.REQUEST_WHOLE, 0));
		all.add(wire(Scenario.TICKET, "/results/", Place.ANSWER_BODY, 0.5));
		all.addAll(killedTwice());
		return all;
	}

	private static List<KillPoint> killedTwice() {
		Where sent = new Inside(Step.SENDING, true, 1);
		Where named = new Inside(Step.PART_NAMED, true, 1);
		Where cut = new Inside(Step.PART_WRITTEN, true, 1);
		Where received = new Inside(Step.RECEIVED, true, 2);
		Where published = new Inside(Step.PICTURE_NAMED, true, 1);
		Where ticket = new Inside(Step.TICKET, true, 1);
		return List.of(again(Scenario.ANSWER, sent, Step.TAKEN_OVER, false), again(Scenario.ANSWER, sent, Step.TAKEN_OVER, true),
				again(Scenario.ANSWER, sent, Step.LOCK_REMOVED, false), again(Scenario.ANSWER, sent, Step.LOCK_REMOVED, true),
				again(Scenario.ANSWER, named, Step.RECEIVED, false), again(Scenario.ANSWER, named, Step.RECEIVED, true),
				again(Scenario.ANSWER, cut, Step.KEPT, false), again(Scenario.ANSWER, cut, Step.KEPT, true),
				again(Scenario.ANSWER, received, Step.PICTURE_NAMED, true), again(Scenario.ANSWER, received, Step.RECORD_NAMED, true),
				again(Scenario.ANSWER, published, Step.SAVED, false), again(Scenario.TICKET, ticket, Step.RESULT, true));
	}

	private static KillPoint inside(Scenario scenario, Step step, boolean after, int nth) {
		return new KillPoint(scenario, new Inside(step, after, nth), null);
	}

	private static KillPoint wire(Scenario scenario, String path, Place place, double share) {
		return new KillPoint(scenario, new OnTheWire(path, place, share), null);
	}

	private static KillPoint again(Scenario scenario, Where first, Step step, boolean after) {
		return new KillPoint(scenario, first, new Inside(step, after, 1));
	}
}
