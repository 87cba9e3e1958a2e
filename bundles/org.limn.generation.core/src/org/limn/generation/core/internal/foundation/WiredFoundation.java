/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.foundation;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.limn.generation.GenerationService;
import org.limn.generation.core.internal.AccountSource;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.core.internal.Foundation;
import org.limn.generation.core.internal.Offer;
import org.limn.generation.core.internal.ProviderSource;
import org.limn.generation.core.internal.RequestCompiler;
import org.limn.generation.core.internal.Succession;
import org.limn.generation.core.internal.admin.AdministrationParts;
import org.limn.generation.core.internal.admin.Surroundings;
import org.limn.generation.core.internal.compile.Compiler;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.core.internal.model.Choices;

/** The foundation, wired from its surroundings. */
public class WiredFoundation implements Foundation {

	private final LimnHome home;
	private final AdministrationParts parts;
	private final RequestCompiler compiler;
	private final BooleanSupplier headless;

	/**
	 * @param around what is found around it
	 */
	public WiredFoundation(Surroundings around) {
		home = around.home();
		parts = new AdministrationParts(around);
		headless = around.headless();
		compiler = new Compiler(new Choices(parts), home, around.headless());
	}

	/**
	 * The administration.
	 *
	 * @return its parts
	 */
	public AdministrationParts administration() {
		return parts;
	}

	@Override
	public LimnHome home() {
		return home;
	}

	@Override
	public ProviderSource providers() {
		// A provider that policy forbids is not even loaded.
		return id -> parts.allowsProvider(id) ? parts.catalog().provider(id) : Optional.empty();
	}

	@Override
	public AccountSource accounts() {
		return parts.desk();
	}

	@Override
	public Admission admission() {
		return parts.admission();
	}

	@Override
	public Offer offer() {
		return parts.offer();
	}

	/** A command ends with its own job, if it has one: what it started beside it would be cut off, and might be charged all the same. */
	@Override
	public Succession succession() {
		if (Boolean.getBoolean(GenerationService.OBSERVER_PROPERTY)) {
			return Succession.NOTHING;
		}
		return !headless.getAsBoolean() && parts.startsFoundJobs() ? Succession.EVERYTHING : Succession.UNDER_WAY;
	}

	@Override
	public RequestCompiler compiler() {
		return compiler;
	}
}
