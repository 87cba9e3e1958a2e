/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.limn.generation.Failure;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.jobs.GenerationViews;
import org.limn.generation.ui.internal.jobs.JobCommands;
import org.limn.generation.ui.internal.jobs.JobFeed;
import org.limn.generation.ui.internal.jobs.JobOpening;
import org.limn.ui.Spacing;

/** All jobs of all books: which there are, what became of them, and what can be done. */
public final class JobsView extends ViewPart {

	private static final int[] WEIGHTS = { 64, 36 };

	private final JobLines lines = new JobLines();
	private @Nullable Parts parts;

	/** What exists while the view is shown. */
	private record Parts(JobFeed feed, JobTools tools, SashForm sash, Composite stack, JobTable table, EmptyJobs empty, JobDetails details,
			QueueActions queue) {
	}

	@Override
	public void createPartControl(@Nullable Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).spacing(0, 0).applyTo(area);
		JobTools tools = new JobTools(area, this::filter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tools.control());
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		sash.addListener(SWT.Resize, e -> turn(sash));
		Composite stack = new Composite(sash, SWT.NONE);
		stack.setLayout(new StackLayout());
		JobTable table = new JobTable(stack, lines);
		EmptyJobs empty = new EmptyJobs(stack, tools::clear);
		JobCommands commands = new JobCommands(area, this::refused);
		JobOpening opening = new JobOpening(area, this::refused);
		JobDetails details = new JobDetails(sash, commands);
		sash.setWeights(WEIGHTS);
		JobMenu menu = new JobMenu(area, commands, opening);
		QueueActions queue = new QueueActions(area, () -> setContentDescription(QueueActions.paused() ? Messages.JobsView_paused : ""));
		queue.addTo(getViewSite().getActionBars());
		act(table, opening, menu);
		parts = new Parts(new JobFeed(area, ids -> changed()), tools, sash, stack, table, empty, details, queue);
		table.viewer().addSelectionChangedListener(e -> details.show(table.selected()));
		BookFollower.start(area, getSite().getPage(), tools::followBook);
		arrange();
	}

	/** Beside each other where there is room, below each other in a narrow place. */
	private static void turn(SashForm sash) {
		Point size = sash.getSize();
		int wanted = size.x > size.y * 3 / 2 ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (sash.getOrientation() != wanted) {
			sash.setOrientation(wanted);
		}
	}

	private void act(JobTable table, JobOpening opening, JobMenu menu) {
		Table control = table.viewer().getTable();
		table.viewer().addOpenListener(e -> table.selected().stream().findFirst().ifPresent(opening::open));
		MenuManager manager = new MenuManager();
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(m -> menu.fill(m, table.selected()));
		control.setMenu(manager.createContextMenu(control));
		getSite().registerContextMenu(GenerationViews.JOBS, manager, table.viewer());
		getSite().setSelectionProvider(table.viewer());
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.DELETE.getId(), new Action() {
			@Override
			public void run() {
				menu.delete(table.selected());
			}
		});
	}

	private void changed() {
		Parts p = parts;
		if (p == null) {
			return;
		}
		lines.take(p.feed().jobs());
		p.queue().show(p.feed().jobs());
		arrange();
	}

	private void filter(JobQuery query) {
		lines.filter(query);
		arrange();
	}

	private void arrange() {
		Parts p = parts;
		if (p == null) {
			return;
		}
		p.table().refresh();
		p.empty().show(lines.isEmpty());
		p.sash().setMaximizedControl(lines.isEmpty() ? p.stack() : null);
		if (p.stack().getLayout() instanceof StackLayout layout) {
			boolean nothing = lines.shown().isEmpty() && p.feed().isRead();
			layout.topControl = nothing ? p.empty().control() : p.table().control();
			p.stack().layout();
		}
		p.details().show(p.table().selected());
	}

	private void refused(Failure failure) {
		Parts p = parts;
		if (p != null) {
			p.details().refused(failure);
		}
	}

	@Override
	public void setFocus() {
		Parts p = parts;
		if (p != null) {
			p.table().viewer().getControl().setFocus();
		}
	}
}
