/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.limn.generation.GenerationJob;
import org.limn.generation.ui.internal.AccessibleName;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.JobWords;

/** The table of jobs. Only the lines in sight are made, however many jobs there are. */
final class JobTable {

	private static final int TICK_MILLISECONDS = 20_000;

	private final JobLines lines;
	private final TableViewer viewer;
	private final Composite area;
	private List<JobLine> displayed = List.of();

	JobTable(Composite parent, JobLines lines) {
		this.lines = lines;
		area = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.setData("org.limn.id", "jobs.table");
		AccessibleName.set(table, () -> Messages.JobTable_name);
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setContentProvider(new Lazy());
		for (JobColumn column : JobColumn.values()) {
			create(column, layout);
		}
		viewer.setInput(lines);
		showOrder();
		tick();
	}

	private void create(JobColumn column, TableColumnLayout layout) {
		TableViewerColumn created = new TableViewerColumn(viewer, column == JobColumn.PICTURES ? SWT.CENTER : SWT.NONE);
		created.getColumn().setText(column.title());
		created.getColumn().setMoveable(true);
		created.getColumn().addListener(SWT.Selection, e -> {
			lines.sort(column);
			showOrder();
			refresh();
		});
		layout.setColumnData(created.getColumn(), new ColumnWeightData(column.weight(), column.least()));
		created.setLabelProvider(new Cell(column));
	}

	private void showOrder() {
		Table table = viewer.getTable();
		table.setSortColumn(table.getColumn(lines.column().ordinal()));
		table.setSortDirection(lines.up() ? SWT.UP : SWT.DOWN);
	}

	TableViewer viewer() {
		return viewer;
	}

	Composite control() {
		return area;
	}

	/** The chosen jobs, in the order of the table. */
	List<GenerationJob> selected() {
		List<GenerationJob> jobs = new ArrayList<>();
		for (int index : viewer.getTable().getSelectionIndices()) {
			if (index < displayed.size()) {
				jobs.add(displayed.get(index).job());
			}
		}
		return jobs;
	}

	/** Shows the lines as they are now; the same jobs stay chosen. */
	void refresh() {
		Table table = viewer.getTable();
		Set<UUID> chosen = new HashSet<>();
		selected().forEach(j -> chosen.add(j.id()));
		displayed = lines.shown();
		viewer.setItemCount(displayed.size());
		table.clearAll();
		List<Integer> indices = new ArrayList<>();
		for (int i = 0; !chosen.isEmpty() && i < displayed.size(); i++) {
			if (chosen.remove(displayed.get(i).job().id())) {
				indices.add(i);
			}
		}
		int[] wanted = indices.stream().mapToInt(Integer::intValue).toArray();
		if (!Arrays.equals(wanted, table.getSelectionIndices())) {
			table.deselectAll();
			table.select(wanted);
		}
	}

	/** Ages grow. */
	private void tick() {
		area.getDisplay().timerExec(TICK_MILLISECONDS, () -> {
			if (!area.isDisposed()) {
				viewer.getTable().clearAll();
				tick();
			}
		});
	}

	private final class Lazy implements ILazyContentProvider {
		@Override
		public void updateElement(int index) {
			if (index < displayed.size()) {
				viewer.replace(displayed.get(index), index);
			}
		}
	}

	private static final class Cell extends CellLabelProvider {

		private final JobColumn column;

		Cell(JobColumn column) {
			this.column = column;
		}

		@Override
		@NonNullByDefault({})
		public void update(ViewerCell cell) {
			if (cell.getElement() instanceof JobLine line) {
				cell.setText(column.text(line, Instant.now()));
				if (column == JobColumn.STATE) {
					cell.setImage(GenerationIcons.image(JobWords.icon(line.job().state())));
				}
			}
		}

		@Override
		public @Nullable String getToolTipText(@Nullable Object element) {
			if (!(element instanceof JobLine line)) {
				return null;
			}
			return column == JobColumn.PROMPT ? line.job().request().prompt() : column.text(line, Instant.now());
		}
	}
}
