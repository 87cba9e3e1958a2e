/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.foundation;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.limn.generation.core.internal.admin.Network;

/**
 * Looks at the network interfaces of this computer, and sends nothing for that: whenever somebody asks and the last look is some seconds old, and by itself
 * as long as there is no network. Looks on a thread of its own; who asks gets what was seen last, at first that there is a network.
 */
final class NetworkWatch implements Network, AutoCloseable {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final BooleanSupplier present;
	private final Duration fresh;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final AtomicBoolean looking = new AtomicBoolean();
	private volatile boolean missing;
	private volatile long seen;
	private volatile boolean closed;

	NetworkWatch() {
		this(NetworkWatch::present, FRESH);
	}

	/**
	 * @param present looks whether there is a network
	 * @param fresh how long a look is good for
	 */
	NetworkWatch(BooleanSupplier present, Duration fresh) {
		this.present = present;
		this.fresh = fresh;
		seen = System.nanoTime() - fresh.toNanos();
	}

	@Override
	public boolean missing() {
		// While it is missing somebody looks anyway.
		if (!missing && System.nanoTime() - seen >= fresh.toNanos()) {
			look();
		}
		return missing;
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	private void look() {
		if (!closed && looking.compareAndSet(false, true)) {
			Thread.ofVirtual().name("limn-network").start(this::see); //$NON-NLS-1$
		}
	}

	private void see() {
		boolean before = missing;
		missing = !present.getAsBoolean();
		seen = System.nanoTime();
		looking.set(false);
		if (missing) {
			CompletableFuture.delayedExecutor(fresh.toMillis(), TimeUnit.MILLISECONDS).execute(this::look);
		}
		if (missing != before) {
			listeners.forEach(Runnable::run);
		}
	}

	/** Looks no more. */
	@Override
	public void close() {
		closed = true;
	}

	/** Whether an interface that leads out of this computer is up and has an address. Where that cannot be told there is taken to be one. */
	static boolean present() {
		try {
			return NetworkInterface.networkInterfaces().anyMatch(NetworkWatch::leadsOut);
		} catch (SocketException e) {
			return true;
		}
	}

	private static boolean leadsOut(NetworkInterface way) {
		try {
			return way.isUp() && !way.isLoopback() && way.inetAddresses().findAny().isPresent();
		} catch (SocketException e) {
			// it went meanwhile
			return false;
		}
	}
}
