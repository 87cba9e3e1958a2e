/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import java.time.Duration;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.provider.Deadlines;
import org.limn.generation.ui.internal.Messages;
import org.limn.ui.Spacing;

/** How an account may be used: how much at once, and how long to wait. An empty field means the usual value, which stands in it as a hint. */
final class LimitsControl {

	private static final int WIDTH = 110;
	private static final int LONGEST_SECONDS = 24 * 60 * 60;

	private final Composite area;
	private final Runnable changed;
	private final Field atOnce;
	private final Field perMinute;
	private final Field connect;
	private final Field firstByte;
	private final Field idle;

	/** A field for a whole number. */
	private record Field(String name, Text text, int most) {

		/** What is wrong with it, or empty. */
		String problem() {
			String typed = text.getText().strip();
			boolean number = typed.matches("\\d{1,9}");
			return typed.isEmpty() || number && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= most ? ""
					: NLS.bind(Messages.LimitsControl_range, name, most);
		}

		@Nullable Integer number() {
			String typed = text.getText().strip();
			return typed.isEmpty() ? null : Integer.valueOf(typed);
		}

		@Nullable Duration seconds() {
			Integer number = number();
			return number == null ? null : Duration.ofSeconds(number.longValue());
		}
	}

	LimitsControl(Composite parent, AccountLimits limits, Runnable changed) {
		this.changed = changed;
		Label heading = WidgetFactory.label(SWT.WRAP).text(Messages.LimitsControl_heading).create(parent);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, Spacing.NORMAL).hint(320, SWT.DEFAULT).applyTo(heading);
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(3).applyTo(area);
		GridDataFactory.fillDefaults().span(2, 1).indent(Spacing.GROUP, 0).applyTo(area);
		Deadlines usual = Deadlines.DEFAULT;
		atOnce = field("atOnce", Messages.LimitsControl_atOnce, limits.atOnce(), Messages.LimitsControl_usualAtOnce, Messages.LimitsControl_calls,
				AccountLimits.MOST_AT_ONCE);
		perMinute = field("imagesPerMinute", Messages.LimitsControl_perMinute, limits.imagesPerMinute(), Messages.LimitsControl_noLimit, Messages.LimitsControl_pictures,
				AccountLimits.MOST_PER_MINUTE);
		connect = deadline("connect", Messages.LimitsControl_connect, limits.connect(), usual.connect());
		firstByte = deadline("firstByte", Messages.LimitsControl_firstByte, limits.firstByte(), usual.firstByte());
		idle = deadline("idle", Messages.LimitsControl_idle, limits.idle(), usual.idle());
	}

	private Field deadline(String id, String name, @Nullable Duration value, Duration usual) {
		return field(id, name, value == null ? null : Integer.valueOf((int) value.toSeconds()), NLS.bind(Messages.LimitsControl_usual, usual.toSeconds()),
				Messages.LimitsControl_seconds, LONGEST_SECONDS);
	}

	private Field field(String id, String name, @Nullable Integer value, String usual, String unit, int most) {
		WidgetFactory.label(SWT.NONE).text(name).create(area);
		Text text = WidgetFactory.text(SWT.BORDER).text(value == null ? "" : value.toString()).message(usual).onModify(e -> changed.run()).create(area);
		text.setData("org.limn.id", "account.limit." + id);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(text);
		WidgetFactory.label(SWT.NONE).text(unit).create(area);
		return new Field(name.replace("&", ""), text, most);
	}

	/** What is wrong, or empty. */
	String problem() {
		for (Field field : new Field[] { atOnce, perMinute, connect, firstByte, idle }) {
			if (!field.problem().isEmpty()) {
				return field.problem();
			}
		}
		return "";
	}

	/** The limits as they stand; only when nothing is wrong. */
	AccountLimits limits() {
		return new AccountLimits(atOnce.number(), perMinute.number(), connect.seconds(), firstByte.seconds(), idle.seconds());
	}
}
