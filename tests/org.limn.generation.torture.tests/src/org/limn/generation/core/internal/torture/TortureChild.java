/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationService;
import org.limn.generation.core.internal.journal.JournalWatch;
import org.limn.generation.core.internal.run.GenerationEngine;
import org.limn.generation.core.internal.torture.Studio.Workplace;
import org.limn.media.MediaLibrary;
import org.limn.provider.http.HttpExchange;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.ShippedProvider;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.disk.WatchedDisk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The process that is killed: works on jobs, or recovers what another one left. Says {@code begun} when it begins, {@code whole FILE} for each picture that
 * came whole, {@code at} when it stands where it is to be killed, and {@code over} when it came to its end.
 */
public final class TortureChild {

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private TortureChild() {
	}

	/**
	 * Starts one.
	 *
	 * @param place where it works
	 * @param work the scenario, or {@code null} to recover
	 * @param round the round, for the prompts
	 * @param halt where it stops by itself, or {@code null}
	 */
	static ChildJava start(Workplace place, @Nullable Scenario work, String round, Where.@Nullable Inside halt) throws IOException {
		return new ChildJava(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + place.folder().resolve("crash.log")), classes(), TortureChild.class, place.folder().toString(),
				place.answering(), place.queueing(), work == null ? "RECOVER" : work.name(), round, halt == null ? "" : halt.word());
	}

	/** One class of each place that a process of this torture needs. */
	static Collection<Class<?>> classes() throws IOException {
		Set<Class<?>> classes = new LinkedHashSet<>(List.of(GenerationEngine.class, TortureChild.class, GenerationService.class, MediaLibrary.class,
				HttpExchange.class, SimpleAccount.class, org.eclipse.osgi.util.NLS.class, org.eclipse.core.runtime.Status.class,
				org.sqlite.SQLiteConfig.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class));
		try {
			classes.add(ShippedProvider.type(Providers.ANSWERING));
			classes.add(ShippedProvider.type(Providers.SKETCHING));
		} catch (ClassNotFoundException e) {
			throw new IOException(e);
		}
		return classes;
	}

	/**
	 * @param arguments where, the servers, what to do, the round, where to stop
	 * @throws Exception when it fails, which the parent sees
	 */
	public static void main(String[] arguments) throws Exception {
		Workplace place = new Workplace(Path.of(arguments[0]), arguments[1], arguments[2]);
		Halt halt = new Halt(arguments[5].isEmpty() ? null : Where.Inside.parse(arguments[5]), ChildJava::say);
		JournalWatch.set(halt);
		WatchedDisk disk = new WatchedDisk(halt);
		try (Studio studio = new Studio(place, disk::path, Studio.LIMITS)) {
			ChildJava.say("begun");
			if (arguments[3].equals("RECOVER")) {
				studio.engine().recover();
			} else {
				Scenario.valueOf(arguments[3]).submit(studio, arguments[4]);
			}
			ChildJava.say(studio.settle(LONGEST) ? "over" : "hung");
		}
	}
}
