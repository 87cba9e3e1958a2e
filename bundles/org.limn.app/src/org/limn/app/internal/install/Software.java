/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.install;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.query.IQueryResult;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

/**
 * What was added to this installation. A change is planned as a whole before anything is written, and taken back as a whole when it fails, so that nothing is ever
 * installed in half; it works from the next start on, unless the running workbench takes it over.
 */
public final class Software {

	private static final String OWN = "org.limn."; //$NON-NLS-1$
	private static final String OWN_FEATURE = ".feature.feature.group"; //$NON-NLS-1$
	private static final String BUNDLE = "osgi.bundle"; //$NON-NLS-1$

	private final ProvisioningSession session;
	private final IProvisioningAgent agent;

	/**
	 * @param session the session of this installation
	 */
	public Software(ProvisioningSession session) {
		this.session = session;
		agent = session.getProvisioningAgent();
	}

	/**
	 * What was added, without what Limn itself came with.
	 *
	 * @return by id
	 * @throws InstallException when this installation cannot be looked into
	 */
	public List<Piece> added() throws InstallException {
		return added(profile()).stream().map(Piece::of).sorted(Comparator.comparing(Piece::id)).toList();
	}

	/**
	 * Installs or updates everything that some repositories have to install.
	 *
	 * @param repositories their addresses
	 * @return what came or was updated
	 * @throws InstallException when nothing was changed
	 */
	public List<Piece> install(Collection<URI> repositories) throws InstallException {
		try {
			Collection<IInstallableUnit> units = offered(repositories);
			perform(installing(units, repositories));
			return units.stream().map(Piece::of).toList();
		} finally {
			repositories.forEach(this::forget);
		}
	}

	/**
	 * The change that installs or updates, planned.
	 *
	 * @param units what to install
	 * @param repositories where it comes from
	 * @return the operation, which can be performed
	 * @throws InstallException when it does not fit, or is there already
	 */
	public InstallOperation installing(Collection<IInstallableUnit> units, Collection<URI> repositories) throws InstallException {
		IProfile profile = changeable();
		InstallOperation operation = new InstallOperation(session, units);
		ProvisioningContext context = new ProvisioningContext(agent);
		context.setMetadataRepositories(repositories.toArray(URI[]::new));
		context.setArtifactRepositories(repositories.toArray(URI[]::new));
		operation.setProvisioningContext(context);
		if (units.stream().allMatch(unit -> has(profile, unit))) {
			throw new InstallException(InstallException.Kind.REFUSED, NLS.bind(Messages.Software_already, names(units)));
		}
		IStatus status = operation.resolveModal(new NullProgressMonitor());
		if (status.matches(IStatus.ERROR | IStatus.CANCEL) || operation.getProvisioningPlan() == null) {
			throw new InstallException(InstallException.Kind.REFUSED, NLS.bind(Messages.Software_unfit, names(units), reason(status)));
		}
		return operation;
	}

	/**
	 * What some repositories have to install: their features, or where there are none their plug-ins; of each the latest.
	 *
	 * @param repositories their addresses
	 * @return at least one
	 * @throws InstallException when they cannot be read, or have nothing
	 */
	public Collection<IInstallableUnit> offered(Collection<URI> repositories) throws InstallException {
		Set<IInstallableUnit> units = new LinkedHashSet<>();
		IMetadataRepositoryManager manager = agent.getService(IMetadataRepositoryManager.class);
		for (URI address : repositories) {
			try {
				// also what was seen before may have changed
				IQueryResult<IInstallableUnit> all = manager.loadRepository(address, null).query(QueryUtil.createLatestIUQuery(), null);
				Set<IInstallableUnit> groups = all.query(QueryUtil.createIUGroupQuery(), null).toUnmodifiableSet();
				units.addAll(groups.isEmpty() ? all.toUnmodifiableSet().stream().filter(Software::isBundle).collect(Collectors.toSet()) : groups);
			} catch (ProvisionException e) {
				throw new InstallException(InstallException.Kind.NOT_FOUND, NLS.bind(Messages.Software_noRepository, address, reason(e.getStatus())), e);
			}
		}
		if (units.isEmpty()) {
			throw new InstallException(InstallException.Kind.NOT_FOUND, Messages.Software_nothing);
		}
		return units;
	}

	/**
	 * Removes something that was added.
	 *
	 * @param id its id
	 * @return what went
	 * @throws InstallException when it is not there, or others need it
	 */
	public Piece remove(String id) throws InstallException {
		List<IInstallableUnit> added = added(changeable());
		IInstallableUnit unit = added.stream().filter(u -> Piece.id(u).equals(id)).findFirst()
				.orElseThrow(() -> new InstallException(InstallException.Kind.NOT_FOUND, NLS.bind(Messages.Software_unknown, id,
						added.isEmpty() ? Messages.Software_none : added.stream().map(Piece::id).sorted().collect(Collectors.joining(", "))))); //$NON-NLS-1$
		perform(removing(unit));
		return Piece.of(unit);
	}

	/** The change that removes, planned. */
	private UninstallOperation removing(IInstallableUnit unit) throws InstallException {
		UninstallOperation operation = new UninstallOperation(session, List.of(unit));
		ProvisioningContext context = new ProvisioningContext(agent);
		context.setMetadataRepositories(new URI[0]);
		context.setArtifactRepositories(new URI[0]);
		operation.setProvisioningContext(context);
		IStatus status = operation.resolveModal(new NullProgressMonitor());
		if (status.matches(IStatus.ERROR | IStatus.CANCEL)) {
			throw new InstallException(InstallException.Kind.REFUSED, NLS.bind(Messages.Software_needed, Piece.id(unit), reason(status)));
		}
		return operation;
	}

	/**
	 * Forgets the address of a repository that was only used once.
	 *
	 * @param repository its address
	 */
	public void forget(URI repository) {
		agent.getService(IMetadataRepositoryManager.class).removeRepository(repository);
		agent.getService(IArtifactRepositoryManager.class).removeRepository(repository);
	}

	private static void perform(ProfileChangeOperation operation) throws InstallException {
		IStatus status = operation.getProvisioningJob(new NullProgressMonitor()).runModal(new NullProgressMonitor());
		if (status.matches(IStatus.ERROR | IStatus.CANCEL)) {
			throw new InstallException(InstallException.Kind.FAILED, NLS.bind(Messages.Software_failed, reason(status)));
		}
	}

	private IProfile changeable() throws InstallException {
		IProfile profile = profile();
		@Nullable String folder = profile.getProperty(IProfile.PROP_INSTALL_FOLDER);
		if (folder == null || !Files.isWritable(Path.of(folder))) {
			throw new InstallException(InstallException.Kind.REFUSED, NLS.bind(Messages.Software_notYours, folder == null ? "?" : folder)); //$NON-NLS-1$
		}
		return profile;
	}

	private IProfile profile() throws InstallException {
		@Nullable IProfile profile = agent.getService(IProfileRegistry.class).getProfile(IProfileRegistry.SELF);
		if (profile == null) {
			throw new InstallException(InstallException.Kind.REFUSED, Messages.Software_noProfile);
		}
		return profile;
	}

	private static List<IInstallableUnit> added(IProfile profile) {
		List<IInstallableUnit> added = new ArrayList<>();
		profile.query(new UserVisibleRootQuery(), null).forEach(added::add);
		added.removeIf(unit -> unit.getId().startsWith(OWN) && (unit.getId().endsWith(OWN_FEATURE) || unit.getId().endsWith(".product"))); //$NON-NLS-1$
		return added;
	}

	private static boolean has(IProfile profile, IInstallableUnit unit) {
		return !profile.query(QueryUtil.createIUQuery(unit), null).isEmpty();
	}

	private static boolean isBundle(IInstallableUnit unit) {
		return unit.getProvidedCapabilities().stream().anyMatch(capability -> capability.getNamespace().equals(BUNDLE));
	}

	private static String names(Collection<IInstallableUnit> units) {
		return units.stream().map(unit -> Piece.id(unit) + ' ' + unit.getVersion()).sorted().collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** What is wrong, in the words of a status and of what lies below it: p2 says what is missing further down, beside much that is not wrong. */
	private static String reason(IStatus status) {
		Set<String> words = new LinkedHashSet<>();
		collect(status, words);
		return String.join(" ", words); //$NON-NLS-1$
	}

	private static void collect(IStatus status, Set<String> words) {
		List<IStatus> wrong = Stream.of(status.getChildren()).filter(child -> child.matches(IStatus.ERROR)).toList();
		if (wrong.isEmpty() && !status.getMessage().isBlank()) {
			words.add(status.getMessage().strip());
		}
		(wrong.isEmpty() ? List.of(status.getChildren()) : wrong).forEach(child -> collect(child, words));
	}
}
