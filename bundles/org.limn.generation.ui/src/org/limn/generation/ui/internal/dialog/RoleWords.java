/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import org.limn.generation.Role;
import org.limn.generation.ui.internal.Messages;

/** The roles in words. */
final class RoleWords {

	private RoleWords() {
	}

	static String of(Role role) {
		return switch (role) {
		case SUBJECT -> Messages.RoleWords_subject;
		case SETTING -> Messages.RoleWords_setting;
		case STYLE_REFERENCE -> Messages.RoleWords_styleReference;
		case REFERENCE -> Messages.RoleWords_reference;
		};
	}
}
