/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.admin.SecretState;
import org.limn.generation.ui.internal.Messages;

/** Where a secret stands, in words. Never the secret. */
final class SecretWords {

	private SecretWords() {
	}

	static String of(SecretState state, ProviderSetting setting) {
		return switch (state) {
		case NONE -> setting.required() ? Messages.SecretWords_missing : Messages.SecretWords_none;
		case STORED -> Messages.SecretWords_stored;
		case SESSION -> Messages.SecretWords_session;
		case ENVIRONMENT -> NLS.bind(Messages.SecretWords_environment, setting.environment());
		};
	}
}
