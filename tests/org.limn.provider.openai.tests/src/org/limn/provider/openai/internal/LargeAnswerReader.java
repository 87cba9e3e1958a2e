/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;

/** A process of its own that takes one answer and says what was in it. */
public final class LargeAnswerReader implements ImageSink {

	private LargeAnswerReader() {
	}

	/** Takes the address, whether to stream, and the number of pictures. */
	public static void main(String[] arguments) throws ProviderException {
		ProviderAccount account = new SimpleAccount("a", Map.of("baseUrl", arguments[0], "streaming", arguments[1]), Map.of(), OpenPolicy.of(10_000, 60_000, 60_000));
		OpenAiProvider provider = new OpenAiProvider();
		ImageCall call = new ImageCall(UUID.randomUUID(), provider.model("m", account), "p", "", ImageSize.AUTO, Integer.parseInt(arguments[2]), Map.of(), List.of());
		provider.generate(call, account, new LargeAnswerReader());
	}

	@Override
	public ImageWriter image(int slot) {
		MessageDigest digest;
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
		return new ImageWriter() {
			@Override
			public void write(ByteBuffer bytes) {
				digest.update(bytes);
			}

			@Override
			public void commit() {
				ChildJava.say(slot + " " + HexFormat.of().formatHex(digest.digest()));
			}

			@Override
			public void close() {
				// nothing open
			}
		};
	}

	@Override
	public void onCancel(Runnable abort) {
		// never cancelled
	}

	@Override
	public boolean cancelled() {
		return false;
	}

	@Override
	public void sending() {
		// nothing to record
	}

	@Override
	public void accepted(@Nullable Ticket ticket) {
		// nothing to record
	}

	@Override
	public void progress(double fraction, String message) {
		// nobody looks
	}

	@Override
	public void preview(int slot, byte[] picture) {
		throw new IllegalStateException("too large a preview");
	}

	@Override
	public void result(int slot, URI address, @Nullable Instant expires) {
		throw new IllegalStateException("no address was sent");
	}

	@Override
	public void requestId(String id) {
		// nothing to record
	}

	@Override
	public void seed(int slot, long seed) {
		// nothing to record
	}

	@Override
	public void usage(Usage usage) {
		// nothing to record
	}
}
