/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** A disk that is watched: the real one behind a file system that tells of every operation, and lets a test fail it, stop before it, or write it down. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.limn.testsupport.disk;
