/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** Tests of installing. */
@org.eclipse.jdt.annotation.NonNullByDefault({})
package org.limn.app.internal.install;
