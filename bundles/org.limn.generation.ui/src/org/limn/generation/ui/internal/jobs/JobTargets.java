/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.Optional;

import org.limn.generation.GenerationJob;
import org.limn.generation.ui.internal.Services;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;
import org.limn.media.ImageTarget;
import org.limn.media.MediaLibrary;
import org.limn.project.Book;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBook;

/** What a job's picture is for: the target it was started with, or one made again from its purpose after a restart. */
final class JobTargets {

	private final OpenBook open;

	private JobTargets(OpenBook open) {
		this.open = open;
	}

	/** The target, or empty when the job's book is not open. */
	static Optional<ImageTarget> of(GenerationJob job) {
		return GenerateDialogs.target(job.id())
				.or(() -> Services.books().flatMap(b -> b.of(job.request().book())).map(b -> new JobTargets(b).again(job)));
	}

	private ImageTarget again(GenerationJob job) {
		String key = String.valueOf(job.request().purpose().key());
		Optional<ImageTarget> found = switch (job.request().purpose().kind()) {
		case COVER -> Optional.of(ImageTargets.cover(open));
		case PORTRAIT -> portrait(open.book(), key);
		case VARIATION -> variation(open.library(), key);
		case PASSAGE, LIBRARY -> Optional.empty();
		};
		return found.orElseGet(() -> ImageTargets.library(open));
	}

	private Optional<ImageTarget> portrait(Book book, String elementId) {
		return book.element(elementId).map(e -> ImageTargets.portrait(open, e));
	}

	private Optional<ImageTarget> variation(MediaLibrary library, String itemId) {
		return library.item(itemId).map(i -> ImageTargets.variation(open, i));
	}
}
