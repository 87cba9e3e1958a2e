/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.ui.UiIds;

/** The Eclipse project of a book's folder: found, or made. */
public final class BookProject {

	private BookProject() {
	}

	/** The open project of a folder, made when there is none. Writes <code>.project</code> into the folder, if anywhere. */
	static IProject at(Path folder, @Nullable IProgressMonitor monitor) throws CoreException {
		Optional<IProject> existing = existing(folder);
		IProject project = existing.isPresent() ? existing.get() : create(folder, monitor);
		if (!project.isOpen()) {
			project.open(monitor);
		}
		if (!project.hasNature(UiIds.NATURE)) {
			addNature(project, monitor);
		}
		return project;
	}

	/** The folder of the book that a project is, whether it lies there or links to it. */
	static Optional<Path> folder(IProject project) {
		@Nullable IPath location = project.getLocation();
		if (location != null && Files.exists(location.toPath().resolve("limn.yaml"))) {
			return Optional.of(location.toPath());
		}
		try {
			for (IResource member : project.isOpen() ? project.members() : new IResource[0]) {
				@Nullable IPath linked = member.isLinked() ? member.getLocation() : null;
				if (linked != null) {
					return Optional.of(linked.toPath());
				}
			}
		} catch (CoreException e) {
			return Optional.empty();
		}
		return location == null ? Optional.empty() : Optional.of(location.toPath());
	}

	/**
	 * The workspace's file for a path of a book.
	 *
	 * @param project the book's project
	 * @param file an absolute path in the book's folder
	 * @return the file, which need not be known to the workspace yet
	 */
	public static IFile file(IProject project, Path file) {
		URI uri = file.toUri();
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri))
				.filter(f -> f.getProject().equals(project)).findFirst()
				.orElseGet(() -> project.getFile(file.getFileName().toString()));
	}

	private static Optional<IProject> existing(Path folder) {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
				.filter(p -> folder(p).filter(f -> sameFolder(f, folder)).isPresent()).findFirst();
	}

	private static boolean sameFolder(Path one, Path other) {
		try {
			return one.equals(other) || Files.isSameFile(one, other);
		} catch (java.io.IOException e) {
			return false;
		}
	}

	private static IProject create(Path folder, @Nullable IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IProject project = workspace.getRoot().getProject(freeName(folder));
		IProjectDescription description = workspace.newProjectDescription(project.getName());
		description.setNatureIds(new String[] { UiIds.NATURE });
		boolean writable = Files.isWritable(folder);
		if (writable && !isDefaultPlace(folder, project)) {
			description.setLocation(IPath.fromPath(folder));
		}
		project.create(description, monitor);
		project.open(IResource.BACKGROUND_REFRESH, monitor);
		if (!writable) {
			IFolder link = project.getFolder(folder.getFileName().toString());
			link.createLink(folder.toUri(), IResource.REPLACE, monitor);
		}
		return project;
	}

	private static boolean isDefaultPlace(Path folder, IProject project) {
		IPath workspace = ResourcesPlugin.getWorkspace().getRoot().getLocation();
		return workspace != null && sameFolder(workspace.append(project.getName()).toPath(), folder);
	}

	private static String freeName(Path folder) {
		@Nullable Path last = folder.getFileName();
		String name = last == null ? "book" : last.toString().strip();
		String free = name;
		for (int n = 2; ResourcesPlugin.getWorkspace().getRoot().getProject(free).exists(); n++) {
			free = name + " " + n;
		}
		return free;
	}

	private static void addNature(IProject project, @Nullable IProgressMonitor monitor) throws CoreException {
		IProjectDescription description = project.getDescription();
		String[] natures = Arrays.copyOf(description.getNatureIds(), description.getNatureIds().length + 1);
		natures[natures.length - 1] = UiIds.NATURE;
		description.setNatureIds(natures);
		project.setDescription(description, monitor);
	}
}
