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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.PromptPart;
import org.limn.generation.Purpose;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.core.internal.Succession;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.core.internal.run.Books;
import org.limn.generation.core.internal.run.GenerationEngine;
import org.limn.generation.core.internal.run.JobFace;
import org.limn.generation.core.internal.run.RunLimits;
import org.limn.generation.provider.ImageProvider;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;

/** A real engine with real providers on the folders of one workplace, through whatever disk. */
final class Studio implements AutoCloseable {

	/**
	 * Where everything is.
	 *
	 * @param folder the folder of the workplace
	 * @param answering the address of the server that answers at once
	 * @param queueing the address of the server that gives tickets
	 */
	record Workplace(Path folder, String answering, String queueing) {
		Path book() {
			return folder.resolve("book");
		}

		LimnHome home() {
			return new LimnHome(folder.resolve("home"));
		}
	}

	/** Two remote calls at once, one local; short pauses. */
	static final RunLimits LIMITS = new RunLimits(2, 1, 64L << 20, 1 << 20, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(200), 3,
			Duration.ofMillis(450), Duration.ofMillis(20));

	private static final int PER_CALL = 2;

	private final Workplace place;
	private final Map<String, ImageProvider> providers = new ConcurrentHashMap<>();
	private final Set<GenerationListener> listeners = new CopyOnWriteArraySet<>();
	private final List<Throwable> logged = new CopyOnWriteArrayList<>();
	private final Semaphore news = new Semaphore(0);
	private final GenerationEngine engine;

	Studio(Workplace place) throws IOException, GenerationException {
		this(place, path -> path, LIMITS);
	}

	/**
	 * @param place where it is
	 * @param disk gives a path as the disk in use sees it
	 * @param limits the numbers
	 */
	Studio(Workplace place, UnaryOperator<Path> disk, RunLimits limits) throws IOException, GenerationException {
		this.place = place;
		Files.createDirectories(place.book());
		Books books = new Books() {
			@Override
			public MediaLibrary library(Path book) throws MediaException {
				// also when the whole workplace was carried elsewhere
				return MediaLibrary.open(disk.apply(place.book()));
			}

			@Override
			public @Nullable String id(Path book) {
				return "tortured";
			}

			@Override
			public Optional<Path> find(String id) {
				return Optional.empty();
			}
		};
		listeners.add(new GenerationListener() {
			@Override
			public void jobChanged(GenerationJob job) {
				news.release();
			}
		});
		engine = GenerationEngine.open(new GenerationEngine.Setting(new LimnHome(disk.apply(place.home().root())),
				id -> Optional.of(providers.computeIfAbsent(id, Providers::create)), (outgoing, choice) -> account(outgoing.providerId()),
				(outgoing, choice) -> Admission.Consent.SWITCH, books, JobFace.NONE, limits, () -> Succession.UNDER_WAY, Clock.systemUTC(), (words, cause) -> logged.add(cause), listeners));
	}

	private SimpleAccount account(String provider) {
		OpenPolicy policy = OpenPolicy.of(3_000, 20_000, 20_000);
		return switch (provider) {
		case Providers.ANSWERING -> new SimpleAccount("answering", Map.of("baseUrl", place.answering() + "/v1", "streaming", "false"), Map.of("apiKey", "key"), policy);
		case Providers.QUEUEING -> new SimpleAccount("queueing", Map.of("baseUrl", place.queueing()), Map.of("apiKey", "key"), policy);
		default -> new SimpleAccount("sketching", Map.of(), Map.of(), policy);
		};
	}

	GenerationEngine engine() {
		return engine;
	}

	/** The defects of the program that were logged; what the disk says is none. */
	List<Throwable> defects() {
		return logged.stream().filter(e -> !(e instanceof IOException)).toList();
	}

	void listen(GenerationListener listener) {
		listeners.add(listener);
	}

	/** Submits a job of pictures that fit one call. */
	GenerationJob submit(String provider, String prompt, int count) throws GenerationException {
		boolean local = provider.equals(Providers.SKETCHING);
		String model = switch (provider) {
		case Providers.ANSWERING -> "painter";
		case Providers.QUEUEING -> "scripted-1";
		default -> "sketch";
		};
		ImageSize size = new ImageSize.Pixels(64, 64);
		GenerationRequest request = new GenerationRequest(place.book(), new ProfileChoice.Named(provider), Purpose.LIBRARY, prompt, "", size, count, Map.of(), List.of());
		OutgoingRequest outgoing = new OutgoingRequest(provider, account(provider).id(), "My account", "My profile", local ? null : "pictures.example", model,
				List.of(new PromptPart(prompt, PromptPart.Origin.PROMPT, null, null)), "", size, count, PER_CALL, Map.of(), List.of(), List.of(), null);
		return engine.submit(request, outgoing);
	}

	/**
	 * Waits until nothing goes on: every job has ended or waits for the person.
	 *
	 * @return whether it came to that in time
	 */
	boolean settle(Duration time) throws InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		while (!engine.jobs().stream().allMatch(Studio::settled)) {
			long left = end - System.nanoTime();
			if (left <= 0) {
				return false;
			}
			if (news.tryAcquire(Math.min(left, 200_000_000L), TimeUnit.NANOSECONDS)) {
				news.drainPermits();
			}
		}
		return true;
	}

	private static boolean settled(GenerationJob job) {
		return job.state().ended() || job.state() instanceof JobState.Waiting waiting && waiting.why() == JobState.Why.OFFERED;
	}

	@Override
	public void close() {
		engine.close();
	}
}
