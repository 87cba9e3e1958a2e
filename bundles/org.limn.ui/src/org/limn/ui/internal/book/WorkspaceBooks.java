/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;
import org.limn.project.Book;
import org.limn.project.BookException;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;
import org.limn.ui.internal.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The open books of the workspace, as a service. */
@Component(service = { OpenBooks.class, WorkspaceBooks.class })
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class WorkspaceBooks implements OpenBooks {

	private final Map<IProject, BookBinding> bindings = new ConcurrentHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final CurrentBook current = new CurrentBook(this);
	private final ProjectLifecycle lifecycle = new ProjectLifecycle(this);
	private final Object opening = new Object();

	/** Begins to follow the projects of the workspace. */
	@Activate
	public void activate() {
		lifecycle.start();
	}

	/** Closes every book. */
	@Deactivate
	public void deactivate() {
		lifecycle.stop();
		bindings.keySet().forEach(this::close);
	}

	@Override
	public List<OpenBook> all() {
		return bindings.values().stream().map(BookBinding::open)
				.sorted(Comparator.comparing(b -> b.project().getName(), String.CASE_INSENSITIVE_ORDER)).toList();
	}

	@Override
	public Optional<OpenBook> of(Path fileOrFolder) {
		Path path = fileOrFolder.toAbsolutePath().normalize();
		return all().stream().filter(b -> path.startsWith(b.book().folder())).findFirst()
				.or(() -> ofRealPath(path));
	}

	/** A path through a link leads to the same book. */
	private Optional<OpenBook> ofRealPath(Path path) {
		try {
			Path real = path.toRealPath();
			return all().stream().filter(b -> real.startsWith(b.book().folder())).findFirst();
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	@Override
	public Optional<OpenBook> current() {
		return current.find();
	}

	@Override
	public OpenBook open(Path folder) throws BookException {
		synchronized (opening) {
			@SuppressWarnings("resource") // closed with its project, or below
			Book book = Book.open(folder);
			try {
				IProject project = BookProject.at(book.folder(), null);
				return bind(project, book).orElseThrow(() -> noProject(folder, Messages.WorkspaceBooks_projectGone, null));
			} catch (CoreException e) {
				book.close();
				throw noProject(folder, e.getStatus().getMessage(), e);
			}
		}
	}

	private static BookException noProject(Path folder, String reason, @Nullable CoreException cause) {
		return new BookException(BookException.Kind.IO, NLS.bind(Messages.WorkspaceBooks_noProject, folder, reason), folder, 0, cause);
	}

	/**
	 * Opens the book of a project that is there. A project that was closed or deleted meanwhile stays so: nobody asked for a
	 * new one. Not for the UI thread.
	 */
	void open(IProject project) throws BookException {
		synchronized (opening) {
			Optional<Path> folder = BookNature.isOn(project) && !isOpen(project) ? BookProject.folder(project) : Optional.empty();
			if (folder.isPresent()) {
				bind(project, Book.open(folder.get()));
			}
		}
	}

	/** Binds a book, or closes it when its project is bound already (which is then given) or gone. */
	private Optional<OpenBook> bind(IProject project, Book book) throws BookException {
		OpenBook fresh = new OpenBook(project, book, library(book));
		Optional<OpenBook> bound = bind(fresh);
		if (bound.filter(fresh::equals).isPresent()) {
			announce();
		} else {
			fresh.library().close();
			book.close();
		}
		return bound;
	}

	/** Under the project's rule, as closing and deleting it are: who comes second sees what the first has done. */
	private Optional<OpenBook> bind(OpenBook fresh) {
		IProject project = fresh.project();
		Job.getJobManager().beginRule(project, null);
		try {
			if (project.isAccessible() && !isOpen(project)) {
				bindings.put(project, new BookBinding(fresh));
			}
			return Optional.ofNullable(bindings.get(project)).map(BookBinding::open);
		} finally {
			Job.getJobManager().endRule(project);
		}
	}

	/** The library of a book, which is closed when it has none that can be read. */
	private static MediaLibrary library(Book book) throws BookException {
		try {
			return MediaLibrary.open(book.folder());
		} catch (MediaException e) {
			book.close();
			throw new BookException(BookException.Kind.IO, e.getMessage() == null ? "" : e.getMessage(), book.folder(), 0, e);
		}
	}

	/** Opens the books of all projects that are open; what cannot be opened stays a plain project. Not for the UI thread. */
	void openProjects() {
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			lifecycle.open(project);
		}
	}

	boolean isOpen(IProject project) {
		return bindings.containsKey(project);
	}

	void close(IProject project) {
		Optional.ofNullable(bindings.remove(project)).ifPresent(binding -> {
			binding.close();
			announce();
		});
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	private void announce() {
		listeners.forEach(Runnable::run);
	}
}
