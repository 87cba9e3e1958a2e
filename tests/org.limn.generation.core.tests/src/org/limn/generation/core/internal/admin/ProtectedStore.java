/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.time.Duration;
import java.util.Map;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.limn.generation.core.internal.home.HomeLock;
import org.limn.generation.core.internal.home.LimnHome;
import org.osgi.framework.FrameworkUtil;

/** The real secure storage, protected by a password of the test: no keyring is asked. */
public final class ProtectedStore {

	private ProtectedStore() {
	}

	/** Whether there is secure storage here: it needs OSGi. */
	public static boolean possible() {
		return FrameworkUtil.getBundle(EquinoxSecretStore.class) != null;
	}

	/**
	 * Opens it, as a process does.
	 *
	 * @param home the per-user folder
	 * @param password the password
	 * @return the store
	 */
	public static SecretStore open(LimnHome home, String password) {
		return new EquinoxSecretStore(home, new HomeLock(home), Duration.ofSeconds(20),
				Map.of(IProviderHints.PROMPT_USER, Boolean.FALSE, IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(password.toCharArray())));
	}
}
