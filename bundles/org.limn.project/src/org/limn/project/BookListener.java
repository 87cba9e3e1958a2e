/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

/**
 * Is told when a book changed, through Limn or by any other program.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface BookListener {
	/**
	 * The book changed; its accessors already give the new state. Called on any thread, without locks held; must not block.
	 *
	 * @param change what changed
	 */
	void bookChanged(BookChange change);
}
