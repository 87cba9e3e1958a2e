/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.testsupport.disk.DiskOperation.Kind;
import org.limn.testsupport.disk.DiskRecord.Change;

/**
 * The disk as it is after a power cut. It promises no more than the strictest system does: bytes are safe when their file was forced; a name is safe when its
 * folder was; a move is one step, whichever of its two folders was forced.
 */
public final class PowerCut {

	/** What of the things that were not forced had come to the disk all the same. */
	public enum Survivors {
		/** Nothing. */
		NOTHING,
		/** The names, and not the bytes behind them. */
		NAMES,
		/** Everything, as when only the process is killed. */
		EVERYTHING
	}

	/** Bytes, whatever their name is. */
	private static final class Content {
		private final boolean folder;
		private byte[] written = new byte[0];
		private byte[] safe = new byte[0];

		Content(boolean folder) {
			this.folder = folder;
		}

		void write(long position, ByteBuffer bytes) {
			int end = (int) position + bytes.remaining();
			byte[] longer = Arrays.copyOf(written, Math.max(written.length, end));
			bytes.duplicate().get(longer, (int) position, bytes.remaining());
			written = longer;
		}
	}

	/** A change of names: {@code from} is {@code null} for a new one, {@code to} for one that went. */
	private record Naming(@Nullable Path from, @Nullable Path to, Content content) {
		boolean touches(Path folder) {
			return within(from, folder) || within(to, folder);
		}

		private static boolean within(@Nullable Path file, Path folder) {
			return file != null && folder.equals(file.getParent());
		}

		void apply(Map<Path, Content> names) {
			Path gone = from;
			if (gone != null) {
				names.remove(gone, content);
			}
			Path there = to;
			if (there != null) {
				names.put(there, content);
			}
		}
	}

	private final Path root;
	private final Map<Path, Content> names = new HashMap<>();
	private final Map<Path, Content> safeNames = new HashMap<>();
	private final List<Naming> pending = new ArrayList<>();
	private final Map<Path, byte[]> database = new HashMap<>();

	private PowerCut(Path root) {
		this.root = root;
	}

	/**
	 * Builds the disk after a cut.
	 *
	 * @param record what happened, on an empty disk
	 * @param count how many of the changes had happened
	 * @param survivors what of the unsafe ones is there
	 * @param root the folder that the record was made in
	 * @param target an empty folder that becomes it
	 * @throws IOException when it cannot be written
	 */
	public static void play(DiskRecord record, int count, Survivors survivors, Path root, Path target) throws IOException {
		PowerCut cut = new PowerCut(root);
		for (Change change : record.changes().subList(0, count)) {
			switch (change) {
			case Change.Safe safe -> {
				cut.database.clear();
				cut.database.putAll(safe.files());
			}
			case Change.Done done -> cut.done(done.operation(), done.folder());
			}
		}
		cut.write(survivors, target);
	}

	private void done(DiskOperation operation, boolean folder) {
		Path file = operation.file();
		Content content = names.get(file);
		switch (operation.kind()) {
		case CREATE, MAKE_FOLDER -> name(new Naming(null, file, new Content(operation.kind() == Kind.MAKE_FOLDER)));
		case WRITE -> content(content, file).write(operation.position(), bytes(operation));
		case TRUNCATE -> content(content, file).written = Arrays.copyOf(content(content, file).written, (int) operation.position());
		case MOVE -> name(new Naming(file, operation.target(), content(content, file)));
		case DELETE -> name(new Naming(file, null, content(content, file)));
		case FORCE -> force(file, content, folder);
		default -> throw new IllegalStateException("not known what a cut makes of " + operation); //$NON-NLS-1$
		}
	}

	private static Content content(@Nullable Content content, Path file) {
		if (content == null) {
			throw new IllegalStateException("changed and never made: " + file); //$NON-NLS-1$
		}
		return content;
	}

	private static ByteBuffer bytes(DiskOperation operation) {
		ByteBuffer bytes = operation.bytes();
		return bytes == null ? ByteBuffer.allocate(0) : bytes;
	}

	private void name(Naming naming) {
		naming.apply(names);
		pending.add(naming);
	}

	private void force(Path file, @Nullable Content content, boolean folder) {
		if (!folder) {
			content(content, file).safe = content(content, file).written;
			return;
		}
		List<Content> touched = pending.stream().filter(n -> n.touches(file)).map(Naming::content).toList();
		for (Iterator<Naming> each = pending.iterator(); each.hasNext();) {
			Naming naming = each.next();
			// what happened to the same bytes before is part of it
			if (touched.contains(naming.content())) {
				naming.apply(safeNames);
				each.remove();
			}
		}
	}

	private void write(Survivors survivors, Path target) throws IOException {
		Map<Path, Content> left = survivors == Survivors.NOTHING ? safeNames : names;
		for (Map.Entry<Path, Content> entry : left.entrySet()) {
			Path file = target.resolve(root.relativize(entry.getKey()));
			if (entry.getValue().folder) {
				Files.createDirectories(file);
			} else {
				Files.createDirectories(file.getParent());
				Files.write(file, survivors == Survivors.EVERYTHING ? entry.getValue().written : entry.getValue().safe);
			}
		}
		for (Map.Entry<Path, byte[]> entry : database.entrySet()) {
			Path file = target.resolve(root.relativize(entry.getKey()));
			Files.createDirectories(file.getParent());
			Files.write(file, entry.getValue());
		}
	}
}
