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
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;
import org.limn.generation.ui.internal.dialog.OutgoingSource;
import org.limn.generation.ui.internal.dialog.OutgoingWindow;
import org.limn.media.ImageTarget;
import org.limn.project.Element;
import org.limn.ui.OpenBook;

/** Leads from a job to what belongs to it: its dialog with its pictures, its request. Opens the job's book first where that is needed. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class JobOpening {

	private final Control owner;
	private final Consumer<Failure> refused;

	/**
	 * @param owner the control from which things are opened
	 * @param refused takes why something cannot be opened, on the UI thread
	 */
	public JobOpening(Control owner, Consumer<Failure> refused) {
		this.owner = owner;
		this.refused = refused;
	}

	/** Opens the dialog with the job: its progress, its pictures, or what went wrong. */
	public void open(GenerationJob job) {
		target(job, target -> GenerateDialogs.open(owner.getShell(), target, job));
	}

	/** Opens the dialog with the job's request, to change it and generate anew. */
	public void reuse(GenerationJob job, boolean otherProfile) {
		target(job, target -> GenerateDialogs.reuse(owner.getShell(), target, job.request(), otherProfile));
	}

	/** Shows what was, or will be, sent: frozen, as it was when <em>Generate</em> was pressed. */
	public void showRequest(GenerationJob job) {
		new OutgoingWindow(owner.getShell(), new Frozen(job), Messages.JobOpening_request).open();
	}

	private void target(GenerationJob job, Consumer<ImageTarget> use) {
		Optional<ImageTarget> known = JobTargets.of(job);
		if (known.isPresent()) {
			use.accept(known.get());
			return;
		}
		new Background(owner).start(Messages.JobOpening_opening, () -> book(job), opened -> JobTargets.of(job).ifPresent(use), refused);
	}

	private static OpenBook book(GenerationJob job) throws Exception {
		return Services.books().orElseThrow(() -> new IllegalStateException("no books")).open(job.request().book());
	}

	/** A request that does not change any more. */
	private record Frozen(GenerationJob job) implements OutgoingSource {

		@Override
		public @Nullable OutgoingRequest outgoing() {
			return job.outgoing();
		}

		@Override
		public @Nullable Failure failure() {
			return null;
		}

		@Override
		public String name(String elementId) {
			return Services.books().flatMap(b -> b.of(job.request().book())).flatMap(b -> b.book().element(elementId)).map(Element::name).orElse(elementId);
		}
	}
}
