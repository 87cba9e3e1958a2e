/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.limn.generation.ContextElement;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationRequest;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.Role;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.core.internal.admin.MemorySecretStore;
import org.limn.generation.core.internal.admin.Network;
import org.limn.generation.core.internal.admin.Surroundings;
import org.limn.generation.core.internal.catalog.Catalog;
import org.limn.generation.core.internal.foundation.WiredFoundation;
import org.limn.generation.core.internal.home.HomeLock;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.provider.ImageProvider;
import org.limn.testsupport.PngBuilder;
import org.limn.testsupport.disk.WatchedDisk;

/**
 * A character of the book whose picture goes along as a reference image: the request is compiled from the book by the real compiler, for somebody who cannot
 * see what is left out.
 *
 * @param disk the disk
 * @param book the book's folder
 * @param home the per-user folder
 */
record Sitter(WatchedDisk disk, Path book, Path home) {

	/** The picture as it should be. */
	static final byte[] FACE = PngBuilder.plain(40, 30, 11);

	/** The providers and the network around the compiler: one provider, which is on the network; nothing ever changes. */
	private record Around(Service service) implements Catalog, Network {
		@Override
		public List<ProviderDescriptor> descriptors() {
			String id = service.target().provider();
			return List.of(new ProviderDescriptor(id, id, "", "org.limn.provider." + id, null,
					List.of(new ProviderSetting("baseUrl", "Address", ProviderSetting.Type.URL, false, "https://" + Stage.HOST, "", List.of(), null))));
		}

		@Override
		public Optional<ImageProvider> provider(String id) {
			return Optional.of(service.provider());
		}

		@Override
		public boolean missing() {
			return false;
		}

		@Override
		public void addListener(Runnable listener) {
			// nothing ever changes
		}
	}

	/** Where the picture stands in the book. */
	Path picture() {
		return book.resolve("sketches/mara.png");
	}

	/** Where the copies stand that are sent. */
	Path copies() {
		return home.resolve("outgoing");
	}

	/** Puts this into the place of the picture. */
	void show(byte[] picture) throws IOException {
		write("limn.yaml", "format: 1\nid: book\ntitle: The Door\n".getBytes(StandardCharsets.UTF_8));
		write("world/characters/mara.md", "---\nid: mara\nname: Mara\ntype: character\nimage: sketches/mara.png\n---\n".getBytes(StandardCharsets.UTF_8));
		write("sketches/mara.png", picture);
	}

	private void write(String path, byte[] content) throws IOException {
		Path file = book.resolve(path);
		Files.createDirectories(file.getParent());
		Files.write(file, content);
	}

	/** The request as it is sent to a service, with its copies made. */
	OutgoingRequest compile(Service service, String prompt, int count) throws GenerationException {
		Around around = new Around(service);
		LimnHome watched = new LimnHome(disk.path(home));
		WiredFoundation foundation = new WiredFoundation(new Surroundings(watched, new HomeLock(watched), around, name -> null, new MemorySecretStore(),
				home.resolve("no-policy.json"), () -> ProxySelector.of(null), around, () -> true));
		return foundation.compiler().compile(new GenerationRequest(disk.path(book), new ProfileChoice.AdHoc(service.target().provider(), service.target().model(), Map.of()),
				Purpose.LIBRARY, prompt, "", null, count, Map.of(), List.of(new ContextElement("mara", Role.SUBJECT, true, false, false))));
	}
}
