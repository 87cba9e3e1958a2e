/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IAction;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.DeleteResourcesDescriptor;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.progress.IProgressConstants;
import org.junit.jupiter.api.Test;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;
import org.limn.generation.JobState;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Ui;
import org.limn.ui.OpenBook;

/** A job belongs to its project, whichever is open, and stands in the Progress view. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class JobOfAProjectTest extends GenerationTest {

	private static final String PROMPT = "A lamp in a window";

	@Test
	void closingTheProjectDuringAJobLosesNothing() throws Exception {
		OpenBook book = smallBook();
		Path media = book.book().folder().resolve("media");
		GenerationJob job = submit(book, Map.of("delaySeconds", 2L));
		Ui.waitFor("the job to run", () -> state(job) instanceof JobState.Running);

		away(() -> {
			book.project().close(null);
			return true;
		});

		Ui.waitFor("the picture", () -> state(job) instanceof JobState.Done);
		String file = away(() -> service().job(job.id()).orElseThrow()).saved().getFirst().file();
		assertThat(media.getParent().resolve(String.valueOf(file))).exists();
		assertThat(Files.exists(media.getParent().resolve(file + ".json"))).isTrue();
	}

	@Test
	void deletingTheBookNamesTheJobsThatHaveNotEnded() throws Exception {
		OpenBook book = smallBook();
		GenerationJob job = submit(book, SketchJobs.SLOW);
		Ui.waitFor("the job to run", () -> state(job) instanceof JobState.Running);

		assertThat(message(deleting(book.project(), true))).contains(PROMPT);
		assertThat(message(deleting(book.project().getFolder("media"), false))).contains(PROMPT);
	}

	@Test
	void whatTakesNoFilesAwayNeedsNoQuestion() throws Exception {
		OpenBook book = smallBook();
		GenerationJob job = submit(book, SketchJobs.SLOW);
		Ui.waitFor("the job to run", () -> state(job) instanceof JobState.Running);

		assertThat(deleting(book.project(), false).getEntries()).noneMatch(e -> e.getMessage().contains(PROMPT));
		assertThat(deleting(book.project().getFolder("notes"), false).getEntries()).noneMatch(e -> e.getMessage().contains(PROMPT));
	}

	@Test
	void aRunningJobHasItsSymbolInTheProgressViewAndALinkThatLeadsToIt() throws Exception {
		OpenBook book = smallBook();
		GenerationJob job = submit(book, SketchJobs.SLOW);
		Job shown = shown(job);
		Ui.waitFor("the symbol", () -> shown.getProperty(IProgressConstants.ICON_PROPERTY) != null);

		((IAction) shown.getProperty(IProgressConstants.ACTION_PROPERTY)).run();

		Ui.waitFor("the dialog", () -> Ui.shell(Messages.GenerateDialog_title).map(Shell::isVisible).orElse(false));
		assertThat(shown.getProperty(IProgressConstants.KEEP_PROPERTY)).isNull();
	}

	@Test
	void theProgressViewKeepsAJobThatFailed() throws Exception {
		OpenBook book = smallBook();
		GenerationJob job = submit(book, Map.of("fault", "quota", "delaySeconds", 1L));
		Job shown = shown(job);

		Ui.waitFor("the failure", () -> state(job) instanceof JobState.Failed && shown.getState() == Job.NONE);

		assertThat(shown.getProperty(IProgressConstants.KEEP_PROPERTY)).isEqualTo(Boolean.TRUE);
	}

	/** What the Progress view shows of a job, once it runs. */
	private static Job shown(GenerationJob job) {
		Ui.waitFor("the job to run", () -> find(job).isPresent());
		return find(job).orElseThrow();
	}

	private static Optional<Job> find(GenerationJob job) {
		return Arrays.stream(Job.getJobManager().find(GenerationService.JOB_FAMILY)).filter(j -> job.id().equals(j.getProperty(GenerationService.JOB_ID)))
				.findFirst();
	}

	private static RefactoringStatus deleting(IResource resource, boolean contents) {
		return away(() -> {
			resource.getProject().refreshLocal(IResource.DEPTH_INFINITE, null);
			DeleteResourcesDescriptor descriptor = (DeleteResourcesDescriptor) RefactoringCore.getRefactoringContribution(DeleteResourcesDescriptor.ID)
					.createDescriptor();
			descriptor.setResources(new IResource[] { resource });
			descriptor.setDeleteContents(contents);
			RefactoringStatus status = new RefactoringStatus();
			Refactoring deleting = descriptor.createRefactoring(status);
			status.merge(deleting.checkAllConditions(new NullProgressMonitor()));
			return status;
		});
	}

	private static String message(RefactoringStatus status) {
		assertThat(status.hasWarning()).isTrue();
		return String.valueOf(status.getMessageMatchingSeverity(RefactoringStatus.WARNING));
	}

	private static JobState state(GenerationJob job) {
		return away(() -> service().job(job.id()).orElseThrow().state());
	}

	private static GenerationJob submit(OpenBook book, Map<String, Object> options) {
		return away(() -> SketchJobs.submit(service(), book, PROMPT, options));
	}
}
