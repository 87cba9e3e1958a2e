/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookException.Kind;
import org.limn.project.BookInfoField;
import org.limn.project.Element;
import org.limn.project.ElementChange;
import org.limn.project.internal.yaml.YamlText;

/** The one place that writes into a book. */
final class BookWriter {

	/** What another program may get in between, before giving up. */
	private static final int ATTEMPTS = 4;
	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"; //$NON-NLS-1$
	private static final SecureRandom RANDOM = new SecureRandom();

	private final BookStore store;
	private final Lock lock;
	private final AtomicBoolean cleaned = new AtomicBoolean();

	/** Makes a file's new bytes from its present ones. */
	@FunctionalInterface
	interface Edit {
		/**
		 * @param present {@code null} when there is no such file
		 */
		byte[] apply(byte @Nullable [] present) throws BookException;
	}

	BookWriter(BookStore store, Lock lock) {
		this.store = store;
		this.lock = lock;
	}

	void updateInfo(String key, @Nullable String value) throws BookException {
		if (value != null && BookInfoField.COVER.key().equals(key)) {
			requireInside(value);
		}
		edit(store.files().info(), Limits.ELEMENT, present -> {
			FileText text = FileText.of(present == null ? new byte[0] : present);
			YamlText yaml = YamlText.parse(text.text(), 1);
			List<String> path = List.of(key);
			boolean nothingToDo = value != null && value.isEmpty() && !yaml.map().has(key);
			YamlText edited = nothingToDo ? yaml : value == null ? yaml.remove(path) : yaml.set(path, value);
			return text.with(edited.text()).bytes();
		});
	}

	void persistId() throws BookException {
		if (store.state().info().format() > 0) {
			String id = store.state().info().info().id();
			edit(store.files().info(), Limits.ELEMENT, present -> {
				FileText text = FileText.of(present == null ? new byte[0] : present);
				YamlText yaml = YamlText.parse(text.text(), 1);
				boolean there = yaml.map().text(InfoFile.ID).filter(t -> !t.isBlank()).isPresent();
				return there ? text.bytes() : text.with(yaml.set(List.of(InfoFile.ID), id).text()).bytes();
			});
		}
	}

	void updateElement(String id, ElementChange change) throws BookException {
		Path file = store.state().world().file(id)
				.orElseThrow(() -> new BookException(Kind.EDIT_REFUSED, NLS.bind(Messages.Book_noElement, id), null, 0, null));
		if (change instanceof ElementChange.Image(@Nullable String path) && path != null) {
			requireInside(path);
		}
		edit(file, Limits.ELEMENT, present -> {
			if (present == null) {
				throw new BookException(Kind.EDIT_REFUSED, NLS.bind(Messages.Book_noElement, id), file, 0, null);
			}
			return new ElementEdit(ElementFile.of(file, FileText.of(present))).apply(change).bytes();
		});
	}

	Element createElement(String name, String typeId) throws BookException {
		if (name.isBlank()) {
			throw new BookException(Kind.EDIT_REFUSED, Messages.Book_nameMissing, null, 0, null);
		}
		beginWriting();
		String slug = Slug.of(name);
		String id = slug + '-' + suffix();
		YamlText yaml = YamlText.parse("", 1).set(List.of(InfoFile.ID), id).set(List.of(ElementFile.NAME), name.strip()) //$NON-NLS-1$
				.set(List.of(ElementFile.TYPE), typeId.strip());
		byte[] bytes = new FileText(false, "---\n" + yaml.text() + "---\n").bytes(); //$NON-NLS-1$ //$NON-NLS-2$
		Path folder = store.files().world().resolve(store.state().world().types().type(typeId.strip()).folder());
		Path file = newFile(folder, slug, bytes);
		store.changed(Set.of(file), false);
		return store.state().world().elements().stream().filter(e -> e.file().equals(file)).findFirst()
				.orElseThrow(() -> new BookException(Kind.IO, NLS.bind(Messages.Book_noElement, id), file, 0, null));
	}

	private Path newFile(Path folder, String slug, byte[] bytes) throws BookException {
		store.files().target(folder);
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw AtomicFile.failure(folder, e);
		}
		Path file = store.files().target(folder.resolve(slug + ".md")); //$NON-NLS-1$
		for (int i = 2; Files.exists(file) || !AtomicFile.replace(file, null, bytes); i++) {
			file = folder.resolve(slug + '-' + i + ".md"); //$NON-NLS-1$
		}
		return file;
	}

	/**
	 * Changes a file as it stands on the disk now; when another program is faster, the change is made to what that wrote. Nothing is written
	 * when nothing changes.
	 */
	void edit(Path file, int limit, Edit edit) throws BookException {
		beginWriting();
		lock.lock();
		try {
			if (!write(file, limit, edit)) {
				return;
			}
		} catch (BookException e) {
			throw Problems.at(file, e);
		} finally {
			lock.unlock();
		}
		store.changed(Set.of(file), false);
	}

	private boolean write(Path file, int limit, Edit edit) throws BookException {
		for (int i = 0; i < ATTEMPTS; i++) {
			Path target = store.files().target(file);
			if (Files.exists(target) && !Files.isWritable(target)) {
				throw new BookException(Kind.READ_ONLY, NLS.bind(Messages.File_notWritable, store.files().name(file)), file, 0, null);
			}
			byte @Nullable [] present = Files.exists(target) ? store.files().read(target, limit) : null;
			byte[] bytes = edit.apply(present);
			if (present != null && Arrays.equals(present, bytes)) {
				return false;
			}
			if (AtomicFile.replace(target, present, bytes)) {
				return true;
			}
		}
		throw new BookException(Kind.CONFLICT, NLS.bind(Messages.File_conflict, store.files().name(file)), file, 0, null);
	}

	void requireInside(String path) throws BookException {
		if (store.files().inside(path).isEmpty()) {
			throw new BookException(Kind.EDIT_REFUSED, NLS.bind(Messages.Book_outside, path), null, 0, null);
		}
	}

	/** Refuses where nothing may be written; the first writing of an open book also removes what a killed one left. */
	private void beginWriting() throws BookException {
		requireWritable();
		if (cleaned.compareAndSet(false, true)) {
			LeftOvers.clean(store.files());
		}
	}

	private void requireWritable() throws BookException {
		InfoFile info = store.state().info();
		Path folder = store.files().folder();
		if (info.newer()) {
			throw new BookException(Kind.NEWER_FORMAT, NLS.bind(Messages.Book_newerFormat, info.format()), folder, 0, null);
		}
		if (store.readOnly()) {
			throw new BookException(Kind.READ_ONLY, NLS.bind(Messages.Book_readOnly, folder), folder, 0, null);
		}
	}

	/** Four letters and digits that are not mistaken for each other. */
	static String suffix() {
		StringBuilder text = new StringBuilder();
		RANDOM.ints(4, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
		return text.toString();
	}
}
