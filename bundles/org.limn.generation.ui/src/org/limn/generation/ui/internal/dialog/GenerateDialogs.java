/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.ui.internal.Services;
import org.limn.generation.ui.internal.draft.Draft;
import org.limn.generation.ui.internal.draft.Drafts;
import org.limn.generation.ui.internal.draft.TargetKey;
import org.limn.media.ImageTarget;
import org.osgi.framework.FrameworkUtil;

/** The open dialogs: one per target. Knows which job belongs to which target, as long as the workbench runs. UI thread. */
public final class GenerateDialogs {

	private static final Map<TargetKey, @Nullable GenerateDialog> OPEN = new HashMap<>();
	private static final Map<TargetKey, UUID> JOBS = new HashMap<>();
	private static final Map<UUID, ImageTarget> TARGETS = new HashMap<>();
	private static @Nullable Drafts drafts;

	private GenerateDialogs() {
	}

	/** Opens the dialog of a target, or brings it to the front. Shows the job it was left with while that runs or waits for a choice. */
	public static Optional<GenerateDialog> open(Shell parent, ImageTarget target) {
		TargetKey key = TargetKey.of(target);
		GenerateDialog dialog = OPEN.get(key);
		if (dialog != null && dialog.getShell() != null) {
			dialog.getShell().setActive();
			return Optional.of(dialog);
		}
		return Services.generation().map(service -> open(parent, target, key, service));
	}

	/** Opens the dialog of a target with one of its jobs. */
	public static void open(Shell parent, ImageTarget target, GenerationJob job) {
		remember(target, job);
		open(parent, target).filter(d -> d.job() == null || !job.id().equals(jobId(d))).ifPresent(d -> d.show(job));
	}

	/** Opens the dialog of a target with a request to go on from, the keyboard on the prompt or on the choice of the profile. */
	public static void reuse(Shell parent, ImageTarget target, GenerationRequest request, boolean otherProfile) {
		Draft draft = Draft.of(request);
		forget(target);
		drafts().keep(TargetKey.of(target), draft);
		open(parent, target).ifPresent(d -> d.reuse(draft, otherProfile));
	}

	private static GenerateDialog open(Shell parent, ImageTarget target, TargetKey key, GenerationService service) {
		GenerateDialog dialog = new GenerateDialog(parent, target, service, drafts());
		Optional.ofNullable(JOBS.get(key)).flatMap(service::job).ifPresent(dialog::show);
		OPEN.put(key, dialog);
		dialog.open();
		dialog.getShell().addListener(org.eclipse.swt.SWT.Dispose, e -> OPEN.remove(key, dialog));
		return dialog;
	}

	/** Whether an open dialog shows a job. */
	public static boolean shows(UUID jobId) {
		return OPEN.values().stream().anyMatch(d -> d != null && jobId.equals(jobId(d)));
	}

	/** The target a job was started for in this session. */
	public static Optional<ImageTarget> target(UUID jobId) {
		return Optional.ofNullable(TARGETS.get(jobId));
	}

	/** Remembers for which target a job was started. */
	public static void remember(ImageTarget target, GenerationJob job) {
		JOBS.put(TargetKey.of(target), job.id());
		TARGETS.put(job.id(), target);
	}

	static void forget(ImageTarget target) {
		JOBS.remove(TargetKey.of(target));
	}

	private static @Nullable UUID jobId(GenerateDialog dialog) {
		GenerationJob job = dialog.job();
		return job == null ? null : job.id();
	}

	private static Drafts drafts() {
		Drafts known = drafts;
		if (known == null) {
			known = new Drafts(Platform.getStateLocation(FrameworkUtil.getBundle(GenerateDialogs.class)).toPath().resolve("drafts"));
			drafts = known;
		}
		return known;
	}
}
