/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

/** What may happen in the middle of an operation. */
enum Incident {
	/** The program is closed and started again. */
	CLOSE,
	/** It is closed while eight jobs run, and started again. */
	CLOSE_EIGHT,
	/** The services of the core are restarted. */
	RESTART,
	/** The person cancels. */
	CANCEL,
	/** The network goes, and comes back. */
	OFFLINE,
	/** The bundle of the provider is stopped, or uninstalled. */
	PROVIDER_GONE,
	/** The bundle of the provider is replaced. */
	PROVIDER_UPDATED,
	/** Two versions of the provider answer in turn. */
	PROVIDER_TWICE,
	/** The provider cannot be created. */
	PROVIDER_BROKEN,
	/** The provider's service goes away between finding and using it. */
	PROVIDER_UNREGISTERED,
	/** There is no memory left. */
	OUT_OF_MEMORY,
	/** Something throws what nobody expects. */
	DEFECT,
	/** The clock jumps by a day. */
	CLOCK,
	/** Whoever listens to jobs does not come back for as long as the job runs. */
	LISTENER_BLOCKED,
	/** The key is replaced; the old one is refused from now on. */
	KEY_ROTATED,
	/** The keyring cannot be read. */
	KEYRING_GONE,
	/** The book is moved, or its drive is taken away. */
	BOOK_GONE,
	/** Another program takes the name of the picture in the last moment. */
	NAME_TAKEN,
	/** Another process works on the same book with the same journal. */
	SECOND_INSTANCE,
	/** Each sync of the disk takes a second. */
	SLOW_DISK,
	/** Another program removes the received bytes. */
	RECEIVED_GONE,
	/** Another program changes the received bytes. */
	RECEIVED_CHANGED,
	/** The reference image is deleted from the book. */
	REFERENCE_GONE,
	/** Another program changes the copy that is to be sent. */
	COPY_CHANGED
}
