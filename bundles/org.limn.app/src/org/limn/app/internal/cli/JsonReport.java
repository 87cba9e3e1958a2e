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

/** One JSON object: {@code job, state, files, kept, cost, charge, failure}. */
final class JsonReport implements Report {

	private final Console console;

	JsonReport(Console console) {
		this.console = console;
	}

	@Override
	public void job(GenerationJob job, Path book, @Nullable String notUsed) {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		root.put("job", job.id().toString()); //$NON-NLS-1$
		root.put("state", word(job.state().getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		var files = root.putArray("files"); //$NON-NLS-1$
		var kept = root.putArray("kept"); //$NON-NLS-1$
		for (JobImage image : job.images()) {
			String file = image.file();
			if (file == null) {
				continue;
			}
			if (image.state() == JobImage.State.SAVED) {
				files.addObject().put("path", book.resolve(file).toString()).put("item", image.itemId()).put("width", image.width()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						.put("height", image.height()); //$NON-NLS-1$
			} else if (image.state() == JobImage.State.KEPT) {
				kept.add(file);
			}
		}
		Cost cost = job.cost();
		if (cost == null) {
			root.putNull("cost"); //$NON-NLS-1$
		} else {
			root.putObject("cost").put("amount", cost.amount().toPlainString()).put("currency", cost.currency().getCurrencyCode()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		root.put("charge", word(job.charge().name())); //$NON-NLS-1$
		Failure failure = job.failure();
		if (failure != null) {
			failure(root, failure.kind().name(), failure.message());
		} else if (notUsed != null) {
			failure(root, "NOT_USED", notUsed); //$NON-NLS-1$
		} else {
			root.putNull("failure"); //$NON-NLS-1$
		}
		console.result(root);
	}

	@Override
	public void refused(String kind, String message) {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		root.putNull("job"); //$NON-NLS-1$
		root.put("state", "refused"); //$NON-NLS-1$ //$NON-NLS-2$
		root.putArray("files"); //$NON-NLS-1$
		root.putArray("kept"); //$NON-NLS-1$
		root.putNull("cost"); //$NON-NLS-1$
		root.put("charge", "none"); //$NON-NLS-1$ //$NON-NLS-2$
		failure(root, kind, message);
		console.result(root);
	}

	private static void failure(ObjectNode root, String kind, String message) {
		root.putObject("failure").put("kind", word(kind)).put("message", message); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String word(String name) {
		return name.toLowerCase(Locale.ROOT);
	}
}
