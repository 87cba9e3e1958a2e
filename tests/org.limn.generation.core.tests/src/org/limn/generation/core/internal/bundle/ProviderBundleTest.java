/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.Charge;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.ProfileState;
import org.limn.generation.PromptPart;
import org.limn.generation.Purpose;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.admin.Profile;
import org.limn.generation.core.internal.admin.Administration;
import org.limn.generation.core.internal.admin.MemorySecretStore;
import org.limn.generation.core.internal.admin.Surroundings;
import org.limn.generation.core.internal.catalog.BundleStops;
import org.limn.generation.core.internal.catalog.ExtensionCatalog;
import org.limn.generation.core.internal.foundation.PlayedNetwork;
import org.limn.generation.core.internal.foundation.WiredFoundation;
import org.limn.generation.core.internal.home.HomeLock;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.core.internal.run.JobFace;
import org.limn.generation.core.internal.run.RunLimits;
import org.limn.generation.core.internal.service.GenerationServiceComponent;
import org.limn.generation.core.internal.service.OpenedBooks;
import org.limn.generation.provider.ImageProvider;
import org.opentest4j.AssertionFailedError;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** A provider's bundle is really stopped, updated and uninstalled while it draws. */
@NonNullByDefault({}) // fixtures are filled late
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProviderBundleTest {

	@TempDir
	Path folder;
	private final List<String> said = new CopyOnWriteArrayList<>();
	private BundleContext context;
	private Bundle bundle;
	private ExtensionCatalog catalog;
	private BundleStops stops;
	private GenerationServiceComponent service;

	@BeforeEach
	void setUp() throws Exception {
		context = contextHere().orElse(null);
		Assumptions.assumeTrue(context != null, "skipped: there are no bundles without OSGi");
		bundle = TravellingBundle.install(context);
		catalog = new ExtensionCatalog(RegistryFactory.getRegistry(), (words, cause) -> said.add(words));
		stops = new BundleStops(context, catalog);
		LimnHome home = new LimnHome(folder.resolve("home"));
		WiredFoundation foundation = new WiredFoundation(new Surroundings(home, new HomeLock(home), catalog, name -> null, new MemorySecretStore(),
				folder.resolve("policy.json"), () -> ProxySelector.of(null), new PlayedNetwork(), () -> false));
		Administration administration = new Administration(foundation.administration());
		administration.setMasterSwitch(MasterSwitch.ON);
		administration.save(new Account("road", TravellingBundle.PROVIDER, "The road", true, Map.of()));
		administration.setProfiles(List.of(new Profile("road", "Road", "", "road", "m", true, List.of(), null, Map.of())));
		service = new GenerationServiceComponent(foundation, new OpenedBooks(Optional::empty), JobFace.NONE, RunLimits.DEFAULT, (words, cause) -> said.add(words + cause));
		Files.createDirectories(folder.resolve("book"));
	}

	@AfterEach
	void tearDown() throws Exception {
		if (context == null) {
			return;
		}
		System.clearProperty(Travelling.DRAWS);
		service.close();
		stops.close();
		catalog.close();
		if (bundle.getState() != Bundle.UNINSTALLED) {
			bundle.uninstall();
		}
		System.getProperties().remove(Travelling.INSIDE);
	}

	@Test
	void stoppingItEndsItsJobWithAReasonAndStartingItMakesRetryPossible() throws Exception {
		GenerationJob job = drawing();
		bundle.stop();
		assertEndedBecauseItIsGone(job.id());
		assertThat(catalog.provider(TravellingBundle.PROVIDER)).as("what a stopped bundle contributes").isEmpty();
		assertThat(service.profiles()).noneMatch(ProfileState::usable);

		assertRetryIsRefused(job.id());

		bundle.start();
		awaitProvider(provider -> true);
		assertRetryDraws(job.id());
	}

	@Test
	void updatingItEndsTheJobOfTheOldOneAndTheNewOneDrawsWhatIsRetried() throws Exception {
		GenerationJob job = drawing();
		Object old = catalog.provider(TravellingBundle.PROVIDER).orElseThrow();
		try (InputStream jar = TravellingBundle.jar("2.0.0")) {
			bundle.update(jar);
		}
		assertEndedBecauseItIsGone(job.id());

		awaitProvider(provider -> provider.getClass() != old.getClass());
		assertRetryDraws(job.id());
		assertThat(catalog.provider(TravellingBundle.PROVIDER).orElseThrow().getClass()).isNotEqualTo(old.getClass());
	}

	@Test
	void uninstallingItEndsItsJobAndInstallingItMakesRetryPossible() throws Exception {
		GenerationJob job = drawing();
		bundle.uninstall();
		assertEndedBecauseItIsGone(job.id());
		assertRetryIsRefused(job.id());

		bundle = TravellingBundle.install(context);
		awaitProvider(provider -> true);
		assertRetryDraws(job.id());
	}

	private static Optional<BundleContext> contextHere() throws BundleException {
		Bundle here = FrameworkUtil.getBundle(ProviderBundleTest.class);
		if (here == null) {
			return Optional.empty();
		}
		here.start();
		return Optional.of(here.getBundleContext());
	}

	/** A job whose provider is just drawing. */
	private GenerationJob drawing() throws GenerationException {
		OutgoingRequest outgoing = new OutgoingRequest(TravellingBundle.PROVIDER, "road", "The road", "Road", TravellingBundle.HOST, "m",
				List.of(new PromptPart("A long road", PromptPart.Origin.PROMPT, null, null)), "", ImageSize.AUTO, 1, 1, Map.of(), List.of(), List.of(), null);
		GenerationRequest request = new GenerationRequest(folder.resolve("book"), new ProfileChoice.Named("road"), Purpose.LIBRARY, "A long road", "", null, 1, Map.of(),
				List.of());
		UUID id = service.submit(request, outgoing).id();
		GenerationJob job = await(id, j -> j.state() instanceof JobState.Running);
		assertThat(Travelling.inside()).hasValue(1);
		return job;
	}

	private void assertEndedBecauseItIsGone(UUID id) {
		GenerationJob job = ended(id);
		assertThat(job.state()).isInstanceOf(JobState.OutcomeUnknown.class);
		assertThat(failure(job).kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
		assertThat(failure(job).message()).contains(TravellingBundle.PROVIDER).contains("stopped").contains("may have been charged");
		assertThat(job.charge()).isEqualTo(Charge.POSSIBLE);
		assertThat(job.actions()).contains(JobAction.SEND_AGAIN);
		assertThat(Travelling.inside()).as("threads in the bundle").hasValue(0);
		assertThat(said).isEmpty();
	}

	private void assertRetryIsRefused(UUID id) {
		assertThatThrownBy(() -> service.retry(id)).isInstanceOfSatisfying(GenerationException.class, refused -> {
			assertThat(refused.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
			assertThat(refused.failure().message()).contains(TravellingBundle.PROVIDER).contains("not installed");
		});
	}

	/** The framework tells of bundles, and the registry of extensions, on threads of their own. */
	private void awaitProvider(Predicate<ImageProvider> wanted) {
		CompletableFuture<ImageProvider> there = new CompletableFuture<>();
		Runnable look = () -> catalog.provider(TravellingBundle.PROVIDER).filter(wanted).ifPresent(there::complete);
		catalog.addListener(look);
		look.run();
		there.orTimeout(20, TimeUnit.SECONDS).join();
	}

	private void assertRetryDraws(UUID id) throws GenerationException {
		System.setProperty(Travelling.DRAWS, "true");
		assertThat(ended(service.retry(id).id()).state()).isEqualTo(new JobState.Done());
		assertThat(said).isEmpty();
	}

	private static Failure failure(GenerationJob job) {
		Failure failure = job.failure();
		if (failure == null) {
			throw new AssertionFailedError("nothing failed: " + job.state());
		}
		return failure;
	}

	private GenerationJob ended(UUID id) {
		return await(id, j -> j.state().ended());
	}

	private GenerationJob await(UUID id, Predicate<GenerationJob> condition) {
		CompletableFuture<GenerationJob> met = new CompletableFuture<>();
		GenerationListener listener = new GenerationListener() {
			@Override
			public void jobChanged(GenerationJob job) {
				if (job.id().equals(id) && condition.test(job)) {
					met.complete(job);
				}
			}
		};
		service.addListener(listener);
		try {
			service.job(id).filter(condition).ifPresent(met::complete);
			return met.orTimeout(20, TimeUnit.SECONDS).join();
		} finally {
			service.removeListener(listener);
		}
	}
}
