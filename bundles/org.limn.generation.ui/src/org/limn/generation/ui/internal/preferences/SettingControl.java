/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.ui.internal.Messages;

/** The control for one setting that is no secret, by its type alone. */
final class SettingControl {

	private final ProviderSetting setting;
	private final Supplier<String> text;

	SettingControl(Composite parent, ProviderSetting setting, @Nullable String value, Runnable changed, DocumentField.Review review) {
		this.setting = setting;
		String standard = setting.defaultValue();
		String shown = value != null ? value : standard != null ? standard : "";
		text = switch (setting.type()) {
		case BOOLEAN -> check(parent, shown, changed);
		case CHOICE -> combo(parent, shown, changed);
		case DOCUMENT -> new DocumentField(parent, setting, shown, changed, review)::text;
		default -> field(parent, shown, changed);
		};
		if (setting.type() != ProviderSetting.Type.DOCUMENT) {
			help(parent, setting.help());
		}
	}

	String id() {
		return setting.id();
	}

	/** The value, or empty when it is the default. */
	Optional<String> value() {
		String typed = text.get();
		return typed.isEmpty() || typed.equals(setting.defaultValue()) ? Optional.empty() : Optional.of(typed);
	}

	/** What is wrong with it, or empty. */
	String problem() {
		String typed = text.get();
		if (typed.isEmpty()) {
			return setting.required() ? NLS.bind(Messages.SettingControl_required, setting.name()) : "";
		}
		return switch (setting.type()) {
		case URL -> address(typed) ? "" : NLS.bind(Messages.SettingControl_address, setting.name());
		case INTEGER -> typed.matches("-?\\d{1,9}") ? "" : NLS.bind(Messages.SettingControl_number, setting.name());
		default -> "";
		};
	}

	private static boolean address(String typed) {
		try {
			URI uri = URI.create(typed);
			return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	private Supplier<String> check(Composite parent, String shown, Runnable changed) {
		WidgetFactory.label(SWT.NONE).create(parent);
		Button check = WidgetFactory.button(SWT.CHECK).text(setting.name()).onSelect(e -> changed.run()).create(parent);
		check.setSelection(Boolean.parseBoolean(shown));
		check.setData("org.limn.id", "account." + setting.id());
		return () -> Boolean.toString(check.getSelection());
	}

	private Supplier<String> combo(Composite parent, String shown, Runnable changed) {
		WidgetFactory.label(SWT.NONE).text(setting.name()).create(parent);
		Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(setting.choices().toArray(String[]::new));
		combo.select(Math.max(0, setting.choices().indexOf(shown)));
		combo.addListener(SWT.Selection, e -> changed.run());
		combo.setData("org.limn.id", "account." + setting.id());
		return combo::getText;
	}

	private Supplier<String> field(Composite parent, String shown, Runnable changed) {
		WidgetFactory.label(SWT.NONE).text(setting.name()).create(parent);
		Text field = WidgetFactory.text(SWT.BORDER).text(shown).onModify(e -> changed.run()).create(parent);
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(field);
		field.setData("org.limn.id", "account." + setting.id());
		return () -> field.getText().strip();
	}

	static void help(Composite parent, String help) {
		if (!help.isEmpty()) {
			WidgetFactory.label(SWT.NONE).create(parent);
			Label label = WidgetFactory.label(SWT.WRAP).text(help.replace("&", "&&")).create(parent);
			label.setForeground(label.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
			GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(label);
		}
	}
}
