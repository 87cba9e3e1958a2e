/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.core.internal.AccountSource;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.core.internal.ProviderSource;
import org.limn.generation.core.internal.run.Books;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ProviderAccount;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.ShippedProvider;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.disk.WatchedDisk;

/** All that surrounds the engine and may change while it works: providers, accounts, network, switch, books and time. Any thread. */
final class Conditions extends Clock implements ProviderSource, AccountSource, Admission, Books {

	/** The account whose jobs always go well. */
	static final String NEIGHBOUR = "neighbour";

	private final WatchedDisk disk;
	private final Route route;
	private final Route neighbours;
	private final ImageProvider neighboursProvider = ShippedProvider.create(ShippedProvider.OPENAI);
	private volatile Route detour;
	private final AtomicInteger detours = new AtomicInteger();
	private volatile Supplier<Optional<ImageProvider>> provider;
	private volatile Path book;
	private volatile Runnable onLibrary = () -> {
		// nothing happens there
	};
	private volatile boolean offline;
	private volatile boolean keyringGone;
	private volatile String key;
	private volatile Duration ahead = Duration.ZERO;

	/**
	 * How a service is reached.
	 *
	 * @param url its address
	 * @param policy deadlines, certificates and proxies
	 */
	record Route(String url, OpenPolicy policy) {
	}

	Conditions(WatchedDisk disk, Path book, Route route, Route neighbours, String key, ImageProvider provider) {
		this.disk = disk;
		this.book = book;
		this.route = route;
		this.neighbours = neighbours;
		this.key = key;
		this.provider = () -> Optional.of(provider);
		detour = route;
	}

	/** The next connections take another way. */
	void detour(int times, Route other) {
		detour = other;
		detours.set(times);
	}

	/** How many of the next connections still take another way, unless so many do that it was meant for ever. */
	int detoursLeft(int forEver) {
		return detours.get() == forEver ? 0 : detours.get();
	}

	void provider(Supplier<Optional<ImageProvider>> other) {
		provider = other;
	}

	ImageProvider provider() {
		return provider.get().orElseThrow();
	}

	void book(Path other) {
		book = other;
	}

	void onLibrary(Runnable action) {
		onLibrary = action;
	}

	void offline(boolean now) {
		offline = now;
	}

	void keyringGone(boolean now) {
		keyringGone = now;
	}

	void key(String other) {
		key = other;
	}

	void ahead(Duration time) {
		ahead = time;
	}

	@Override
	public Optional<ImageProvider> provider(String id) {
		return id.equals(NEIGHBOUR) ? Optional.of(neighboursProvider) : provider.get();
	}

	@Override
	public ProviderAccount account(OutgoingRequest outgoing, ProfileChoice choice) throws GenerationException {
		if (outgoing.accountId().equals(NEIGHBOUR)) {
			return account(NEIGHBOUR, neighbours, "neighbours-key");
		}
		if (keyringGone) {
			throw new GenerationException(Failure.of(FailureKind.NOT_CONFIGURED, "The key of the account cannot be read: the keyring is locked. Unlock it, then try again."));
		}
		boolean other = detours.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : Math.max(0, left - 1)) > 0;
		return account(outgoing.accountId(), other ? detour : route, key);
	}

	/** Who could send reference images inside the request uploads them all the same. */
	private static ProviderAccount account(String id, Route way, String key) {
		return new SimpleAccount(id, Map.of("baseUrl", way.url(), "catalogueUrl", way.url(), "uploads", "always"), Map.of("apiKey", key), way.policy());
	}

	@Override
	public Consent admit(OutgoingRequest outgoing, ProfileChoice choice) throws GenerationException {
		if (offline && !outgoing.accountId().equals(NEIGHBOUR)) {
			throw new GenerationException(Failure.of(FailureKind.OFFLINE, "Offline."));
		}
		return Consent.SWITCH;
	}

	@Override
	public MediaLibrary library(Path folder) throws MediaException {
		if (folder.endsWith(NEIGHBOUR)) {
			return MediaLibrary.open(folder);
		}
		onLibrary.run();
		return MediaLibrary.open(disk.path(book));
	}

	@Override
	public @Nullable String id(Path folder) {
		return folder.endsWith(NEIGHBOUR) ? NEIGHBOUR : Files.isDirectory(book) ? "book-id" : null;
	}

	@Override
	public Optional<Path> find(String id) {
		return Optional.empty();
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneId.of("UTC");
	}

	@Override
	public Clock withZone(@Nullable ZoneId zone) {
		return this;
	}
}
