/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Messages;
import org.limn.media.ImageTarget;
import org.limn.media.MediaItem;

/** What can be done with the job that is shown, as buttons, and the doing of it. */
final class JobActions {

	private final GenerateDialog dialog;
	private final DialogState state;
	private final GenerateStep step;

	JobActions(GenerateDialog dialog, DialogState state, GenerateStep step) {
		this.dialog = dialog;
		this.state = state;
		this.step = step;
	}

	List<Footer.Action> list() {
		GenerationJob job = step.job();
		if (job == null) {
			return List.of();
		}
		if (!job.state().ended()) {
			return List.of(action("generate.cancelJob", Messages.JobActions_cancel, () -> state.service().cancel(job.id())),
					action("generate.close", Messages.JobActions_background, dialog::close));
		}
		if (!job.saved().isEmpty()) {
			return List.of(action("generate.edit", Messages.JobActions_editPrompt, () -> dialog.edit(false)),
					action("generate.again", Messages.JobActions_again, () -> dialog.generate(true)),
					action("generate.keep", job.saved().size() == 1 ? Messages.JobActions_keepOne : Messages.JobActions_keep, dialog::close),
					action("generate.use", use(), () -> use(job)));
		}
		boolean unknown = job.state() instanceof JobState.OutcomeUnknown;
		boolean blocked = job.state() instanceof JobState.Blocked;
		Footer.Action other = action("generate.otherProfile", Messages.JobActions_otherProfile, () -> dialog.edit(true));
		Footer.Action edit = action("generate.edit", Messages.JobActions_editAndRetry, () -> dialog.edit(false));
		Footer.Action retry = action("generate.retry", unknown ? Messages.JobActions_sendAgain : Messages.JobActions_retry, () -> retry(job));
		Footer.Action dismiss = action("generate.dismiss", unknown ? Messages.JobActions_giveUp : Messages.JobActions_dismiss, () -> dismiss(job));
		return blocked ? List.of(dismiss, other, retry, edit) : unknown ? List.of(edit, retry, dismiss) : List.of(dismiss, other, edit, retry);
	}

	private static Footer.Action action(String id, String text, Runnable run) {
		return new Footer.Action(id, text, true, run);
	}

	private String use() {
		return switch (state.target().kind()) {
		case COVER -> Messages.JobActions_useAsCover;
		case PORTRAIT -> Messages.JobActions_useAsPortrait;
		case PASSAGE -> Messages.JobActions_useAsIllustration;
		case VARIATION, LIBRARY -> Messages.JobActions_use;
		};
	}

	private void retry(GenerationJob job) {
		state.background().start(Messages.DialogState_submitting, () -> state.service().retry(job.id()), dialog::started, dialog::refused);
	}

	private void dismiss(GenerationJob job) {
		state.service().dismiss(job.id());
		dialog.close();
	}

	private void use(GenerationJob job) {
		JobImage image = job.saved().stream().filter(i -> i.slot() == step.chosenSlot()).findFirst().orElse(job.saved().getFirst());
		ImageTarget target = state.target();
		state.background().startVisible(NLS.bind(Messages.JobActions_using, target.label()), () -> {
			target.accept(item(image));
			return image;
		}, done -> {
			GenerateDialogs.forget(target);
			dialog.close();
		}, dialog::refused);
	}

	private MediaItem item(JobImage image) throws Exception {
		String id = image.itemId();
		String file = image.file();
		if (id == null || file == null) {
			throw new GenerationException(Failure.of(FailureKind.STORAGE, Messages.ResultArea_missing));
		}
		return state.content().handle().item(id, file)
				.orElseThrow(() -> new GenerationException(Failure.of(FailureKind.STORAGE, Messages.ResultArea_missing)));
	}
}
