/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.BookLocator;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationAvailability;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.JobEvent;
import org.limn.generation.JobQueue;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.ProfileState;
import org.limn.generation.core.internal.Foundation;
import org.limn.generation.core.internal.job.EclipseJobFace;
import org.limn.generation.core.internal.journal.JournalException;
import org.limn.generation.core.internal.run.Books;
import org.limn.generation.core.internal.run.GenerationEngine;
import org.limn.generation.core.internal.run.JobFace;
import org.limn.generation.core.internal.run.RunLimits;
import org.limn.generation.provider.ImageModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The service. Answers at once what the UI asks on its own thread, and opens the journal beside it: a journal that cannot be opened refuses requests with
 * words, and is tried again with the next one.
 */
@Component(service = GenerationService.class)
public final class GenerationServiceComponent implements GenerationService {

	private final Foundation foundation;
	private final BiConsumer<String, Throwable> log;
	private final Set<GenerationListener> listeners = new CopyOnWriteArraySet<>();
	private final GenerationEngine.Setting setting;
	private final Runnable offerListener = this::offerChanged;
	private volatile @Nullable GenerationEngine engine;
	private boolean closed;

	/**
	 * As the platform makes it.
	 *
	 * @param foundation what it stands on
	 */
	@Activate
	public GenerationServiceComponent(@Reference Foundation foundation) {
		this(foundation, new OpenedBooks(new ServiceCaller<>(GenerationServiceComponent.class, BookLocator.class)::current), new EclipseJobFace(), RunLimits.DEFAULT, ILog.get()::error);
	}

	/**
	 * As a bare virtual machine makes it.
	 *
	 * @param foundation what it stands on
	 * @param books the books
	 * @param face shows running jobs
	 * @param limits the numbers
	 * @param log takes defects
	 */
	public GenerationServiceComponent(Foundation foundation, Books books, JobFace face, RunLimits limits, BiConsumer<String, Throwable> log) {
		this.foundation = foundation;
		this.log = log;
		setting = new GenerationEngine.Setting(foundation.home(), foundation.providers(), foundation.accounts(), foundation.admission(), books, face, limits,
				foundation::succession, Clock.systemUTC(), log, listeners);
		foundation.offer().addListener(offerListener);
		Thread.ofPlatform().daemon().name("limn-start").start(this::start); //$NON-NLS-1$
	}

	private void start() {
		try {
			engine();
		} catch (GenerationException e) {
			log.accept(e.failure().message(), e);
		}
	}

	private synchronized GenerationEngine engine() throws GenerationException {
		GenerationEngine open = engine;
		if (open != null) {
			return open;
		}
		if (closed) {
			throw new GenerationException(Failure.of(FailureKind.INTERNAL, Messages.GenerationServiceComponent_closed));
		}
		GenerationEngine opened = GenerationEngine.open(setting);
		engine = opened;
		try {
			opened.recover();
		} catch (GenerationException e) {
			// New jobs can run all the same; what was left is tried again at the next start.
			log.accept(e.failure().message(), e);
		}
		return opened;
	}

	private Optional<GenerationEngine> opened() {
		GenerationEngine open = engine;
		return open == null ? Optional.empty() : Optional.of(open);
	}

	private void offerChanged() {
		GenerationEngine open = engine;
		if (open != null) {
			open.offerChanged();
		}
	}

	/** Ends running calls, and everything else, within some seconds. */
	@Deactivate
	public void close() {
		foundation.offer().removeListener(offerListener);
		GenerationEngine open;
		synchronized (this) {
			closed = true;
			open = engine;
			engine = null;
		}
		if (open != null) {
			open.close();
		}
	}

	@Override
	public GenerationAvailability availability() {
		return foundation.offer().availability();
	}

	@Override
	public List<ProfileState> profiles() {
		return foundation.offer().profiles();
	}

	@Override
	public ImageModel model(ProfileChoice choice) throws GenerationException {
		return foundation.compiler().model(choice);
	}

	@Override
	public OutgoingRequest compile(GenerationRequest request) throws GenerationException {
		return foundation.compiler().compile(request);
	}

	@Override
	public String suggest(GenerationRequest request, @Nullable String passage) throws GenerationException {
		return foundation.compiler().suggest(request, passage);
	}

	@Override
	public GenerationJob submit(GenerationRequest request, OutgoingRequest outgoing) throws GenerationException {
		return engine().submit(request, outgoing);
	}

	@Override
	public List<GenerationJob> jobs() throws GenerationException {
		try {
			return engine().jobs();
		} catch (JournalException e) {
			throw new GenerationException(e.failure(), e);
		}
	}

	@Override
	public Optional<GenerationJob> job(UUID jobId) {
		try {
			return engine().job(jobId);
		} catch (GenerationException | JournalException e) {
			log.accept(Messages.GenerationServiceComponent_unreadable, e);
			return Optional.empty();
		}
	}

	@Override
	public void cancel(UUID jobId) {
		GenerationEngine open = engine;
		if (open != null) {
			open.cancel(jobId);
		}
	}

	@Override
	public GenerationJob start(UUID jobId) throws GenerationException {
		return engine().start(jobId);
	}

	@Override
	public GenerationJob check(UUID jobId) throws GenerationException {
		return engine().check(jobId);
	}

	@Override
	public List<JobEvent> timeline(UUID jobId) {
		try {
			return engine().timeline(jobId);
		} catch (GenerationException | JournalException e) {
			log.accept(Messages.GenerationServiceComponent_unreadable, e);
			return List.of();
		}
	}

	@Override
	public JobQueue queue() {
		return new EngineQueue(this::engine, this::opened);
	}

	@Override
	public GenerationJob retry(UUID jobId) throws GenerationException {
		return engine().retry(jobId);
	}

	@Override
	public void dismiss(UUID jobId) {
		try {
			engine().dismiss(jobId);
		} catch (GenerationException | JournalException e) {
			log.accept(Messages.GenerationServiceComponent_unreadable, e);
		}
	}

	@Override
	public void addListener(GenerationListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(GenerationListener listener) {
		listeners.remove(listener);
	}
}
