/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.ImageJson;

/**
 * The workflows of an account: one for words alone, and perhaps another one for requests with reference images.
 *
 * @param plain the usual one
 * @param withImages for reference images, or {@code null} when the usual one is all there is
 */
record Workflows(Workflow plain, @Nullable Workflow withImages) {

	/** The one that an account has unless it names its own. */
	static final Workflows OURS = new Workflows(ours("workflow.json", Messages.Workflow_name), ours("image-workflow.json", Messages.Workflow_imageName)); //$NON-NLS-1$ //$NON-NLS-2$

	static Workflows of(AccountSettings settings) throws ProviderException {
		String plain = settings.text("workflow", ""); //$NON-NLS-1$ //$NON-NLS-2$
		String withImages = settings.text("imageWorkflow", ""); //$NON-NLS-1$ //$NON-NLS-2$
		Workflow own = plain.isEmpty() ? OURS.plain() : own(plain, Messages.Workflow_name);
		if (!withImages.isEmpty()) {
			Workflow images = own(withImages, Messages.Workflow_imageName);
			if (images.images() == 0) {
				throw AccountSettings.notConfigured(NLS.bind(Messages.Workflow_noImage, images.label()));
			}
			return new Workflows(own, images);
		}
		// a model of another kind would not go with a workflow of ours
		return new Workflows(own, plain.isEmpty() ? OURS.withImages() : null);
	}

	/** The names of the places of both. */
	Set<String> names() {
		Set<String> names = new LinkedHashSet<>(plain.names());
		Workflow images = withImages;
		if (images != null) {
			names.addAll(images.names());
		}
		return names;
	}

	/** The names of the places that every request finds. */
	Set<String> shared() {
		Set<String> names = plain.names();
		Workflow images = withImages;
		if (images != null) {
			names.retainAll(images.names());
		}
		return names;
	}

	/** How many reference images can be given. */
	int images() {
		Workflow images = withImages;
		return images == null ? plain.images() : images.images();
	}

	/** Where a place is, in either. */
	Optional<Workflow.Place> place(String name) {
		Workflow images = withImages;
		return plain.place(name).or(() -> images == null ? Optional.empty() : images.place(name));
	}

	/** The one for a call. */
	Workflow of(ImageCall call) {
		Workflow images = withImages;
		return images == null || call.references().isEmpty() ? plain : images;
	}

	/**
	 * The one for a call, when it has a place for all that the call asks for.
	 *
	 * @param call the call
	 * @return the workflow
	 * @throws ProviderException naming the first that has none
	 */
	Workflow fitting(ImageCall call) throws ProviderException {
		Workflow workflow = of(call);
		int needed = workflow.images();
		if (call.references().size() != needed) {
			String words = needed == 0 ? Messages.Workflow_images_none : Messages.Workflow_images;
			throw CallCheck.unsupported("references", NLS.bind(words, workflow.label(), Integer.valueOf(needed))); //$NON-NLS-1$
		}
		Set<String> places = workflow.names();
		for (Map.Entry<String, Object> option : call.options().entrySet()) {
			String name = option.getKey();
			boolean usual = call.model().option(name).filter(o -> option.getValue().equals(o.defaultValue())).isPresent();
			if (!usual && !places.contains(name)) {
				throw CallCheck.unsupported(name, NLS.bind(Messages.Workflow_noPlace, workflow.label(), name));
			}
		}
		if (!call.negativePrompt().isEmpty() && !places.contains(Workflow.NEGATIVE)) {
			throw CallCheck.unsupported("negativePrompt", NLS.bind(Messages.Workflow_noPlace, workflow.label(), Workflow.NEGATIVE)); //$NON-NLS-1$
		}
		return workflow;
	}

	private static Workflow ours(String name, String label) {
		try (InputStream in = Workflows.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalArgumentException("no workflow " + name); //$NON-NLS-1$
			}
			return Workflow.of(new String(in.readAllBytes(), StandardCharsets.UTF_8), label);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (ProviderException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A workflow from its text, or from the file at a path. */
	private static Workflow own(String given, String label) throws ProviderException {
		if (given.startsWith("{")) { //$NON-NLS-1$
			return Workflow.of(given, label);
		}
		try {
			Path file = Path.of(given);
			if (Files.isRegularFile(file) && Files.size(file) <= ImageJson.MAXIMUM_REST) {
				return Workflow.of(Files.readString(file), label);
			}
		} catch (IOException | InvalidPathException e) {
			throw AccountSettings.notConfigured(NLS.bind(Messages.Workflow_unreadable, label));
		}
		throw AccountSettings.notConfigured(NLS.bind(Messages.Workflow_unreadable, label));
	}
}
