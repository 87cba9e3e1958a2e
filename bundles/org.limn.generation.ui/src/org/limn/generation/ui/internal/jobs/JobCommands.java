/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.Charge;
import org.limn.generation.Failure;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;
import org.limn.generation.JobAction;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;

/**
 * What a person can do with a job, in words and symbols, and the doing of it: one place for every button and menu entry. Which actions there are, the job
 * says itself: {@link GenerationJob#actions()}.
 */
public final class JobCommands {

	/** The jobs with which something is being done, on whatever surface: a double click on Retry must not be charged twice. */
	private static final Set<UUID> UNDER_WAY = ConcurrentHashMap.newKeySet();

	/** Takes what was done, on the UI thread. */
	@FunctionalInterface
	public interface Done {
		/** Of the job, and what stands in its place now: another job where one was started, else the same. */
		void done(GenerationJob job, JobAction action, GenerationJob now);
	}

	private final Background background;
	private final Done done;
	private final Consumer<Failure> refused;

	/**
	 * Lets the dialogs follow a job that takes the place of another.
	 *
	 * @param owner the control that offers the actions
	 * @param refused takes why something could not be done, on the UI thread
	 */
	public JobCommands(Control owner, Consumer<Failure> refused) {
		this(owner, JobCommands::follow, refused);
	}

	/**
	 * @param owner the control that offers the actions
	 * @param done takes what was done
	 * @param refused takes why something could not be done, on the UI thread
	 */
	public JobCommands(Control owner, Done done, Consumer<Failure> refused) {
		this.background = new Background(owner);
		this.done = done;
		this.refused = refused;
	}

	/** What stands on a button for a job, with its mnemonic. */
	public static String label(JobAction action, GenerationJob job) {
		return action == JobAction.SEND_AGAIN && job.charge() == Charge.NONE ? Messages.JobCommands_sendAgainFree : label(action);
	}

	/** What stands in a menu for several jobs, with its mnemonic. */
	public static String label(JobAction action) {
		return switch (action) {
		case START -> Messages.JobCommands_start;
		case DISCARD -> Messages.JobCommands_discard;
		case CANCEL -> Messages.JobCommands_cancel;
		case MOVE_TO_FRONT -> Messages.JobCommands_moveToFront;
		case FINISH -> Messages.JobCommands_finish;
		case CHECK -> Messages.JobCommands_check;
		case SEND_AGAIN -> Messages.JobCommands_sendAgain;
		case RETRY -> Messages.JobCommands_retry;
		case GIVE_UP -> Messages.JobCommands_giveUp;
		case DISMISS -> Messages.JobCommands_dismiss;
		};
	}

	/** What it does and what it costs, in a sentence. */
	public static String help(JobAction action, GenerationJob job) {
		return action == JobAction.SEND_AGAIN && job.charge() == Charge.NONE ? Messages.JobCommands_sendAgainFreeHelp : help(action);
	}

	/** What it does to several jobs and what it costs, in a sentence. */
	public static String help(JobAction action) {
		return switch (action) {
		case START -> Messages.JobCommands_startHelp;
		case DISCARD -> Messages.JobCommands_discardHelp;
		case CANCEL -> Messages.JobCommands_cancelHelp;
		case MOVE_TO_FRONT -> Messages.JobCommands_moveToFrontHelp;
		case FINISH -> Messages.JobCommands_finishHelp;
		case CHECK -> Messages.JobCommands_checkHelp;
		case SEND_AGAIN -> Messages.JobCommands_sendAgainHelp;
		case RETRY -> Messages.JobCommands_retryHelp;
		case GIVE_UP -> Messages.JobCommands_giveUpHelp;
		case DISMISS -> Messages.JobCommands_dismissHelp;
		};
	}

	/** Its symbol, for menus. */
	public static ImageDescriptor icon(JobAction action) {
		return GenerationIcons.descriptor(switch (action) {
		case START -> "start";
		case CANCEL -> "cancel";
		case MOVE_TO_FRONT -> "front";
		case FINISH -> "finish";
		case CHECK -> "check";
		case SEND_AGAIN, RETRY -> "retry";
		case DISCARD, GIVE_UP, DISMISS -> "dismiss";
		});
	}

	/** Does it, away from the UI thread; what changes is told by the service. While one thing is being done with a job, a second click does nothing. */
	public void run(JobAction action, GenerationJob job) {
		if (UNDER_WAY.add(job.id())) {
			background.start(label(action).replace("&", ""), () -> {
				try {
					return act(action, job);
				} finally {
					UNDER_WAY.remove(job.id());
				}
			}, now -> done.done(job, action, now), refused);
		}
	}

	private static GenerationJob act(JobAction action, GenerationJob job) throws GenerationException {
		GenerationService service = Services.requireGeneration();
		switch (action) {
		case START -> service.start(job.id());
		case CANCEL -> service.cancel(job.id());
		case MOVE_TO_FRONT -> service.queue().moveToFront(job.id());
		case CHECK -> service.check(job.id());
		case DISCARD, GIVE_UP, DISMISS -> service.dismiss(job.id());
		case FINISH, SEND_AGAIN -> {
			// What is sent again stays beside the new job: whether it was charged is still open.
			return service.retry(job.id());
		}
		case RETRY -> {
			return replace(service, job);
		}
		}
		return job;
	}

	/** The new job stands in the place of the one that failed. */
	private static GenerationJob replace(GenerationService service, GenerationJob job) throws GenerationException {
		GenerationJob again = service.retry(job.id());
		if (!again.id().equals(job.id())) {
			service.dismiss(job.id());
		}
		return again;
	}

	private static void follow(GenerationJob job, JobAction action, GenerationJob now) {
		if (!now.id().equals(job.id())) {
			JobTargets.of(job).ifPresent(target -> GenerateDialogs.remember(target, now));
		}
	}
}
