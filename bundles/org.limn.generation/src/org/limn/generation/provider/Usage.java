/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;

/**
 * What a call used, as the provider says.
 *
 * @param textIn tokens of text given; 0 when not said
 * @param imageIn tokens of images given; 0 when not said
 * @param imageOut tokens of images made; 0 when not said
 * @param seconds seconds of work; 0 when not said
 * @param cost what the provider says it charged, or {@code null} when it does not say
 * @since 1.0
 */
public record Usage(long textIn, long imageIn, long imageOut, double seconds, @Nullable Cost cost) {
}
