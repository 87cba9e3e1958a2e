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
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** A real path, seen through a watched disk. */
@NonNullByDefault({}) // the JDK's methods say nothing of null
final class WatchedPath implements Path {

	private final WatchedFileSystem system;
	private final Path real;

	WatchedPath(WatchedFileSystem system, Path real) {
		this.system = system;
		this.real = Objects.requireNonNull(real);
	}

	static Path real(Path path) {
		return path instanceof WatchedPath watched ? watched.real : path;
	}

	private Path watched(Path path) {
		return path == null ? null : new WatchedPath(system, path);
	}

	@Override
	public FileSystem getFileSystem() {
		return system;
	}

	@Override
	public boolean isAbsolute() {
		return real.isAbsolute();
	}

	@Override
	public Path getRoot() {
		return watched(real.getRoot());
	}

	@Override
	public Path getFileName() {
		return watched(real.getFileName());
	}

	@Override
	public Path getParent() {
		return watched(real.getParent());
	}

	@Override
	public int getNameCount() {
		return real.getNameCount();
	}

	@Override
	public Path getName(int index) {
		return watched(real.getName(index));
	}

	@Override
	public Path subpath(int beginIndex, int endIndex) {
		return watched(real.subpath(beginIndex, endIndex));
	}

	@Override
	public boolean startsWith(Path other) {
		return real.startsWith(real(other));
	}

	@Override
	public boolean endsWith(Path other) {
		return real.endsWith(real(other));
	}

	@Override
	public Path normalize() {
		return watched(real.normalize());
	}

	@Override
	public Path resolve(Path other) {
		return watched(real.resolve(real(other)));
	}

	@Override
	public Path relativize(Path other) {
		return watched(real.relativize(real(other)));
	}

	@Override
	public URI toUri() {
		return real.toUri();
	}

	@Override
	public Path toAbsolutePath() {
		return watched(real.toAbsolutePath());
	}

	@Override
	public Path toRealPath(LinkOption... options) throws IOException {
		return watched(real.toRealPath(options));
	}

	@Override
	public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) throws IOException {
		return real.register(watcher, events, modifiers);
	}

	@Override
	public int compareTo(Path other) {
		return real.compareTo(real(other));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof WatchedPath path && path.system == system && path.real.equals(real);
	}

	@Override
	public int hashCode() {
		return real.hashCode();
	}

	@Override
	public String toString() {
		return real.toString();
	}
}
