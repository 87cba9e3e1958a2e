/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;

/** Step 3: the job while it runs, its pictures, or what went wrong. */
final class GenerateStep {

	private final Composite area;
	private final StackLayout stack = new StackLayout();
	private final ProgressArea progress;
	private final ResultArea result;
	private final FailureArea failure;
	private @Nullable GenerationJob job;

	/**
	 * @param parent the parent
	 * @param state the dialog's state
	 * @param refused told when something about a picture cannot be recorded
	 */
	GenerateStep(Composite parent, DialogState state, Consumer<Failure> refused) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(stack);
		progress = new ProgressArea(area);
		result = new ResultArea(area, state, refused);
		failure = new FailureArea(area);
		stack.topControl = progress.control();
	}

	Control control() {
		return area;
	}

	/** The job that is shown, or {@code null} before the first. */
	@Nullable GenerationJob job() {
		return job;
	}

	/** Shows a job as it is now. */
	void show(GenerationJob current) {
		GenerationJob before = job;
		job = current;
		if (before == null || !before.id().equals(current.id())) {
			progress.clear();
		}
		Control top;
		if (!current.state().ended()) {
			progress.show(current);
			top = progress.control();
		} else if (current.state() instanceof JobState.Done || !current.saved().isEmpty()) {
			result.show(current);
			top = result.control();
		} else {
			failure.show(current);
			top = failure.control();
		}
		if (stack.topControl != top) {
			stack.topControl = top;
			area.layout();
		}
	}

	void preview(UUID jobId, byte[] picture) {
		GenerationJob current = job;
		if (current != null && current.id().equals(jobId) && !current.state().ended()) {
			progress.preview(picture);
		}
	}

	/** What such a job usually takes. */
	void usual(@Nullable Duration duration) {
		progress.usual(duration);
	}

	/** Goes back from two pictures side by side to one. @return whether two were shown */
	boolean leaveComparison() {
		return stack.topControl == result.control() && result.leaveComparison();
	}

	/** The slot of the picture that is chosen, or -1. */
	int chosenSlot() {
		return result.chosenSlot();
	}
}
