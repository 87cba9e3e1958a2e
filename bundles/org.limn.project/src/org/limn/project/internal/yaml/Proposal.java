/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.yaml;

import java.util.List;

/**
 * An edit: ways to write it, the most fitting first, and what the document must say afterwards.
 *
 * @param texts whole documents
 * @param shape what exactly one of them must mean
 */
record Proposal(List<String> texts, Shape shape) {
}
