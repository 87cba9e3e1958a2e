/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.limn.media.ImageTarget;
import org.limn.project.BookException;
import org.limn.project.BookListener;
import org.limn.project.BookProblem;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.BookParts;
import org.limn.ui.internal.Messages;

/**
 * A form over one file of a book. It shows what the book says, follows it when another program changes the file, and
 * saves each changed field in place.
 */
@SuppressWarnings("resource") // an open book and its library are closed with their project
abstract class BookEditor extends EditorPart implements PictureHolder {

	private final List<EditField> fields = new ArrayList<>();
	private final BookListener onBook = change -> updateLater();
	private final Runnable onBooks = this::updateLater;
	private @Nullable Page page;
	private @Nullable OpenBook open;
	private boolean dirty;
	private boolean filling;

	@Override
	public void init(@Nullable IEditorSite site, @Nullable IEditorInput input) throws PartInitException {
		if (!(input instanceof IFileEditorInput)) {
			throw new PartInitException(Messages.BookEditor_noFile);
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	/** @return the file of this editor */
	final Path file() {
		return BookParts.path(((IFileEditorInput) Objects.requireNonNull(getEditorInput())).getFile()).orElse(Path.of(""));
	}

	@Override
	public void createPartControl(@Nullable Composite parent) {
		Page made = new Page(Objects.requireNonNull(parent));
		page = made;
		createPage(made);
		books().addListener(onBooks);
		update();
	}

	/** Makes the controls, once. */
	abstract void createPage(Page made);

	/** Shows what the book says. Fields keep what the person wrote. */
	abstract void show(OpenBook book);

	/** @return whether this file can be shown; when not, the banner says why */
	abstract boolean isThere(OpenBook book);

	final EditField field(TextInput input, EditField.Write write) {
		EditField field = new EditField(input, write);
		fields.add(field);
		input.onChange(this::checkDirty);
		return field;
	}

	final void forget(EditField field) {
		fields.remove(field);
		checkDirty();
	}

	final OpenBooks books() {
		return getSite().getService(OpenBooks.class);
	}

	final Optional<Page> page() {
		@Nullable Page made = page;
		return made == null ? Optional.empty() : Optional.of(made);
	}

	@Override
	public final Optional<OpenBook> openBook() {
		@Nullable OpenBook book = open;
		return book == null ? Optional.empty() : Optional.of(book);
	}

	private void updateLater() {
		page().ifPresent(p -> UiUpdates.post(p.sheet(), this::update));
	}

	private void update() {
		Optional<OpenBook> found = books().of(file());
		bind(found);
		if (page().isEmpty()) {
			return;
		}
		Page made = page().get();
		if (found.isEmpty()) {
			closedBook(made);
			return;
		}
		OpenBook book = found.get();
		Optional<BookProblem> problem = book.book().problems().stream().filter(p -> p.file().equals(file())).findFirst();
		if (problem.isEmpty() && isThere(book)) {
			made.banner().hide();
			fill(book);
		} else {
			made.banner().show(problem.map(BookEditor::words).orElse(Messages.BookEditor_gone),
					Messages.BookEditor_openAsText, this::openAsText);
		}
		fields.forEach(f -> f.input().setEditable(problem.isEmpty() && isThere(book) && !book.book().readOnly()));
		if (problem.isEmpty() && fields.stream().anyMatch(EditField::isInConflict)) {
			made.banner().show(Messages.BookEditor_conflict, "", () -> {
			});
		}
		made.fit();
	}

	private static String words(BookProblem problem) {
		return problem.line() > 0 ? NLS.bind(Messages.BookEditor_line, problem.line(), problem.message()) : problem.message();
	}

	private void closedBook(Page made) {
		if (((IFileEditorInput) getEditorInput()).getFile().getProject().isAccessible()) {
			made.banner().show(Messages.BookEditor_opening, "", () -> {
			});
			fields.forEach(f -> f.input().setEditable(false));
		} else {
			getSite().getPage().closeEditor(this, false);
		}
	}

	private void bind(Optional<OpenBook> found) {
		@Nullable OpenBook old = open;
		@Nullable OpenBook now = found.isPresent() ? found.get() : null;
		if (old == now) {
			return;
		}
		if (old != null) {
			old.book().removeListener(onBook);
		}
		open = now;
		if (now != null) {
			now.book().addListener(onBook);
		}
	}

	private void fill(OpenBook book) {
		filling = true;
		try {
			show(book);
		} finally {
			filling = false;
		}
		checkDirty();
	}

	private void checkDirty() {
		boolean now = fields.stream().anyMatch(EditField::isDirty);
		if (!filling && now != dirty) {
			dirty = now;
			firePropertyChange(PROP_DIRTY);
		}
	}

	@Override
	public boolean isDirty() {
		return dirty;
	}

	/** Writes each changed field on a thread of its own while the window stays alive; what fails stays in its field. */
	@Override
	public void doSave(@Nullable IProgressMonitor monitor) {
		Map<EditField, String> changed = new LinkedHashMap<>();
		fields.stream().filter(EditField::isDirty).forEach(f -> changed.put(f, f.value()));
		IProgressMonitor progress = monitor == null ? new NullProgressMonitor() : monitor;
		try {
			ModalContext.run(m -> write(changed), true, progress, getSite().getShell().getDisplay());
			page().ifPresent(p -> p.banner().hide());
		} catch (InvocationTargetException e) {
			String message = e.getCause() == null ? e.toString() : String.valueOf(e.getCause().getMessage());
			page().ifPresent(p -> p.banner().show(message, Messages.BookEditor_openAsText, this::openAsText));
			progress.setCanceled(true);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			progress.setCanceled(true);
		}
		checkDirty();
	}

	private void write(Map<EditField, String> changed) throws InvocationTargetException {
		for (Map.Entry<EditField, String> entry : changed.entrySet()) {
			try {
				entry.getKey().write(entry.getValue());
				entry.getKey().saved(entry.getValue());
			} catch (BookException e) {
				throw new InvocationTargetException(e);
			}
		}
	}

	/** Opens the same file as plain text. */
	public final void openAsText() {
		openBook().ifPresent(b -> BookParts.openText(getSite().getPage(), b, file()));
	}

	@Override
	public void doSaveAs() {
		// The file of a book has its place.
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		if (page().isPresent()) {
			books().removeListener(onBooks);
		}
		bind(Optional.empty());
		page = null;
		super.dispose();
	}

	@Override
	@NonNullByDefault({}) // as the platform declares it
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == OpenBook.class && openBook().isPresent()) {
			return adapter.cast(openBook().get());
		}
		if (adapter == ImageTarget.class && imageTarget().isPresent()) {
			return adapter.cast(imageTarget().get());
		}
		return super.getAdapter(adapter);
	}
}
