/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The desktop program: its window, its start and its end. Parameters are left out of the default: nearly every method here overrides one of the platform's,
 * which constrains none.
 */
@NonNullByDefault({ RETURN_TYPE, FIELD })
package org.limn.app.internal.workbench;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
