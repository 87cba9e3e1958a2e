/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageModel;

/**
 * The service that draws pictures: compiles, admits, journals, runs and saves. An OSGi service; one per process, any thread.
 *
 * @since 1.0
 */
public interface GenerationService {

	/** The family of the Eclipse Jobs that show running generation jobs: {@code Job.getJobManager().find(JOB_FAMILY)}. */
	String JOB_FAMILY = "org.limn.generation.jobs"; //$NON-NLS-1$

	/** The property of such an Eclipse Job that holds the id of its generation job, a {@link UUID}. */
	QualifiedName JOB_ID = new QualifiedName("org.limn.generation", "jobId"); //$NON-NLS-1$ //$NON-NLS-2$

	/** The system property that the command line sets to {@code true} before it uses this service: nobody is there to be asked or shown anything. */
	String HEADLESS_PROPERTY = "limn.headless"; //$NON-NLS-1$

	/**
	 * The system property that a process sets to {@code true} which only looks at jobs, or does with one of them what it was told: what dead processes left is
	 * then written down as it is, and goes on in the next process that lives longer.
	 */
	String OBSERVER_PROPERTY = "limn.observer"; //$NON-NLS-1$

	/**
	 * Whether generation is offered here and now. Never waits.
	 *
	 * @return the availability, with its reason in words
	 */
	GenerationAvailability availability();

	/**
	 * The enabled profiles in the administrator's order, the unusable ones with their reason. Never waits.
	 *
	 * @return the profiles
	 */
	List<ProfileState> profiles();

	/**
	 * What the model of a choice can do. May ask the provider: not for the UI thread.
	 *
	 * @param choice the choice
	 * @return the model
	 * @throws GenerationException when the profile or model does not exist or cannot be asked
	 */
	ImageModel model(ProfileChoice choice) throws GenerationException;

	/**
	 * Compiles what would be sent. Reads the book and prepares reference images: not for the UI thread. Sends nothing.
	 *
	 * @param request the request
	 * @return what would be sent
	 * @throws GenerationException when the request asks for what the model lacks (saying what it has), or the book cannot be read
	 */
	OutgoingRequest compile(GenerationRequest request) throws GenerationException;

	/**
	 * A prompt to offer for an empty field, made from the book without any AI: from the element of a portrait, the elements of the context, the title and
	 * description of a cover, the passage. Only what may leave goes into it. Reads the book: not for the UI thread.
	 *
	 * @param request the request; its prompt is not looked at
	 * @param passage the text of the passage, for a picture of one, else {@code null}
	 * @return the suggestion, or empty when there is nothing to make one from
	 * @throws GenerationException when the book cannot be read
	 */
	String suggest(GenerationRequest request, @Nullable String passage) throws GenerationException;

	/**
	 * Admits a request, writes its job to the journal and starts it. When this returns, the job is durable; not for the UI thread.
	 * <p>
	 * A stored or environment key goes only to its account's host. An ad hoc {@code baseUrl} gets a key only when that key came from the environment.
	 * <p>
	 * While nobody has decided the master switch, everything is refused, but for a process without a window: when the system property
	 * {@value #HEADLESS_PROPERTY} is {@code true}, the choice named on the command line is the person's consent for this one job. Such a process also
	 * refuses what a dialog would show as left out: reference images that the model does not take.
	 *
	 * @param request the request
	 * @param outgoing what {@link #compile} made of it
	 * @return the job as it stands
	 * @throws GenerationException when it is refused: off, forbidden, over budget, unsupported
	 */
	GenerationJob submit(GenerationRequest request, OutgoingRequest outgoing) throws GenerationException;

	/**
	 * The jobs that were not dismissed, newest first. Reads the journal: not for the UI thread.
	 *
	 * @return the jobs
	 * @throws GenerationException {@code STORAGE} when the journal cannot be read: whether there are jobs is not known then
	 */
	List<GenerationJob> jobs() throws GenerationException;

	/**
	 * One job.
	 *
	 * @param jobId its id
	 * @return the job, or empty when there is none
	 */
	Optional<GenerationJob> job(UUID jobId);

	/**
	 * Asks a job to stop. Returns at once; the job ends as cancelled and says whether it may be charged all the same. Nothing happens to a job that has
	 * ended.
	 *
	 * @param jobId its id
	 */
	void cancel(UUID jobId);

	/**
	 * Starts a job that was found after a restart and was not sent. Not for the UI thread.
	 *
	 * @param jobId a job that offers {@link JobAction#START}
	 * @return the job as it stands now
	 * @throws GenerationException when it is refused, or is not offered
	 */
	GenerationJob start(UUID jobId) throws GenerationException;

	/**
	 * Sends the same frozen request again, as a new job that asks for the pictures that did not come. May be charged again. A job whose pictures are here or
	 * at their addresses and only have to be fetched or saved is finished instead: nothing is submitted for that, and the same job is returned. Not for the
	 * UI thread.
	 *
	 * @param jobId a job that offers {@link JobAction#RETRY}, {@link JobAction#SEND_AGAIN} or {@link JobAction#FINISH}
	 * @return the new job, or the same one
	 * @throws GenerationException when it is refused, or has not ended
	 */
	GenerationJob retry(UUID jobId) throws GenerationException;

	/**
	 * Asks the provider what became of a job's calls of unknown outcome. Nothing is submitted. The job runs as {@link JobState.Phase#CHECKING} meanwhile: a
	 * call that is found is gone on with; one that the provider does not know stays of unknown outcome and its failure says so. Writes the journal: not for
	 * the UI thread.
	 *
	 * @param jobId a job that offers {@link JobAction#CHECK}
	 * @return the job as it stands now
	 * @throws GenerationException when it is refused: off, offline, nothing to ask for
	 */
	GenerationJob check(UUID jobId) throws GenerationException;

	/**
	 * Takes a job from the list: an ended one, or one that was found after a restart and not sent, which is never sent then. Its ledger and audit lines stay.
	 * Bytes that were kept with it and make no picture are removed, those of a job that was sent again when the new one is dismissed too. Nothing happens to
	 * any other job. Writes the journal: not for the UI thread.
	 *
	 * @param jobId its id
	 */
	void dismiss(UUID jobId);

	/**
	 * What happened to a job so far. Reads the journal: not for the UI thread.
	 *
	 * @param jobId the job, also a dismissed one
	 * @return its timeline, oldest first; empty when there is no such job
	 */
	List<JobEvent> timeline(UUID jobId);

	/**
	 * The queue of waiting jobs.
	 *
	 * @return the queue
	 */
	JobQueue queue();

	/**
	 * Listens from now on. A listener added twice is told once.
	 *
	 * @param listener the listener
	 */
	void addListener(GenerationListener listener);

	/**
	 * Stops listening.
	 *
	 * @param listener the listener
	 */
	void removeListener(GenerationListener listener);
}
