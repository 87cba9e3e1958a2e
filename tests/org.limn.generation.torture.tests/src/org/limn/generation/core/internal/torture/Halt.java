/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.core.internal.journal.JournalWatch;
import org.limn.generation.core.internal.torture.Where.Inside;
import org.limn.testsupport.disk.DiskOperation;
import org.limn.testsupport.disk.DiskWatcher;

/** Stops the process at a step, for good: its thread says so and waits to be killed. Tells of every picture that came whole. */
final class Halt implements DiskWatcher, JournalWatch {

	private final @Nullable Inside where;
	private final Consumer<String> say;
	private final AtomicInteger count = new AtomicInteger();
	private final ThreadLocal<List<String>> statements = ThreadLocal.withInitial(ArrayList::new);

	/**
	 * @param where the step, or {@code null} to let it run
	 * @param say takes {@code at} when it is reached, and {@code whole FILE} for each picture
	 */
	Halt(@Nullable Inside where, Consumer<String> say) {
		this.where = where;
		this.say = say;
	}

	@Override
	public void before(DiskOperation operation) {
		Inside wanted = where;
		if (wanted != null && !wanted.after() && wanted.step().is(operation)) {
			reached(wanted);
		}
	}

	@Override
	public void after(DiskOperation operation) {
		if (Step.PART_NAMED.is(operation)) {
			say.accept("whole " + String.valueOf(operation.target()));
		}
		Inside wanted = where;
		if (wanted != null && wanted.after() && wanted.step().is(operation)) {
			reached(wanted);
		}
	}

	@Override
	public void changing(String sql) {
		statements.get().add(sql);
		Inside wanted = where;
		if (wanted != null && !wanted.after() && wanted.step().is(sql)) {
			reached(wanted);
		}
	}

	@Override
	public void changed() {
		List<String> done = statements.get();
		Inside wanted = where;
		if (wanted != null && wanted.after() && done.stream().anyMatch(wanted.step()::is)) {
			reached(wanted);
		}
		done.clear();
	}

	private void reached(Inside wanted) {
		if (count.incrementAndGet() == wanted.nth()) {
			say.accept("at");
			while (true) {
				LockSupport.park(this);
			}
		}
	}
}
