/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.disk;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.limn.testsupport.disk.DiskOperation.Kind;
import org.limn.testsupport.disk.WatchedDisk.Step;

/** Does what is asked on the real disk, and tells the watcher before and after it. */
@NonNullByDefault({}) // the JDK's methods say nothing of null
@SuppressWarnings("resource") // whoever opens something closes it, and with it the real one behind
final class WatchedProvider extends FileSystemProvider {

	private final WatchedDisk disk;
	private final FileSystemProvider real = FileSystems.getDefault().provider();

	WatchedProvider(WatchedDisk disk) {
		this.disk = disk;
	}

	private <T> T run(Kind kind, Path file, Step<T> step) throws IOException {
		return disk.run(new DiskOperation(kind, WatchedPath.real(file)), step);
	}

	private void run(Kind kind, Path file, Path target, Step<?> step) throws IOException {
		disk.run(new DiskOperation(kind, WatchedPath.real(file), WatchedPath.real(target), 0, null), step);
	}

	private static Kind opening(Path file, Set<? extends OpenOption> options) {
		boolean makes = options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW);
		if (makes && !Files.exists(file)) {
			return Kind.CREATE;
		}
		return options.contains(StandardOpenOption.TRUNCATE_EXISTING) ? Kind.TRUNCATE : Kind.OPEN;
	}

	@Override
	public String getScheme() {
		return "watched"; //$NON-NLS-1$
	}

	@Override
	public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
		throw new UnsupportedOperationException();
	}

	@Override
	public FileSystem getFileSystem(URI uri) {
		return disk.system();
	}

	@Override
	public Path getPath(URI uri) {
		return disk.path(Path.of(uri));
	}

	@Override
	public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
		return newFileChannel(path, options, attributes);
	}

	@Override
	public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
		Path file = WatchedPath.real(path);
		return run(opening(file, options), file, () -> new WatchedChannel(disk, file, real.newFileChannel(file, options, attributes),
				options.contains(StandardOpenOption.APPEND)));
	}

	@Override
	public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
		Path file = WatchedPath.real(path);
		return run(Kind.OPEN, file, () -> new FilterInputStream(real.newInputStream(file, options)) {
			@Override
			public int read() throws IOException {
				return WatchedProvider.this.run(Kind.READ, file, in::read);
			}

			@Override
			public int read(byte[] bytes, int offset, int count) throws IOException {
				return WatchedProvider.this.run(Kind.READ, file, () -> in.read(bytes, offset, count));
			}
		});
	}

	/** As the real one: its streams, unlike channels, are not closed by an interrupt. */
	@Override
	public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
		Path file = WatchedPath.real(path);
		Set<OpenOption> all = options.length == 0 ? Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING) : Set.of(options);
		long start = all.contains(StandardOpenOption.APPEND) && Files.exists(file) ? Files.size(file) : 0;
		return run(opening(file, all), file, () -> new FilterOutputStream(real.newOutputStream(file, options)) {
			private long position = start;

			@Override
			public void write(int b) throws IOException {
				write(new byte[] { (byte) b }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int offset, int count) throws IOException {
				ByteBuffer written = ByteBuffer.wrap(bytes, offset, count).slice().asReadOnlyBuffer();
				disk.run(new DiskOperation(Kind.WRITE, file, null, position, written), () -> {
					out.write(bytes, offset, count);
					return null;
				});
				position += count;
			}
		});
	}

	@Override
	public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
		DirectoryStream<Path> names = run(Kind.LIST, folder, () -> real.newDirectoryStream(WatchedPath.real(folder), path -> filter.accept(disk.path(path))));
		return new DirectoryStream<>() {
			@Override
			public Iterator<Path> iterator() {
				Iterator<Path> each = names.iterator();
				return new Iterator<>() {
					@Override
					public boolean hasNext() {
						return each.hasNext();
					}

					@Override
					public Path next() {
						return disk.path(each.next());
					}
				};
			}

			@Override
			public void close() throws IOException {
				names.close();
			}
		};
	}

	@Override
	public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
		run(Kind.MAKE_FOLDER, folder, () -> {
			real.createDirectory(WatchedPath.real(folder), attributes);
			return null;
		});
	}

	@Override
	public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
		run(Kind.COPY, target, link, () -> {
			real.createSymbolicLink(WatchedPath.real(link), WatchedPath.real(target), attributes);
			return null;
		});
	}

	@Override
	public void createLink(Path link, Path existing) throws IOException {
		run(Kind.COPY, existing, link, () -> {
			real.createLink(WatchedPath.real(link), WatchedPath.real(existing));
			return null;
		});
	}

	@Override
	public void delete(Path path) throws IOException {
		run(Kind.DELETE, path, () -> {
			real.delete(WatchedPath.real(path));
			return null;
		});
	}

	@Override
	public void copy(Path source, Path target, CopyOption... options) throws IOException {
		run(Kind.COPY, source, target, () -> {
			real.copy(WatchedPath.real(source), WatchedPath.real(target), options);
			return null;
		});
	}

	@Override
	public void move(Path source, Path target, CopyOption... options) throws IOException {
		run(Kind.MOVE, source, target, () -> {
			real.move(WatchedPath.real(source), WatchedPath.real(target), options);
			return null;
		});
	}

	@Override
	public boolean isSameFile(Path path, Path other) throws IOException {
		return run(Kind.LOOK, path, () -> real.isSameFile(WatchedPath.real(path), WatchedPath.real(other)));
	}

	@Override
	public boolean isHidden(Path path) throws IOException {
		return run(Kind.LOOK, path, () -> real.isHidden(WatchedPath.real(path)));
	}

	@Override
	public FileStore getFileStore(Path path) throws IOException {
		return real.getFileStore(WatchedPath.real(path));
	}

	@Override
	public void checkAccess(Path path, AccessMode... modes) throws IOException {
		run(Kind.LOOK, path, () -> {
			real.checkAccess(WatchedPath.real(path), modes);
			return null;
		});
	}

	@Override
	public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
		return real.getFileAttributeView(WatchedPath.real(path), type, options);
	}

	@Override
	public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
		return run(Kind.LOOK, path, () -> real.readAttributes(WatchedPath.real(path), type, options));
	}

	@Override
	public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
		return run(Kind.LOOK, path, () -> real.readAttributes(WatchedPath.real(path), attributes, options));
	}

	@Override
	public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
		real.setAttribute(WatchedPath.real(path), attribute, value, options);
	}
}
