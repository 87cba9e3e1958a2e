/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.time.Duration;

/**
 * The numbers of running. Deadlines of connections are the account's own.
 *
 * @param remoteAtOnce calls at once for an account elsewhere
 * @param localAtOnce calls at once for an account on this computer
 * @param imageBytes the longest picture, bytes
 * @param previewBytes the longest picture in the making, bytes
 * @param firstWait the first pause before something is tried again; each one is twice as long
 * @param longestWait the longest of these pauses
 * @param rateLimitWait the longest pause after <em>too many requests</em> where the provider does not name one
 * @param fetches how often an address is read before the person is asked
 * @param grace how long a provider may take to come back after its abort action
 * @param lookAround how often this process looks for what other processes wrote
 */
public record RunLimits(int remoteAtOnce, int localAtOnce, long imageBytes, int previewBytes, Duration firstWait, Duration longestWait,
		Duration rateLimitWait, int fetches, Duration grace, Duration lookAround) {

	/** 2 and 1 at once; 256 MiB a picture, 8 MiB a preview; 1 s doubling to 1 min; 10 min; 5 readings; 900 ms; 250 ms. */
	public static final RunLimits DEFAULT = new RunLimits(2, 1, 256L << 20, 8 << 20, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(10),
			5, Duration.ofMillis(900), Duration.ofMillis(250));

	/**
	 * The same with another pace of looking around.
	 *
	 * @param pace how often this process looks for what other processes wrote
	 * @return the limits
	 */
	RunLimits lookingAroundEvery(Duration pace) {
		return new RunLimits(remoteAtOnce, localAtOnce, imageBytes, previewBytes, firstWait, longestWait, rateLimitWait, fetches, grace, pace);
	}

	/**
	 * How many calls run at once for an account.
	 *
	 * @param local whether the account is on this computer
	 * @return how many
	 */
	int atOnce(boolean local) {
		return local ? localAtOnce : remoteAtOnce;
	}

	/**
	 * The pause before another try.
	 *
	 * @param tries how often it was tried, from 1
	 * @return the pause
	 */
	Duration pause(int tries) {
		return doubled(tries, longestWait);
	}

	/**
	 * The pause after <em>too many requests</em> when the provider names none.
	 *
	 * @param tries how often it was tried, from 1
	 * @return the pause
	 */
	Duration rateLimitPause(int tries) {
		return doubled(tries + 2, rateLimitWait);
	}

	private Duration doubled(int times, Duration longest) {
		Duration pause = firstWait.multipliedBy(1L << Math.clamp(times - 1, 0, 20));
		return pause.compareTo(longest) > 0 ? longest : pause;
	}
}
