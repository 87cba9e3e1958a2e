/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.productcheck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.ui.ProvisioningUI;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.ImageSize;
import org.limn.generation.JobState;
import org.limn.generation.ProfileChoice;
import org.limn.generation.ProfileState;
import org.limn.generation.Purpose;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.admin.Profile;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * A provider is installed from a file, draws, is updated, draws again and is removed, while one workbench runs: no restart, and nothing else stops working.
 *
 * @param service the service that draws
 * @param administration its administration
 * @param book the book to draw for
 * @param first the jar of the provider
 * @param newer the jar of its next version
 * @param server where its server listens
 */
record ProviderComesAndGoes(GenerationService service, GenerationAdministration administration, Path book, String first, String newer, String server) {

	private static final String PROVIDER = "zenith"; //$NON-NLS-1$
	private static final String BUNDLE = "org.limn.provider.zenith"; //$NON-NLS-1$
	private static final String INSTALL = "org.limn.app.installFromFile"; //$NON-NLS-1$

	void run() throws GenerationException {
		Person person = new Person();
		administration.setMasterSwitch(MasterSwitch.ON);
		require(!isThere(), "the provider is there before it was installed"); //$NON-NLS-1$
		install(person, first);
		Person.await("the provider is there", this::isThere); //$NON-NLS-1$
		configure();
		draw();
		String before = version();
		install(person, newer);
		Person.await("the provider is newer", () -> !version().isEmpty() && !version().equals(before) && isThere()); //$NON-NLS-1$
		require(installed() == 1, "there are two versions of it"); //$NON-NLS-1$
		draw();
		remove();
		Person.await("the provider is gone", () -> !isThere() && Platform.getBundle(BUNDLE) == null); //$NON-NLS-1$
		ProfileState state = profile();
		require(!state.usable() && !state.reason().isBlank(), "its profile can be used without it, or does not say why not"); //$NON-NLS-1$
		require(drawsWithSketch(), "Sketch does not draw any more"); //$NON-NLS-1$
	}

	private boolean isThere() {
		return administration.providers().stream().anyMatch(provider -> provider.id().equals(PROVIDER));
	}

	private static String version() {
		@Nullable Bundle bundle = Platform.getBundle(BUNDLE);
		return bundle == null ? "" : bundle.getVersion().toString(); //$NON-NLS-1$
	}

	/** How many versions of it the running program has, in whatever state. */
	private static long installed() {
		return Stream.of(FrameworkUtil.getBundle(ProviderComesAndGoes.class).getBundleContext().getBundles()).filter(bundle -> BUNDLE.equals(bundle.getSymbolicName())).count();
	}

	/** Chooses the file and presses the button, as a person does; the dialog of the system in which files are chosen is left out. */
	private static void install(Person person, String file) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			try {
				var command = PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(INSTALL + '(' + INSTALL + ".file=" + file + ')'); //$NON-NLS-1$
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
			} catch (CommandException e) {
				throw new IllegalStateException(e);
			}
		});
		Person.await("it is asked whether to install " + file, () -> person.onUiThread(() -> person.labelled("Install from File", "Install").isPresent())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		person.pressLabelled("Install from File", "Install"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Removes it as <em>About → Installation Details</em> does. */
	private static void remove() {
		ProvisioningUI ui = ProvisioningUI.getDefaultUI();
		var units = ui.getSession().getProvisioningAgent().getService(IProfileRegistry.class).getProfile(ui.getProfileId()).query(QueryUtil.createIUQuery(BUNDLE), null)
				.toUnmodifiableSet();
		UninstallOperation operation = ui.getUninstallOperation(units, null);
		require(operation.resolveModal(new NullProgressMonitor()).isOK(), "it cannot be removed"); //$NON-NLS-1$
		ui.schedule(operation.getProvisioningJob(new NullProgressMonitor()), StatusManager.LOG);
	}

	private void configure() throws GenerationException {
		administration.save(new Account(PROVIDER, PROVIDER, "Zenith", true, Map.of("baseUrl", server))); //$NON-NLS-1$ //$NON-NLS-2$
		administration.setSecret(PROVIDER, "apiKey", "a-key-of-the-checks".toCharArray()); //$NON-NLS-1$ //$NON-NLS-2$
		administration.check(PROVIDER);
		List<Profile> profiles = new ArrayList<>(administration.profiles());
		profiles.add(new Profile(PROVIDER, "Zenith", "", PROVIDER, "zenith-1", true, List.of(), null, Map.of())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		administration.setProfiles(profiles);
		require(profile().usable(), profile().reason());
	}

	private ProfileState profile() {
		return service.profiles().stream().filter(state -> state.profile().id().equals(PROVIDER)).findFirst()
				.orElseThrow(() -> new IllegalStateException("the profile is not listed")); //$NON-NLS-1$
	}

	private void draw() throws GenerationException {
		require(profile().usable(), profile().reason());
		require(draws(new ProfileChoice.Named(PROVIDER), new ImageSize.Pixels(512, 512)), "the provider drew nothing"); //$NON-NLS-1$
	}

	private boolean drawsWithSketch() throws GenerationException {
		ProfileState sketch = service.profiles().stream().filter(ProfileState::usable).findFirst()
				.orElseThrow(() -> new IllegalStateException("no other profile can be used")); //$NON-NLS-1$
		return draws(new ProfileChoice.Named(sketch.profile().id()), new ImageSize.Pixels(512, 512));
	}

	private boolean draws(ProfileChoice profile, ImageSize size) throws GenerationException {
		GenerationRequest request = new GenerationRequest(book, profile, Purpose.LIBRARY, "A lamp in a window", "", size, 1, Map.of(), List.of()); //$NON-NLS-1$ //$NON-NLS-2$
		UUID id = service.submit(request, service.compile(request)).id();
		Person.await("the job has ended", () -> service.job(id).map(GenerationJob::state).filter(JobState::ended).isPresent()); //$NON-NLS-1$
		return service.job(id).orElseThrow().state() instanceof JobState.Done;
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalStateException(otherwise);
		}
	}
}
