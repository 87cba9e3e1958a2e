/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.ui.Spacing;

/** The note at the end of a job. It takes no focus and goes away by itself. */
final class JobNotification {

	private static final long DELAY_MILLISECONDS = 12_000;

	private JobNotification() {
	}

	static void show(Display display, GenerationJob job) {
		NotificationPopup.forDisplay(display).title(JobWords.state(job), true).titleImage(GenerationIcons.image(JobWords.icon(job.state())))
				.content(parent -> content(parent, job)).delay(DELAY_MILLISECONDS).fadeIn(true).open();
	}

	private static Control content(Composite parent, GenerationJob job) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).applyTo(area);
		Label text = WidgetFactory.label(SWT.WRAP).text(words(job).replace("&", "&&")).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(text);
		Link show = new Link(area, SWT.NONE);
		show.setText("<a>" + Messages.JobNotification_show + "</a>");
		show.addListener(SWT.Selection, e -> open(job));
		announce(text);
		return area;
	}

	/** Tells screen readers, which do not look at a window that takes no focus. */
	private static void announce(Label text) {
		text.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			@NonNullByDefault({})
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_ALERT;
			}
		});
		text.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}

	private static String words(GenerationJob job) {
		Failure failure = job.failure();
		String prompt = JobWords.shortPrompt(job);
		return failure == null ? prompt : prompt + "\n" + failure.message();
	}

	private static void open(GenerationJob job) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null) {
			JobTargets.of(job).ifPresent(target -> GenerateDialogs.open(window.getShell(), target, job));
		}
	}
}
