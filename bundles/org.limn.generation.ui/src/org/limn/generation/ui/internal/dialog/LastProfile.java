/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ProfileState;
import org.limn.generation.admin.Profile;

/** The profile that was used last, with which the next dialog starts. */
final class LastProfile {

	private static final String NODE = "org.limn.generation.ui";
	private static final String KEY = "lastProfile";

	private LastProfile() {
	}

	static void remember(String id) {
		InstanceScope.INSTANCE.getNode(NODE).put(KEY, id);
	}

	/** The last used one when it is usable, else the first usable one, else the first. */
	static @Nullable String among(List<ProfileState> profiles) {
		String last = InstanceScope.INSTANCE.getNode(NODE).get(KEY, "");
		Optional<String> found = profiles.stream().filter(p -> p.usable() && p.profile().id().equals(last)).findFirst()
				.or(() -> profiles.stream().filter(ProfileState::usable).findFirst()).or(() -> profiles.stream().findFirst())
				.map(ProfileState::profile).map(Profile::id);
		return found.isPresent() ? found.get() : null;
	}
}
