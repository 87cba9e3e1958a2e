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

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationJob;
import org.limn.generation.ui.internal.Services;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;
import org.limn.media.ImageTarget;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBook;

/** What a job's picture is for: the target it was started with, or one made again from its purpose after a restart. */
final class JobTargets {

	private JobTargets() {
	}

	/** The target, or empty when the job's book is not open. */
	static Optional<ImageTarget> of(GenerationJob job) {
		return GenerateDialogs.target(job.id()).or(() -> Services.books().flatMap(b -> b.of(job.request().book())).map(b -> again(b, job)));
	}

	private static ImageTarget again(OpenBook book, GenerationJob job) {
		@Nullable String key = job.request().purpose().key();
		Optional<ImageTarget> found = switch (job.request().purpose().kind()) {
		case COVER -> Optional.of(ImageTargets.cover(book));
		case PORTRAIT -> key == null ? Optional.empty() : book.book().element(key).map(e -> ImageTargets.portrait(book, e));
		case VARIATION -> key == null ? Optional.empty() : book.library().item(key).map(i -> ImageTargets.variation(book, i));
		case PASSAGE, LIBRARY -> Optional.empty();
		};
		return found.orElseGet(() -> ImageTargets.library(book));
	}
}
