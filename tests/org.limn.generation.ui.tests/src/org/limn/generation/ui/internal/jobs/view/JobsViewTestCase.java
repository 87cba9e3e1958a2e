/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Ui;
import org.limn.generation.ui.internal.jobs.GenerationViews;
import org.limn.generation.ui.internal.jobs.SketchJobs;
import org.limn.ui.OpenBook;

/** The view with all jobs, open, and what a person does in it. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
abstract class JobsViewTestCase extends GenerationTest {

	@AfterEach
	void goOn() {
		away(() -> {
			service().queue().setPaused(false);
			return true;
		});
		Optional.ofNullable(page.findView(GenerationViews.JOBS)).ifPresent(page::hideView);
	}

	IViewPart view() throws Exception {
		IViewPart view = page.showView(GenerationViews.JOBS);
		Ui.waitFor("the view", () -> Ui.find(window(), "jobs.search", Text.class).isPresent());
		return view;
	}

	static String contentDescription(IViewPart view) {
		return ((org.eclipse.ui.part.WorkbenchPart) view).getContentDescription();
	}

	static Table table(int jobs) {
		Table table = Ui.get(window(), "jobs.table", Table.class);
		Ui.waitFor(jobs + " jobs", () -> table.getItemCount() == jobs);
		return table;
	}

	static IAction action(IViewPart view, String name) {
		return ((ActionContributionItem) view.getViewSite().getActionBars().getToolBarManager().find("org.limn.generation.ui.jobs." + name)).getAction();
	}

	static void press(IAction action, boolean on) {
		if (action.getStyle() == IAction.AS_CHECK_BOX) {
			action.setChecked(on);
		}
		action.run();
	}

	static void menu(Table table, String text) {
		Ui.entry(table, text).orElseThrow().notifyListeners(SWT.Selection, new Event());
		Ui.closeMenu(table);
	}

	static List<String> prompts(Table table) {
		return Arrays.stream(table.getItems()).map(i -> i.getText(1)).toList();
	}

	static String text(Table table, String prompt, int column) {
		return item(table, prompt).map(i -> i.getText(column)).orElse("");
	}

	static Optional<TableItem> item(Table table, String prompt) {
		return Arrays.stream(table.getItems()).filter(i -> i.getText(1).equals(prompt)).findFirst();
	}

	static void choose(Table table, String prompt) {
		Ui.waitFor(prompt, () -> item(table, prompt).isPresent());
		table.setSelection(item(table, prompt).orElseThrow());
		table.notifyListeners(SWT.Selection, new Event());
	}

	static JobState state(UUID id) {
		return away(() -> service().job(id).orElseThrow().state());
	}

	static GenerationJob submit(OpenBook book, String prompt, Map<String, Object> options) {
		return away(() -> SketchJobs.submit(service(), book, prompt, options));
	}
}
