/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.home.AtomicFile;
import org.limn.generation.core.internal.home.HomeLock;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One readable file of the per-user folder. What Limn does not know in it survives; a newer format is read, not written; a broken file is left alone and
 * said. Changes are made under the lock on what stands there at that moment, so that processes do not undo each other's.
 *
 * @param <T> what the file means
 */
final class JsonFile<T> {

	/** The format that is written. */
	static final int FORMAT = 1;

	/**
	 * How a file is understood.
	 *
	 * @param <T> what it means
	 */
	interface Form<T> {
		/**
		 * The content when there is no file.
		 *
		 * @return a new object
		 */
		ObjectNode initial();

		/**
		 * Understands it.
		 *
		 * @param root the content
		 * @return what it means
		 * @throws IllegalArgumentException with words for the person, when it cannot be understood
		 */
		T parse(ObjectNode root);
	}

	/** Changes the content. */
	@FunctionalInterface
	interface Edit {
		/**
		 * @param root the content as it stands, to be changed
		 * @throws GenerationException when the change is not valid; nothing is written
		 */
		void apply(ObjectNode root) throws GenerationException;
	}

	private record Content<T>(@Nullable ObjectNode root, @Nullable T value, @Nullable Failure failure, boolean newer) {
	}

	private final HomeLock lock;
	private final Form<T> form;
	private final Runnable changed;
	private final StampedFile<Content<T>> file;

	/**
	 * @param path the file
	 * @param lock the lock for changes
	 * @param form how it is understood
	 * @param changed told after every change, ours or another process's
	 */
	JsonFile(Path path, HomeLock lock, Form<T> form, Runnable changed) {
		this.lock = lock;
		this.form = form;
		this.changed = changed;
		file = new StampedFile<>(path, this::content, changed);
	}

	/**
	 * What the file means now.
	 *
	 * @return its meaning
	 * @throws GenerationException when it is broken
	 */
	T read() throws GenerationException {
		Content<T> content = file.get();
		T value = content.value();
		Failure failure = content.failure();
		if (value != null && failure == null) {
			return value;
		}
		throw new GenerationException(failure == null ? broken(Messages.JsonText_noObject) : failure);
	}

	/**
	 * Changes the file.
	 *
	 * @param edit the change
	 * @throws GenerationException when it is broken, newer, cannot be written, or the change is not valid
	 */
	void update(Edit edit) throws GenerationException {
		try (HomeLock.Held held = lock.hold()) {
			file.forget();
			read();
			Content<T> content = file.get();
			if (content.newer()) {
				throw new GenerationException(Failure.of(FailureKind.STORAGE, NLS.bind(Messages.JsonFile_newer, file.file())));
			}
			ObjectNode current = content.root();
			ObjectNode root = current == null ? form.initial() : current.deepCopy();
			edit.apply(root);
			if (!root.has("format")) { //$NON-NLS-1$
				root.put("format", FORMAT); //$NON-NLS-1$
			}
			form.parse(root);
			AtomicFile.write(file.file(), JsonText.print(root));
			file.forget();
			file.get();
		} catch (IOException e) {
			throw new GenerationException(Failure.of(FailureKind.STORAGE, NLS.bind(Messages.JsonFile_notWritten, file.file(), reason(e))), e);
		}
		changed.run();
	}

	private Content<T> content(byte @Nullable [] bytes, @Nullable IOException problem) {
		if (problem != null) {
			return new Content<>(null, null, broken(reason(problem)), false);
		}
		try {
			ObjectNode root = bytes == null ? form.initial() : JsonText.parse(bytes);
			boolean newer = root.path("format").asInt(FORMAT) > FORMAT; //$NON-NLS-1$
			return new Content<>(root, form.parse(root), null, newer);
		} catch (IllegalArgumentException e) {
			return new Content<>(null, null, broken(String.valueOf(e.getMessage())), false);
		}
	}

	private Failure broken(String why) {
		return Failure.of(FailureKind.NOT_CONFIGURED, NLS.bind(Messages.JsonFile_broken, file.file(), why));
	}

	/** The reason alone: the message of a file system exception is mostly the path. */
	static String reason(IOException e) {
		String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : null;
		return reason != null ? reason : e instanceof FileSystemException ? Messages.JsonFile_noPermission : String.valueOf(e.getMessage());
	}
}
