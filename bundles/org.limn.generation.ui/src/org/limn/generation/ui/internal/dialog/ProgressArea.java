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
import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.limn.generation.GenerationJob;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.ui.Spacing;

/** A running job, honestly: a percentage only where the provider gives one, the time that has passed, and how long nothing was heard. */
final class ProgressArea {

	private static final int TICK_MILLISECONDS = 1000;
	private static final int STEPS = 1000;

	private final Composite area;
	private final Label summary;
	private final Label prompt;
	private final Label phase;
	private final Label time;
	private final Label usual;
	private final StackLayout bars = new StackLayout();
	private final Composite barArea;
	private final ProgressBar known;
	private final ProgressBar unknown;
	private final PictureCanvas preview;
	private @Nullable GenerationJob job;

	ProgressArea(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).applyTo(area);
		prompt = WidgetFactory.label(SWT.WRAP).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(Spacing.READING_WIDTH, SWT.DEFAULT).applyTo(prompt);
		summary = line();
		quiet(summary);
		preview = new PictureCanvas(area, SWT.NO_FOCUS, 1024);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 200).applyTo(preview);
		phase = line();
		phase.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		phase.setData("org.limn.id", "generate.phase");
		barArea = new Composite(area, SWT.NONE);
		barArea.setLayout(bars);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(barArea);
		known = new ProgressBar(barArea, SWT.HORIZONTAL | SWT.SMOOTH);
		known.setMaximum(STEPS);
		unknown = new ProgressBar(barArea, SWT.HORIZONTAL | SWT.INDETERMINATE);
		bars.topControl = unknown;
		time = line();
		time.setData("org.limn.id", "generate.time");
		usual = line();
		quiet(usual);
		usual(null);
		tick();
	}

	Control control() {
		return area;
	}

	void clear() {
		preview.words(Messages.ProgressArea_noPreview);
	}

	void show(GenerationJob current) {
		job = current;
		prompt.setText(JobWords.shortPrompt(current).replace("&", "&&"));
		prompt.setToolTipText(current.request().prompt());
		summary.setText(JobSummary.line(current));
		double fraction = current.progress().fraction();
		String message = current.progress().message();
		String words = message.isEmpty() ? JobWords.state(current) : JobWords.state(current) + "  ·  " + message;
		phase.setText(fraction < 0 ? words : NLS.bind(Messages.ProgressArea_percent, words, Math.round(fraction * 100)));
		known.setSelection((int) (Math.clamp(fraction, 0.0, 1.0) * STEPS));
		ProgressBar bar = fraction < 0 ? unknown : known;
		if (bars.topControl != bar) {
			bars.topControl = bar;
			barArea.layout();
		}
		passed();
	}

	void preview(byte[] picture) {
		preview.show(picture);
	}

	void usual(@Nullable Duration duration) {
		usual.setText(duration == null ? Messages.ProgressArea_usualUnknown
				: NLS.bind(Messages.ProgressArea_usual, JobWords.duration(duration)));
	}

	private void tick() {
		area.getDisplay().timerExec(TICK_MILLISECONDS, () -> {
			if (!area.isDisposed()) {
				passed();
				tick();
			}
		});
	}

	private void passed() {
		GenerationJob current = job;
		if (current != null && !current.state().ended() && area.isVisible()) {
			time.setText(JobWords.elapsed(current, Instant.now()));
		}
	}

	private Label line() {
		Label label = WidgetFactory.label(SWT.NONE).create(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		return label;
	}

	private static void quiet(Label label) {
		label.setForeground(label.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
	}
}
