/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a provider tells the core while a call runs. Implemented by the core only; may grow. Called on the thread of the call, or on one that the provider
 * started and ends before its method returns.
 *
 * @since 1.0
 */
public interface ImageSink {

	/**
	 * Says how to abort: the action closes the socket or stops the work, and is run at once if the person has already cancelled. It may be called on any
	 * thread; the latest one counts.
	 *
	 * @param abort the action; returns within a second
	 */
	void onCancel(Runnable abort);

	/**
	 * Whether the person has cancelled.
	 *
	 * @return {@code true} when so
	 */
	boolean cancelled();

	/**
	 * The next byte may leave this computer. Durable when this returns. Called once, immediately before.
	 *
	 * @throws ProviderException when the call must not be sent: cancelled, switched off
	 */
	void sending() throws ProviderException;

	/**
	 * The provider has accepted the call. Durable when this returns.
	 *
	 * @param ticket how to find it again, or {@code null} when it cannot be found again
	 */
	void accepted(@Nullable Ticket ticket);

	/**
	 * How far it is.
	 *
	 * @param fraction 0 to 1, or -1 when only the message is known
	 * @param message the provider's words; may be empty
	 */
	void progress(double fraction, String message);

	/**
	 * A picture in the making.
	 *
	 * @param slot its slot in this call
	 * @param picture an encoded image; the core checks it and may leave it out
	 */
	void preview(int slot, byte[] picture);

	/**
	 * Takes a picture.
	 *
	 * @param slot its slot in this call, from 0; a slot that has a whole picture takes no second one
	 * @return where to write it; the caller closes it
	 * @throws IOException when nothing can be written here
	 */
	ImageWriter image(int slot) throws IOException;

	/**
	 * The picture stands at an address. Durable when this returns; the core then calls {@link ImageProvider#fetch} as often as it needs, without a new
	 * call.
	 *
	 * @param slot its slot in this call
	 * @param address where it stands
	 * @param expires when it goes away, or {@code null} when not said
	 */
	void result(int slot, URI address, @Nullable Instant expires);

	/**
	 * The provider's own id of this request, for its support.
	 *
	 * @param id the id
	 */
	void requestId(String id);

	/**
	 * The seed a picture was drawn with, where the provider says so.
	 *
	 * @param slot its slot in this call
	 * @param seed the seed
	 */
	void seed(int slot, long seed);

	/**
	 * What the call used.
	 *
	 * @param usage as the provider says
	 */
	void usage(Usage usage);
}
