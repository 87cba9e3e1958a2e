/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

/**
 * How much an account may do, all processes together.
 *
 * @param accountId the account
 * @param atOnce the most calls on their way at once, at least 1
 * @param perMinute the most pictures asked for within a minute, or 0 for no limit
 */
public record Places(String accountId, int atOnce, int perMinute) {
}
