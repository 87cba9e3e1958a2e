/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.util.Collection;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationService;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.ServiceLink;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.UiUpdates;
import org.osgi.framework.FrameworkUtil;

/** What can be done with all jobs at once, in the tool bar and the menu of the view: pausing the queue, cancelling, clearing away. */
final class QueueActions implements GenerationListener {

	private final Control owner;
	private final Runnable paused;
	private final Background background;
	private final IAction pause;
	private final IAction cancelWaiting;
	private final IAction cancelAll;
	private final IAction dismissDone;
	private Collection<GenerationJob> jobs = List.of();

	/**
	 * @param owner the view's control
	 * @param paused called when the queue was paused or goes on
	 */
	QueueActions(Control owner, Runnable paused) {
		this.owner = owner;
		this.paused = paused;
		background = new Background(owner);
		pause = action(Messages.QueueActions_pause, IAction.AS_CHECK_BOX, "pause", this::pause);
		cancelWaiting = action(Messages.QueueActions_cancelWaiting, IAction.AS_PUSH_BUTTON, "cancel-waiting", () -> Services.generation().ifPresent(s -> s.queue().cancelWaiting()));
		cancelAll = action(Messages.QueueActions_cancelAll, IAction.AS_PUSH_BUTTON, "cancel", this::cancelAll);
		dismissDone = action(Messages.QueueActions_dismissDone, IAction.AS_PUSH_BUTTON, "dismiss", this::dismissDone);
		show(List.of());
		ServiceLink link = new ServiceLink(FrameworkUtil.getBundle(QueueActions.class).getBundleContext(), this);
		link.open();
		owner.addListener(SWT.Dispose, e -> link.close());
	}

	private static IAction action(String text, int style, String icon, Runnable run) {
		IAction action = new Action(text, style) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setImageDescriptor(GenerationIcons.descriptor(icon));
		action.setToolTipText(text.replace("&", ""));
		action.setId("org.limn.generation.ui.jobs." + icon);
		return action;
	}

	void addTo(IActionBars bars) {
		for (IAction action : List.of(pause, cancelWaiting, cancelAll, dismissDone)) {
			bars.getToolBarManager().add(action);
			bars.getMenuManager().add(action);
		}
	}

	/** What can be done follows from the jobs there are. */
	void show(Collection<GenerationJob> all) {
		jobs = all;
		cancelWaiting.setEnabled(all.stream().anyMatch(QueueActions::waits));
		cancelAll.setEnabled(all.stream().anyMatch(j -> j.can(JobAction.CANCEL)));
		dismissDone.setEnabled(all.stream().anyMatch(JobGroup.DONE::has));
	}

	/** Another service may be there, with another queue. */
	@Override
	public void availabilityChanged() {
		queueChanged();
	}

	@Override
	public void queueChanged() {
		UiUpdates.post(owner, this::follow);
	}

	private void follow() {
		pause.setChecked(paused());
		paused.run();
	}

	/** Whether the queue stands still. */
	static boolean paused() {
		return Services.generation().filter(s -> s.queue().paused()).isPresent();
	}

	private static boolean waits(GenerationJob job) {
		return job.state() instanceof JobState.Waiting && job.can(JobAction.CANCEL);
	}

	private void pause() {
		boolean wanted = pause.isChecked();
		background.start(Messages.QueueActions_pause, () -> {
			Services.requireGeneration().queue().setPaused(wanted);
			return wanted;
		}, done -> { }, failure -> {
			follow();
			MessageDialog.openError(owner.getShell(), Messages.QueueActions_pauseTitle, failure.message());
		});
	}

	/** What was sent may be charged all the same, so this one asks. */
	private void cancelAll() {
		long running = jobs.stream().filter(j -> j.can(JobAction.CANCEL)).count();
		if (MessageDialog.openConfirm(owner.getShell(), Messages.QueueActions_cancelAllTitle, NLS.bind(Messages.QueueActions_cancelAllQuestion, running))) {
			Services.generation().ifPresent(s -> s.queue().cancelAll());
		}
	}

	private void dismissDone() {
		background.start(Messages.QueueActions_dismissDone, () -> {
			GenerationService service = Services.requireGeneration();
			List<GenerationJob> done = service.jobs().stream().filter(JobGroup.DONE::has).toList();
			done.forEach(j -> service.dismiss(j.id()));
			return done;
		}, dismissed -> { }, failure -> { });
	}
}
