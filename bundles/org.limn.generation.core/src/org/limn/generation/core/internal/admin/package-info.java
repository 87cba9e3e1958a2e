/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** What is administered: files, policy, switch, secrets, and what follows for writers. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.limn.generation.core.internal.admin;
