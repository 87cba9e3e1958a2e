/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ContextElement;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.LeftOut;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.PromptPart;
import org.limn.generation.Purpose;
import org.limn.generation.Role;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.core.internal.AccountSource;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.core.internal.Succession;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ProviderAccount;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;

/** An engine on folders of a test, with a scripted provider, an account elsewhere, and short pauses. */
@NonNullByDefault({}) // fixtures are filled late
final class TestEngine implements AutoCloseable {

	static final String REMOTE = "images.example"; //$NON-NLS-1$

	/** Where the account's key comes from. */
	@FunctionalInterface
	interface KeyRing {
		@Nullable String key() throws GenerationException;
	}

	final Path folder;
	final Path book;
	final LimnHome home;
	final ScriptedProvider provider;
	final Set<GenerationListener> listeners = new CopyOnWriteArraySet<>();
	final List<Throwable> logged = new CopyOnWriteArrayList<>();
	final GenerationEngine engine;
	volatile Optional<ImageProvider> installed;
	volatile AccountLimits accountLimits = AccountLimits.NONE;
	volatile KeyRing keyRing = () -> "canary-key"; //$NON-NLS-1$
	volatile Succession succession = Succession.UNDER_WAY;
	/** Where books are now that were moved. */
	final Map<String, Path> moved = new ConcurrentHashMap<>();
	private final Books books = new Books() {
		@Override
		public MediaLibrary library(Path folderOfBook) throws MediaException {
			return MediaLibrary.open(folderOfBook);
		}

		@Override
		public @Nullable String id(Path folderOfBook) {
			return Files.isDirectory(folderOfBook) ? folderOfBook.getFileName().toString() + "-id" : null; //$NON-NLS-1$
		}

		@Override
		public Optional<Path> find(String id) {
			return Optional.ofNullable(moved.get(id));
		}
	};

	static RunLimits limits() {
		return new RunLimits(2, 1, 1 << 20, 1 << 16, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(200), 3, Duration.ofMillis(450),
				Duration.ofMillis(20));
	}

	TestEngine(Path folder, ScriptedProvider provider) {
		this(folder, provider, (outgoing, choice) -> Admission.Consent.SWITCH, limits(), OpenPolicy.of(3_000, 20_000, 20_000), JobFace.NONE);
	}

	TestEngine(Path folder, ScriptedProvider provider, Admission admission, RunLimits limits, OpenPolicy policy, JobFace face) {
		this.folder = folder;
		this.provider = provider;
		installed = Optional.of(provider);
		book = folder.resolve("book"); //$NON-NLS-1$
		home = new LimnHome(folder.resolve("home")); //$NON-NLS-1$
		try {
			Files.createDirectories(book);
			engine = GenerationEngine.open(new GenerationEngine.Setting(home, id -> installed, accounts(policy), admission, books, face, limits,
					() -> succession, Clock.systemUTC(), (words, cause) -> logged.add(cause), listeners));
		} catch (IOException | GenerationException e) {
			throw new IllegalStateException(e);
		}
	}

	private AccountSource accounts(OpenPolicy policy) {
		return new AccountSource() {
			@Override
			public ProviderAccount account(OutgoingRequest outgoing, ProfileChoice choice) throws GenerationException {
				String key = keyRing.key();
				return new SimpleAccount(outgoing.accountId(), Map.of(), key == null ? Map.of() : Map.of("apiKey", key), policy); //$NON-NLS-1$
			}

			@Override
			public AccountLimits limits(String accountId) {
				return accountLimits;
			}
		};
	}

	GenerationRequest request(int count) {
		return new GenerationRequest(book, new ProfileChoice.Named("profile-1"), Purpose.LIBRARY, "A quiet harbour at dawn", "", null, count, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Map.of("quality", "high"), List.of(new ContextElement("mara", Role.SUBJECT, false, true, true))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	static OutgoingRequest outgoing(int count, int perCall, @Nullable String host) {
		return new OutgoingRequest("scripted", "account-1", "My account", "My profile", host, "m", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				List.of(new PromptPart("A quiet harbour at dawn\n", PromptPart.Origin.PROMPT, null, null), //$NON-NLS-1$
						new PromptPart("hair: black\n", PromptPart.Origin.FIELD, "mara", "hair")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				"", new ImageSize.Pixels(64, 48), count, perCall, Map.of("quality", "high", "seed", Long.valueOf(7)), List.of(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				List.of(new LeftOut("mara", "true name", LeftOut.Reason.SPOILER)), null); //$NON-NLS-1$ //$NON-NLS-2$
	}

	GenerationJob submit(int count, int perCall) throws GenerationException {
		return engine.submit(request(count), outgoing(count, perCall, REMOTE));
	}

	/** Waits for a condition on a job; told by the engine, so nothing sleeps. */
	GenerationJob await(UUID jobId, Predicate<GenerationJob> condition) {
		return await(jobId, condition, 20);
	}

	GenerationJob await(UUID jobId, Predicate<GenerationJob> condition, long seconds) {
		CompletableFuture<GenerationJob> met = new CompletableFuture<>();
		GenerationListener listener = new GenerationListener() {
			@Override
			public void jobChanged(GenerationJob job) {
				if (job.id().equals(jobId) && condition.test(job)) {
					met.complete(job);
				}
			}
		};
		listeners.add(listener);
		try {
			engine.job(jobId).filter(condition).ifPresent(met::complete);
			return met.get(seconds, TimeUnit.SECONDS);
		} catch (InterruptedException | ExecutionException | TimeoutException e) {
			return fail("The job did not come there: " + engine.job(jobId) + " logged " + logged, e); //$NON-NLS-1$ //$NON-NLS-2$
		} finally {
			listeners.remove(listener);
		}
	}

	GenerationJob ended(UUID jobId) {
		return await(jobId, job -> job.state().ended());
	}

	@Override
	public void close() {
		engine.close();
	}
}
