/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.jobs.JobCommands;
import org.limn.generation.ui.internal.jobs.JobOpening;

/** What can be done with the chosen jobs: what they offer themselves, each for those that offer it, and where one of them leads. */
final class JobMenu {

	private final Control owner;
	private final JobCommands commands;
	private final JobOpening opening;

	JobMenu(Control owner, JobCommands commands, JobOpening opening) {
		this.owner = owner;
		this.commands = commands;
		this.opening = opening;
	}

	void fill(IMenuManager menu, List<GenerationJob> chosen) {
		if (chosen.size() == 1) {
			GenerationJob job = chosen.getFirst();
			menu.add(action(job.saved().isEmpty() ? Messages.JobMenu_open : Messages.JobMenu_showPicture, () -> opening.open(job)));
			menu.add(new Separator());
		}
		Stream.of(JobAction.values()).filter(a -> chosen.stream().anyMatch(j -> j.can(a))).forEach(a -> menu.add(action(a, chosen)));
		if (chosen.size() == 1) {
			addOne(menu, chosen.getFirst());
		}
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private void addOne(IMenuManager menu, GenerationJob job) {
		menu.add(new Separator());
		if (job.state().ended()) {
			menu.add(action(Messages.JobMenu_otherProfile, () -> opening.reuse(job, true)));
		}
		menu.add(action(Messages.JobMenu_reuse, () -> opening.reuse(job, false)));
		IAction request = action(Messages.JobMenu_request, () -> opening.showRequest(job));
		request.setImageDescriptor(GenerationIcons.descriptor("outgoing"));
		menu.add(request);
		String id = job.requestId();
		IAction copy = action(Messages.JobMenu_copyId, () -> copy(String.valueOf(id)));
		copy.setEnabled(id != null);
		menu.add(copy);
	}

	/** What the Delete key does: it takes a job from the list, or stops it. */
	void delete(List<GenerationJob> chosen) {
		for (GenerationJob job : chosen) {
			Optional<JobAction> away = Stream.of(JobAction.DISMISS, JobAction.DISCARD, JobAction.GIVE_UP, JobAction.CANCEL).filter(job::can).findFirst();
			away.ifPresent(a -> commands.run(a, job));
		}
	}

	private IAction action(JobAction action, List<GenerationJob> chosen) {
		IAction made = action(JobCommands.label(action), () -> chosen.stream().filter(j -> j.can(action)).forEach(j -> commands.run(action, j)));
		made.setImageDescriptor(JobCommands.icon(action));
		made.setToolTipText(JobCommands.help(action));
		return made;
	}

	private static IAction action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	private void copy(String text) {
		Clipboard clipboard = new Clipboard(owner.getDisplay());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
