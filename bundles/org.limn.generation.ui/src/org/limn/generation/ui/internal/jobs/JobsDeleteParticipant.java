/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.DeleteParticipant;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.generation.ui.internal.draft.JobWords;

/** Lets the deletion of a book, or of the folder of its pictures, ask first while jobs of it have not ended. */
@NonNullByDefault({})
public final class JobsDeleteParticipant extends DeleteParticipant {

	private static final String MEDIA = "media";
	private static final int NAMED = 3;

	private @Nullable IResource resource;

	@Override
	protected boolean initialize(Object element) {
		resource = element instanceof IResource deleted ? deleted : null;
		// A project that is only taken out of the workspace leaves its files where they are, and its jobs with them.
		return resource != null && (!(element instanceof IProject) || getArguments().getDeleteProjectContents());
	}

	@Override
	public String getName() {
		return Messages.JobsDeleteParticipant_name;
	}

	@Override
	public RefactoringStatus checkConditions(IProgressMonitor monitor, CheckConditionsContext context) {
		IResource deleted = resource;
		IPath location = deleted == null ? null : deleted.getLocation();
		List<GenerationJob> jobs;
		try {
			jobs = location == null ? List.of() : unfinished(location.toPath());
		} catch (GenerationException e) {
			return RefactoringStatus.createWarningStatus(NLS.bind(Messages.JobsDeleteParticipant_unknown, e.failure().message()));
		}
		if (deleted == null || jobs.isEmpty()) {
			return new RefactoringStatus();
		}
		String prompts = jobs.stream().limit(NAMED).map(JobWords::shortPrompt).collect(Collectors.joining("\n"));
		return RefactoringStatus.createWarningStatus(NLS.bind(jobs.size() == 1 ? Messages.JobsDeleteParticipant_one : Messages.JobsDeleteParticipant_many,
				new Object[] { deleted.getName(), jobs.size(), jobs.size() > NAMED ? prompts + "\n…" : prompts }));
	}

	private static List<GenerationJob> unfinished(Path folder) throws GenerationException {
		Optional<GenerationService> service = Services.generation();
		return service.isEmpty() ? List.of() : service.get().jobs().stream().filter(j -> !j.state().ended() && needs(j, folder)).toList();
	}

	private static boolean needs(GenerationJob job, Path folder) {
		Path book = job.request().book();
		return book.startsWith(folder) || book.resolve(MEDIA).equals(folder);
	}

	@Override
	public @Nullable Change createChange(IProgressMonitor monitor) {
		return null;
	}
}
