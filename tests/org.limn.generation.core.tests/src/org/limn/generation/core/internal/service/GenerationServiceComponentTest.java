/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationAvailability;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.ProfileState;
import org.limn.generation.Purpose;
import org.limn.generation.core.internal.AccountSource;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.core.internal.Foundation;
import org.limn.generation.core.internal.Offer;
import org.limn.generation.core.internal.ProviderSource;
import org.limn.generation.core.internal.RequestCompiler;
import org.limn.generation.core.internal.Succession;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.core.internal.run.JobFace;
import org.limn.generation.core.internal.run.RunLimits;
import org.limn.generation.provider.ImageModel;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class GenerationServiceComponentTest {

	private final Path folder;
	private final List<Runnable> offerListeners = new CopyOnWriteArrayList<>();

	GenerationServiceComponentTest(@TempDir Path folder) {
		this.folder = folder;
	}

	private GenerationServiceComponent open(Path home) {
		return new GenerationServiceComponent(foundation(home), new OpenedBooks(Optional::empty), JobFace.NONE, RunLimits.DEFAULT, (words, cause) -> {
			// asserted by what the callers get
		});
	}

	private GenerationRequest request() {
		return new GenerationRequest(folder, new ProfileChoice.Named("p"), Purpose.LIBRARY, "A harbour", "", null, 1, Map.of(), List.of()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static OutgoingRequest outgoing() {
		return new OutgoingRequest("gone", "a", "Account", "Profile", null, "m", List.of(), "", ImageSize.AUTO, 1, 1, Map.of(), List.of(), List.of(), null); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}

	@Test
	void homeThatCannotBeUsedRefusesWithWordsAndIsTriedAgain() throws IOException, GenerationException {
		Path blocked = Files.createFile(folder.resolve("home")); //$NON-NLS-1$
		GenerationServiceComponent service = open(blocked);
		try {
			assertThat(service.availability().state()).isEqualTo(GenerationAvailability.State.ENABLED);
			assertThatThrownBy(service::jobs).isInstanceOfSatisfying(GenerationException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.STORAGE));
			assertThatThrownBy(() -> service.submit(request(), outgoing())).isInstanceOfSatisfying(GenerationException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.STORAGE));

			Files.delete(blocked);
			assertThat(service.submit(request(), outgoing()).images()).hasSize(1);
		} finally {
			service.close();
		}
		assertThat(offerListeners).isEmpty();
	}

	@Test
	void missingProviderFailsTheJobWithWhatToDo() throws GenerationException, InterruptedException {
		GenerationServiceComponent service = open(folder.resolve("home")); //$NON-NLS-1$
		try {
			CountDownLatch ended = new CountDownLatch(1);
			AtomicReference<String> failure = new AtomicReference<>(""); //$NON-NLS-1$
			service.addListener(new GenerationListener() {
				@Override
				public void jobChanged(org.limn.generation.GenerationJob job) {
					if (job.state().ended()) {
						failure.set(String.valueOf(job.failure()));
						ended.countDown();
					}
				}
			});
			service.submit(request(), outgoing());

			assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
			assertThat(failure.get()).contains("NOT_CONFIGURED").contains("Install it again").contains("Nothing was charged"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} finally {
			service.close();
		}
	}

	@Test
	void changesOfTheOfferReachListeners() throws InterruptedException, GenerationException {
		GenerationServiceComponent service = open(folder.resolve("home")); //$NON-NLS-1$
		try {
			CountDownLatch told = new CountDownLatch(1);
			service.addListener(new GenerationListener() {
				@Override
				public void availabilityChanged() {
					told.countDown();
				}
			});
			service.jobs();
			offerListeners.forEach(Runnable::run);

			assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
		} finally {
			service.close();
		}
	}

	private Foundation foundation(Path home) {
		return new Foundation() {
			@Override
			public LimnHome home() {
				return new LimnHome(home);
			}

			@Override
			public ProviderSource providers() {
				return id -> Optional.empty();
			}

			@Override
			public AccountSource accounts() {
				return (outgoing, choice) -> {
					throw new IllegalStateException();
				};
			}

			@Override
			public Admission admission() {
				return (outgoing, choice) -> Admission.Consent.SWITCH;
			}

			@Override
			public Offer offer() {
				return new TestOffer();
			}

			@Override
			public Succession succession() {
				return Succession.UNDER_WAY;
			}

			@Override
			public RequestCompiler compiler() {
				return new NoCompiler();
			}
		};
	}

	private final class TestOffer implements Offer {
		@Override
		public GenerationAvailability availability() {
			return new GenerationAvailability(GenerationAvailability.State.ENABLED, ""); //$NON-NLS-1$
		}

		@Override
		public List<ProfileState> profiles() {
			return List.of();
		}

		@Override
		public void addListener(Runnable listener) {
			offerListeners.add(listener);
		}

		@Override
		public void removeListener(Runnable listener) {
			offerListeners.remove(listener);
		}
	}

	private static final class NoCompiler implements RequestCompiler {
		@Override
		public ImageModel model(ProfileChoice choice) {
			throw new IllegalStateException();
		}

		@Override
		public OutgoingRequest compile(GenerationRequest request) {
			throw new IllegalStateException();
		}

		@Override
		public String suggest(GenerationRequest request, @Nullable String passage) {
			throw new IllegalStateException();
		}
	}
}
