/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.install;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

/**
 * Where something is installed from: the jar of a plug-in, or an update site in a folder, in a zip file or on a server. A jar is laid into a folder of its own, which p2
 * reads as it reads the folder of an installation. Closing takes away what was made for it.
 */
public final class SoftwareSource implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);
	private static final List<String> THIS_COMPUTER = List.of("localhost", "127.0.0.1", "[::1]"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final List<String> SITE_FILES = List.of("p2.index", "content.jar", "content.xml", "content.xml.xz", "compositeContent.jar", "compositeContent.xml"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	private final String given;
	private @Nullable Path temporary;

	/**
	 * @param given the path of a file or folder, or an address
	 */
	public SoftwareSource(String given) {
		this.given = given;
	}

	/**
	 * Makes it ready.
	 *
	 * @return the address of the p2 repository
	 * @throws InstallException when it is none and cannot be made one
	 */
	public URI repository() throws InstallException {
		try {
			String lower = given.toLowerCase(Locale.ROOT);
			if (!lower.startsWith("http:") && !lower.startsWith("https:")) { //$NON-NLS-1$ //$NON-NLS-2$
				return local(lower.startsWith("file:") ? Path.of(URI.create(given)) : Path.of(given)); //$NON-NLS-1$
			}
			URI address = URI.create(given);
			if (lower.startsWith("http:") && !THIS_COMPUTER.contains(String.valueOf(address.getHost()))) { //$NON-NLS-1$
				throw new InstallException(InstallException.Kind.REFUSED, NLS.bind(Messages.SoftwareSource_unsafe, given));
			}
			String path = String.valueOf(address.getPath()).toLowerCase(Locale.ROOT);
			return path.endsWith(".jar") || path.endsWith(".zip") ? local(downloaded(address)) : address; //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IllegalArgumentException e) {
			throw new InstallException(InstallException.Kind.NOT_FOUND, NLS.bind(Messages.SoftwareSource_noAddress, given), e);
		} catch (ZipException e) {
			throw new InstallException(InstallException.Kind.NOT_FOUND, NLS.bind(Messages.SoftwareSource_neither, given), e);
		} catch (IOException e) {
			throw new InstallException(InstallException.Kind.FAILED, NLS.bind(Messages.SoftwareSource_unreadable, given), e);
		}
	}

	private URI local(Path path) throws IOException, InstallException {
		if (Files.isDirectory(path)) {
			if (SITE_FILES.stream().anyMatch(name -> Files.exists(path.resolve(name)))) {
				return path.toUri();
			}
			throw new InstallException(InstallException.Kind.NOT_FOUND, NLS.bind(Messages.SoftwareSource_noSite, given));
		}
		if (!Files.isRegularFile(path)) {
			throw new InstallException(InstallException.Kind.NOT_FOUND, NLS.bind(Messages.SoftwareSource_notThere, given));
		}
		try (JarFile file = new JarFile(path.toFile())) {
			if (SITE_FILES.stream().anyMatch(name -> file.getEntry(name) != null)) {
				return URI.create("jar:" + path.toUri() + "!/"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			@Nullable String name = file.getManifest() == null ? null : file.getManifest().getMainAttributes().getValue(new Attributes.Name("Bundle-SymbolicName")); //$NON-NLS-1$
			if (name == null) {
				throw new InstallException(InstallException.Kind.NOT_FOUND, NLS.bind(Messages.SoftwareSource_neither, given));
			}
		}
		Path folder = folder();
		Files.copy(path, Files.createDirectories(folder.resolve("plugins")).resolve(path.getFileName())); //$NON-NLS-1$
		return folder.toUri();
	}

	private Path downloaded(URI address) throws IOException, InstallException {
		try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(20)).build()) {
			Path file = Files.createDirectories(folder().resolve("download")).resolve(Path.of(address.getPath()).getFileName()); //$NON-NLS-1$
			HttpResponse<Path> answer = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofFile(file));
			if (answer.statusCode() != 200) {
				throw new InstallException(InstallException.Kind.NOT_FOUND, NLS.bind(Messages.SoftwareSource_status, given, Integer.valueOf(answer.statusCode())));
			}
			return file;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InstallException(InstallException.Kind.FAILED, Messages.Software_cancelled, e);
		}
	}

	private Path folder() throws IOException {
		Path folder = temporary;
		if (folder == null) {
			folder = Files.createTempDirectory("limn-install"); //$NON-NLS-1$
			temporary = folder;
		}
		return folder;
	}

	@Override
	public void close() {
		Path folder = temporary;
		if (folder == null) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		} catch (IOException e) {
			ILog.get().warn("A temporary folder could not be deleted.", e); //$NON-NLS-1$
		}
	}
}
