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
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;

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

	/** A request that never became a job. */
	static ObjectNode refused(String kind, String message) {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		root.putNull("job"); //$NON-NLS-1$
		root.put("state", "refused"); //$NON-NLS-1$ //$NON-NLS-2$
		root.putArray("files"); //$NON-NLS-1$
		root.putArray("kept"); //$NON-NLS-1$
		root.putNull("cost"); //$NON-NLS-1$
		root.put("charge", "none"); //$NON-NLS-1$ //$NON-NLS-2$
		failure(root, kind, message);
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

	static void cost(ObjectNode root, @Nullable Cost cost) {
		if (cost == null) {
			root.putNull("cost"); //$NON-NLS-1$
		} else {
			root.putObject("cost").put("amount", cost.amount().toPlainString()).put("currency", cost.currency().getCurrencyCode()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	static void failure(ObjectNode root, @Nullable Failure failure) {
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
	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/** {@code OutcomeUnknown} as {@code outcome_unknown}. */
	static String word(Object state) {
		return state.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
