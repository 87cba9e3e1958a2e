/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.util.List;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;

/**
 * Something that goes wrong, and how the provider must report it.
 *
 * @param name what goes wrong, as the test's name
 * @param kind the kind of failure expected
 * @param evidence the kinds of evidence that are right
 * @param preparation makes it go wrong
 * @since 1.0
 */
public record Scenario(String name, FailureKind kind, List<Class<? extends Evidence>> evidence, Preparation preparation) {

	/** Makes a call go wrong: scripts a server, or changes the call. */
	@FunctionalInterface
	public interface Preparation {
		/**
		 * Prepares.
		 *
		 * @param call the call that would succeed
		 * @return the call to make; usually the same
		 * @throws Exception when it cannot be prepared; the test fails
		 */
		ImageCall prepare(ImageCall call) throws Exception;
	}

	/** Copies the list. */
	public Scenario {
		evidence = List.copyOf(evidence);
	}

	/**
	 * A scenario with one right evidence.
	 *
	 * @param name what goes wrong
	 * @param kind the kind of failure expected
	 * @param evidence the evidence expected
	 * @param preparation makes it go wrong
	 * @return the scenario
	 */
	public static Scenario of(String name, FailureKind kind, Class<? extends Evidence> evidence, Preparation preparation) {
		return new Scenario(name, kind, List.of(evidence), preparation);
	}
}
