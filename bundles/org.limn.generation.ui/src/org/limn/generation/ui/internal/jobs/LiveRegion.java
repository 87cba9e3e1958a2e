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
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.ui.internal.AccessibleName;

/** A line whose news screen readers tell by themselves, wherever the keyboard is. */
final class LiveRegion {

	private final Label label;
	private String news = "";

	/** @param label becomes an alert for screen readers; what stands in it for the eye is its own affair */
	LiveRegion(Label label) {
		this.label = label;
		AccessibleName.set(label, () -> news.isEmpty() ? label.getText() : news);
		label.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			@NonNullByDefault({})
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_ALERT;
			}
		});
	}

	/** Tells news. What was told last is not told again. */
	void say(String told) {
		if (told.equals(news)) {
			return;
		}
		news = told;
		// Screen readers tell an alert when it appears; a changed name alone is not told by all of them.
		label.setVisible(false);
		label.setVisible(true);
		label.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}
}
