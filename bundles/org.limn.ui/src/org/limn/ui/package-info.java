/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The writing workbench without AI: open books, what stands in its editors and views, and what other bundles may add to
 * them. Everything that other bundles contribute to is named in {@link org.limn.ui.UiIds}.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.limn.ui;
