/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.provider.WireTrace;

/** The traces of the accounts: one file each, below {@code trace/} of the per-user folder. */
public final class Traces {

	private final LimnHome home;
	private final BiConsumer<String, Throwable> log;
	private final Map<String, WireTrace> open = new ConcurrentHashMap<>();

	/**
	 * @param home the per-user folder
	 * @param log told once when a trace cannot be written
	 */
	public Traces(LimnHome home, BiConsumer<String, Throwable> log) {
		this.home = home;
		this.log = log;
	}

	/**
	 * The trace of an account.
	 *
	 * @param account the account
	 * @return one that takes nothing down unless it was switched on
	 */
	public WireTrace of(AccountSettings account) {
		return account.traced() ? open.computeIfAbsent(account.id(), id -> new TraceFile(home.trace(id), log)) : WireTrace.OFF;
	}
}
