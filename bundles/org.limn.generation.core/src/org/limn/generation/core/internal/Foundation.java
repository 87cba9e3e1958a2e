/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal;

import org.limn.generation.core.internal.home.LimnHome;

/**
 * Everything the service stands on, wired: a service of this bundle for itself; in a bare JVM built by hand.
 */
public interface Foundation {

	/**
	 * The per-user folder.
	 *
	 * @return the folder
	 */
	LimnHome home();

	/**
	 * The contributed providers.
	 *
	 * @return their source
	 */
	ProviderSource providers();

	/**
	 * The accounts.
	 *
	 * @return their source
	 */
	AccountSource accounts();

	/**
	 * Who admits.
	 *
	 * @return the admission
	 */
	Admission admission();

	/**
	 * What is offered.
	 *
	 * @return the offer
	 */
	Offer offer();

	/**
	 * What is done with the jobs that dead processes left.
	 *
	 * @return as it is decided now
	 */
	Succession succession();

	/**
	 * Who compiles.
	 *
	 * @return the compiler
	 */
	RequestCompiler compiler();
}
