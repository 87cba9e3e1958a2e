/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.RecordingSink;

/** A call to Sketch, put together for a test. */
final class Drawing {

	private final Map<String, Object> options = new HashMap<>(Map.of(Models.SEED, 42L));
	private final RecordingSink sink;
	private String prompt = "A quiet harbour"; //$NON-NLS-1$
	private String negative = ""; //$NON-NLS-1$
	private ImageSize size = new ImageSize.Pixels(160, 160);
	private List<ReferenceImage> references = List.of();
	private final int count;

	Drawing(int count) {
		this.count = count;
		sink = new RecordingSink(count);
	}

	static Drawing of(String prompt) {
		Drawing drawing = new Drawing(1);
		drawing.prompt = prompt;
		return drawing;
	}

	Drawing without(String words) {
		negative = words;
		return this;
	}

	Drawing at(int width, int height) {
		size = new ImageSize.Pixels(width, height);
		return this;
	}

	Drawing at(ImageSize newSize) {
		size = newSize;
		return this;
	}

	Drawing with(String option, Object value) {
		options.put(option, value);
		return this;
	}

	Drawing with(ReferenceImage... images) {
		references = List.of(images);
		return this;
	}

	RecordingSink draw() throws ProviderException {
		ImageCall call = new ImageCall(UUID.randomUUID(), Models.byId(Models.SKETCH_ID), prompt, negative, size, count, options, references);
		new SketchProvider().generate(call, new FakeAccount("a"), sink); //$NON-NLS-1$
		return sink;
	}

	byte[] bytes() throws ProviderException {
		return Objects.requireNonNull(draw().pictures().get(0));
	}

	BufferedImage picture() throws ProviderException, IOException {
		return decoded(bytes());
	}

	static BufferedImage decoded(byte[] bytes) throws IOException {
		return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
	}
}
