/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Torture: the pipeline is killed, starved of disk, cut off from power and flooded with jobs, and must lose nothing, repeat nothing unasked and tell nothing
 * false. {@code Torture} runs it and prints figures; {@code Checker} is the one judge.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.limn.generation.core.internal.torture;
