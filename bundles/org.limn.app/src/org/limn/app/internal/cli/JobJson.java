/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobCall;
import org.limn.generation.JobEvent;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A job as a JSON object, the same from every command: {@code job, state, files, kept, cost, charge, failure}. */
final class JobJson {

	private JobJson() {
	}

	/** A job as it stands. */
	static ObjectNode of(GenerationJob job) {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		root.put("job", job.id().toString()); //$NON-NLS-1$
		root.put("state", word(job.state())); //$NON-NLS-1$
		files(root, job);
		cost(root, job.cost());
		root.put("charge", word(job.charge())); //$NON-NLS-1$
		failure(root, job.failure());
		return root;
	}

	/** A job as it stands in a list. */
	static ObjectNode listed(GenerationJob job) {
		ObjectNode root = of(job);
		root.put("created", job.created().toString()); //$NON-NLS-1$
		root.put("ended", text(job.ended())); //$NON-NLS-1$
		root.put("book", job.request().book().toString()); //$NON-NLS-1$
		root.put("profile", job.outgoing().profileName()); //$NON-NLS-1$
		root.put("provider", job.outgoing().providerId()); //$NON-NLS-1$
		root.put("model", job.outgoing().modelId()); //$NON-NLS-1$
		root.put("prompt", job.request().prompt()); //$NON-NLS-1$
		root.put("asked", job.images().size()); //$NON-NLS-1$
		root.put("waitsFor", job.state() instanceof JobState.Waiting w ? word(w.why()) : null); //$NON-NLS-1$
		root.put("retryOf", text(job.retryOf())); //$NON-NLS-1$
		var possible = root.putArray("possible"); //$NON-NLS-1$
		JobsArguments.Action.possibleWords(job).forEach(possible::add);
		return root;
	}

	/** A job with each of its calls and what happened when. */
	static ObjectNode shown(GenerationJob job, List<JobEvent> timeline) {
		ObjectNode root = listed(job);
		var calls = root.putArray("calls"); //$NON-NLS-1$
		job.calls().forEach(call -> calls.add(call(call)));
		var events = root.putArray("timeline"); //$NON-NLS-1$
		timeline.forEach(event -> events.addObject().put("at", event.at().toString()).put("event", word(event.kind())).put("call", text(event.callId())) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.put("detail", event.detail())); //$NON-NLS-1$
		return root;
	}

	private static ObjectNode call(JobCall call) {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		root.put("call", call.id().toString()); //$NON-NLS-1$
		root.put("state", word(call.state())); //$NON-NLS-1$
		root.put("asked", call.count()); //$NON-NLS-1$
		root.put("attempts", call.attempts()); //$NON-NLS-1$
		root.put("sent", text(call.sent())); //$NON-NLS-1$
		root.put("ended", text(call.ended())); //$NON-NLS-1$
		root.put("requestId", call.requestId()); //$NON-NLS-1$
		cost(root, call.cost());
		root.put("charge", word(call.charge())); //$NON-NLS-1$
		failure(root, call.failure());
		return root;
	}

	private static @Nullable String text(@Nullable Object value) {
		return value == null ? null : value.toString();
	}

	/** A request that never became a job. */
	static ObjectNode nothing() {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		root.putNull("job"); //$NON-NLS-1$
		root.put("state", "refused"); //$NON-NLS-1$ //$NON-NLS-2$
		root.putArray("files"); //$NON-NLS-1$
		root.putArray("kept"); //$NON-NLS-1$
		root.putNull("cost"); //$NON-NLS-1$
		root.put("charge", "none"); //$NON-NLS-1$ //$NON-NLS-2$
		root.putNull("failure"); //$NON-NLS-1$
		return root;
	}

	/** The pictures that are in the book, and the bytes of those that are not. */
	private static void files(ObjectNode root, GenerationJob job) {
		Path book = job.request().book();
		var files = root.putArray("files"); //$NON-NLS-1$
		var kept = root.putArray("kept"); //$NON-NLS-1$
		for (JobImage image : job.images()) {
			String file = image.file();
			if (file == null) {
				continue;
			}
			switch (image.state()) {
			case SAVED -> files.addObject().put("path", book.resolve(file).toString()).put("item", image.itemId()).put("width", image.width()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					.put("height", image.height()); //$NON-NLS-1$
			case KEPT, RECEIVED -> kept.add(file);
			case EXPECTED -> {
				// nothing of it is here
			}
			}
		}
	}

	private static void cost(ObjectNode root, @Nullable Cost cost) {
		if (cost == null) {
			root.putNull("cost"); //$NON-NLS-1$
		} else {
			root.putObject("cost").put("amount", cost.amount().toPlainString()).put("currency", cost.currency().getCurrencyCode()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	private static void failure(ObjectNode root, @Nullable Failure failure) {
		if (failure == null) {
			root.putNull("failure"); //$NON-NLS-1$
		} else {
			failure(root, failure.kind().name(), failure.message());
		}
	}

	static void failure(ObjectNode root, String kind, String message) {
		root.putObject("failure").put("kind", kind.toLowerCase(Locale.ROOT)).put("message", message); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** The name of a constant as programs read it. */
	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/** {@code OutcomeUnknown} as {@code outcome_unknown}. */
	private static String word(JobState state) {
		return state.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
