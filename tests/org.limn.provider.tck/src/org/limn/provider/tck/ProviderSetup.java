/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.ImageSize;
import org.limn.generation.Role;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.generation.provider.SizeRule;

/**
 * What a provider's test says of its provider: how to make it, what it supports, how its server is scripted. Everything has a default but the provider and
 * its account; a default says that the provider supports it.
 *
 * @since 1.0
 */
public abstract class ProviderSetup {

	/** A folder for reference images. */
	@TempDir
	protected @NonNullByDefault({}) Path folder;

	private final List<RecordingSink> sinks = new CopyOnWriteArrayList<>();

	/**
	 * The provider under test. Asked often; one instance or a new one each time.
	 *
	 * @return the provider
	 */
	protected abstract ImageProvider provider();

	/**
	 * A working account. Its secrets, if it has any, are {@link Canary#KEY}.
	 *
	 * @param id the account's id; accounts of different ids must be able to work side by side
	 * @return the account
	 */
	protected abstract FakeAccount account(String id);

	/**
	 * The model to test.
	 *
	 * @return its id
	 */
	protected abstract String modelId();

	/**
	 * Makes calls succeed from now on: scripts the server to answer each call with as many pictures as it asks for. Called before every test.
	 *
	 * @throws Exception when it cannot be scripted
	 */
	protected void scriptSuccess() throws Exception {
		// A provider in this process needs no script.
	}

	/**
	 * Makes a call never be answered, until it is cancelled.
	 *
	 * @param call the call
	 * @return the call to make
	 * @throws Exception when it cannot be scripted
	 */
	protected ImageCall scriptSilence(ImageCall call) throws Exception {
		return call;
	}

	/**
	 * Makes the next call be answered with these bytes in place of its first picture.
	 *
	 * @param call the call
	 * @param bytes what comes; may be no picture at all
	 * @return the call to make
	 * @throws Exception when it cannot be scripted
	 */
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) throws Exception {
		return call;
	}

	/**
	 * What can be made to go wrong.
	 *
	 * @return the scenarios
	 */
	protected List<Scenario> scenarios() {
		return List.of();
	}

	/**
	 * How many requests that draw were seen by the server.
	 *
	 * @return the number; always 0 for a provider without a server
	 */
	protected long submissions() {
		return 0;
	}

	/**
	 * Gate: the model takes a negative prompt.
	 *
	 * @return {@code true} unless overridden
	 */
	protected boolean supportsNegativePrompt() {
		return true;
	}

	/**
	 * Gate: the model takes reference images.
	 *
	 * @return {@code true} unless overridden
	 */
	protected boolean supportsReferences() {
		return true;
	}

	/**
	 * Gate: the model sends previews.
	 *
	 * @return {@code true} unless overridden
	 */
	protected boolean supportsPreviews() {
		return true;
	}

	/**
	 * Gate: the model takes a seed.
	 *
	 * @return {@code true} unless overridden
	 */
	protected boolean supportsSeed() {
		return true;
	}

	/**
	 * Gate: the same seed gives the same bytes, here, in this test.
	 *
	 * @return as {@link #supportsSeed()} unless overridden
	 */
	protected boolean reproducesBySeed() {
		return supportsSeed();
	}

	/**
	 * Gate: one call draws several pictures.
	 *
	 * @return {@code true} unless overridden
	 */
	protected boolean supportsMultiple() {
		return true;
	}

	/**
	 * Gate: {@link #scriptSilence} is there, so that cancelling can be tested.
	 *
	 * @return {@code true} unless overridden
	 */
	protected boolean supportsCancel() {
		return true;
	}

	/**
	 * Gate: {@link #scriptBytes} is there, so that hostile bytes can be tested.
	 *
	 * @return {@code true} unless overridden
	 */
	protected boolean supportsScriptedBytes() {
		return true;
	}

	/**
	 * Gate: an id that no list has is refused with {@code NOT_FOUND}; otherwise it is taken as typed.
	 *
	 * @return {@code true} unless overridden
	 */
	protected boolean refusesUnknownModels() {
		return true;
	}

	/**
	 * The model under test.
	 *
	 * @return the model
	 * @throws ProviderException when there is none
	 */
	protected final ImageModel model() throws ProviderException {
		return provider().model(modelId(), account("model")); //$NON-NLS-1$
	}

	/**
	 * The size to ask for: the first listed one, or a small one that fits.
	 *
	 * @param model the model
	 * @return the size
	 */
	protected ImageSize size(ImageModel model) {
		return switch (model.sizes()) {
		case SizeRule.Listed listed -> listed.sizes().get(0);
		case SizeRule.Range range -> {
			int edge = (int) Math.ceil(Math.max(range.minimum(), Math.sqrt(range.minimumArea())) / range.step()) * range.step();
			yield new ImageSize.Pixels(edge, edge);
		}
		case SizeRule.Any any -> new ImageSize.Pixels(512, 512);
		};
	}

	/**
	 * A plain call that should succeed.
	 *
	 * @param count how many pictures
	 * @return the call
	 * @throws ProviderException when there is no model
	 */
	protected final ImageCall call(int count) throws ProviderException {
		ImageModel model = model();
		return new ImageCall(UUID.randomUUID(), model, "A lantern on a garden wall at dusk", "", size(model), count, Map.of(), List.of()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * The same call with an option, under an id of its own.
	 *
	 * @param call the call
	 * @param option the option's id
	 * @param value its value
	 * @return the call
	 */
	protected static ImageCall with(ImageCall call, String option, Object value) {
		Map<String, Object> options = new HashMap<>(call.options());
		options.put(option, value);
		return new ImageCall(UUID.randomUUID(), call.model(), call.prompt(), call.negativePrompt(), call.size(), call.count(), options, call.references());
	}

	/**
	 * A reference image as the model takes it.
	 *
	 * @param model the model
	 * @param number told apart by
	 * @return the image, a PNG
	 * @throws IOException when it cannot be written
	 */
	protected final ReferenceImage reference(ImageModel model, int number) throws IOException {
		int edge = Math.min(64, Math.max(8, model.references().maximumEdge()));
		byte[] bytes = TestPictures.png(edge, edge, 0x204060 * number);
		Path file = Files.write(folder.resolve("reference-" + number + ".png"), bytes); //$NON-NLS-1$ //$NON-NLS-2$
		return new ReferenceImage(file, "reference-" + number + ".png", "image/png", edge, edge, bytes.length, Role.SUBJECT); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/**
	 * A sink that is checked when the test ends: protocol kept, no secret said.
	 *
	 * @param count how many pictures
	 * @return the sink
	 */
	protected final RecordingSink sink(int count) {
		RecordingSink sink = new RecordingSink(count);
		sinks.add(sink);
		return sink;
	}

	/**
	 * A sink for resuming, checked when the test ends.
	 *
	 * @param count how many pictures
	 * @return the sink
	 */
	protected final RecordingSink resumedSink(int count) {
		RecordingSink sink = RecordingSink.resumed(count);
		sinks.add(sink);
		return sink;
	}

	/** Every sink of the test kept the protocol and was told no secret. */
	@AfterEach
	final void everySinkKeptTheProtocolAndHeardNoSecret() {
		for (RecordingSink sink : sinks) {
			assertThat(sink.violations()).as("protocol").isEmpty(); //$NON-NLS-1$
			assertThat(Canary.singsIn(sink.said())).as("the key in what the provider told").isFalse(); //$NON-NLS-1$
			assertThat(sink.previews()).as("previews").allMatch(TestPictures::beginsLikeOne); //$NON-NLS-1$
		}
	}
}
