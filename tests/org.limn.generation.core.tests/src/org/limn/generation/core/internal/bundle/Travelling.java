/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;

/**
 * A provider in a bundle that is made, installed, stopped, updated and uninstalled by a test. It is copied into that bundle, and so needs nothing but the SPI; the
 * system properties are the one thing that it shares with the test.
 */
public final class Travelling implements ImageProvider {

	/** The system property that is {@code true} when it draws at once; else it waits for the end. */
	static final String DRAWS = "org.limn.test.travelling.draws";
	/** The entry of the system properties that counts who is just drawing. */
	static final String INSIDE = "org.limn.test.travelling.inside";

	private static final byte[] PICTURE = Base64.getDecoder()
			.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	static AtomicInteger inside() {
		return (AtomicInteger) System.getProperties().computeIfAbsent(INSIDE, name -> new AtomicInteger());
	}

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) {
		return new ModelPage(List.of(model("m", account)), null);
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) {
		return new ImageModel(id, id, new SizeRule.Any(), 1, 1000, false, ReferenceRule.NONE, List.of(), false, new Price.Unknown(), "");
	}

	@Override
	public void check(ProviderAccount account) {
		// always works
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		inside().incrementAndGet();
		try {
			CountDownLatch end = new CountDownLatch(1);
			sink.onCancel(end::countDown);
			sink.sending();
			if (!Boolean.getBoolean(DRAWS)) {
				end.await();
				throw new ProviderException(FailureKind.NETWORK, "The connection was closed.", new Evidence.Lost());
			}
			try (ImageWriter writer = sink.image(0)) {
				writer.write(ByteBuffer.wrap(PICTURE));
				writer.commit();
			}
		} catch (IOException | InterruptedException e) {
			throw new ProviderException(FailureKind.NETWORK, "The connection was closed.", new Evidence.Lost());
		} finally {
			inside().decrementAndGet();
		}
	}
}
