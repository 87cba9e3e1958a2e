/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

/**
 * Is told when a library changed.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface MediaListener {
	/**
	 * Items came, went or changed, through this program or another. Called on any thread, after the library shows the change; several
	 * changes may be told at once. Must be quick and must not throw.
	 */
	void mediaChanged();
}
