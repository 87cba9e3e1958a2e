/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out the result
 * @param err progress and errors
 * @param terminal whether a person looks at {@code err}, so that a line may be overwritten
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {
}
