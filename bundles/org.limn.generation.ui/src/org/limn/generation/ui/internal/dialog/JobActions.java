/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.jobs.JobCommands;
import org.limn.media.ImageTarget;
import org.limn.media.MediaItem;

/** What can be done with the job that is shown, as buttons, and the doing of it. */
final class JobActions {

	private final GenerateDialog dialog;
	private final DialogState state;
	private final GenerateStep step;
	private final JobCommands commands;

	JobActions(GenerateDialog dialog, DialogState state, GenerateStep step) {
		this.dialog = dialog;
		this.state = state;
		this.step = step;
		commands = new JobCommands(dialog.getShell(), this::done, dialog::refused);
	}

	List<Footer.Action> list() {
		GenerationJob job = step.job();
		if (job == null) {
			return List.of();
		}
		if (!job.state().ended()) {
			return going(job);
		}
		return job.saved().isEmpty() ? nothing(job) : pictures(job);
	}

	/** A job that waits or runs. One that a crash left behind is started or discarded; every other goes on when the dialog is closed. */
	private List<Footer.Action> going(GenerationJob job) {
		boolean offered = job.can(JobAction.START);
		List<Footer.Action> actions = standard(job, JobAction.DISCARD, JobAction.CANCEL, JobAction.MOVE_TO_FRONT);
		actions.add(action("generate.close", offered ? IDialogConstants.CLOSE_LABEL : Messages.JobActions_background, dialog::close));
		actions.addAll(standard(job, JobAction.START));
		return actions;
	}

	/** A job with pictures, perhaps not with all. */
	private List<Footer.Action> pictures(GenerationJob job) {
		List<Footer.Action> actions = new ArrayList<>();
		actions.add(action("generate.edit", Messages.JobActions_editPrompt, () -> dialog.edit(false)));
		if (job.state() instanceof JobState.Done) {
			actions.add(action("generate.again", Messages.JobActions_again, () -> dialog.generate(true)));
		} else {
			actions.addAll(standard(job, JobAction.SEND_AGAIN, JobAction.RETRY, JobAction.CHECK, JobAction.FINISH));
		}
		actions.add(action("generate.keep", job.saved().size() == 1 ? Messages.JobActions_keepOne : Messages.JobActions_keep, dialog::close));
		actions.add(action("generate.use", use(), () -> use(job)));
		return actions;
	}

	/** A job without a picture. What may cost a second time is never the default; a request that a filter stopped is to be reworded first. */
	private List<Footer.Action> nothing(GenerationJob job) {
		boolean blocked = job.state() instanceof JobState.Blocked;
		Footer.Action edit = action("generate.edit", Messages.JobActions_editAndRetry, () -> dialog.edit(false));
		List<Footer.Action> actions = standard(job, JobAction.DISMISS);
		if (!job.can(JobAction.GIVE_UP)) {
			actions.add(action("generate.otherProfile", Messages.JobActions_otherProfile, () -> dialog.edit(true)));
		}
		if (!blocked) {
			actions.add(edit);
		}
		actions.addAll(standard(job, JobAction.SEND_AGAIN, JobAction.RETRY, JobAction.GIVE_UP, JobAction.CHECK, JobAction.FINISH));
		if (blocked) {
			actions.add(edit);
		}
		return actions;
	}

	/** Those of these actions that the job has, in this order. */
	private List<Footer.Action> standard(GenerationJob job, JobAction... wanted) {
		List<Footer.Action> actions = new ArrayList<>();
		for (JobAction each : wanted) {
			if (job.can(each)) {
				actions.add(action("generate." + each.name().toLowerCase(Locale.ROOT), JobCommands.label(each, job), () -> commands.run(each, job)));
			}
		}
		return actions;
	}

	/** Another job in the place of the one shown is shown; one that is gone from the list leaves nothing to show. */
	private void done(GenerationJob job, JobAction action, GenerationJob now) {
		if (!now.id().equals(job.id())) {
			dialog.started(now);
		} else if (action == JobAction.DISMISS || action == JobAction.GIVE_UP || action == JobAction.DISCARD) {
			dialog.close();
		}
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
