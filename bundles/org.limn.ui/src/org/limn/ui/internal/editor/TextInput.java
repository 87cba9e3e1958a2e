/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A control into which a person writes, whatever its class. UI thread. */
interface TextInput {

	String get();

	void set(String text);

	Control control();

	void onChange(Runnable listener);

	void setEditable(boolean editable);

	static TextInput of(Text text) {
		return new TextInput() {
			@Override
			public String get() {
				return text.getText();
			}

			@Override
			public void set(String value) {
				text.setText(value);
			}

			@Override
			public Control control() {
				return text;
			}

			@Override
			public void onChange(Runnable listener) {
				text.addModifyListener(e -> listener.run());
			}

			@Override
			public void setEditable(boolean editable) {
				text.setEditable(editable);
			}
		};
	}

	static TextInput of(Combo combo) {
		return new TextInput() {
			@Override
			public String get() {
				return combo.getText();
			}

			@Override
			public void set(String value) {
				combo.setText(value);
			}

			@Override
			public Control control() {
				return combo;
			}

			@Override
			public void onChange(Runnable listener) {
				combo.addModifyListener(e -> listener.run());
			}

			@Override
			public void setEditable(boolean editable) {
				combo.setEnabled(editable);
			}
		};
	}
}
