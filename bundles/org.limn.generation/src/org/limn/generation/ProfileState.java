/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import org.limn.generation.admin.Profile;

/**
 * A profile, and whether it can be used now.
 *
 * @param profile the profile
 * @param local whether it works without a network
 * @param usable whether it can be used now
 * @param reason why not, in a sentence; empty when usable
 * @since 1.0
 */
public record ProfileState(Profile profile, boolean local, boolean usable, String reason) {
}
