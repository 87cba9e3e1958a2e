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
import java.util.List;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageProvider;
import org.limn.testsupport.Content;
import org.limn.testsupport.Switchboard;

/** A drawing service on loopback, and the truth about what it was asked and gave. */
interface Service extends Content.Source, AutoCloseable {

	/**
	 * What is asked to draw.
	 *
	 * @param provider the id of the provider
	 * @param model the model
	 * @param size how large it draws
	 * @param references whether a reference image goes along
	 */
	record Target(String provider, String model, ImageSize size, boolean references) {
	}

	/** Whom a job names. */
	Target target();

	/** A new provider that speaks to it. */
	ImageProvider provider();

	/** Its address, for an account. */
	String url();

	/** Its parts, for putting something wrong in the place of their answers. */
	Switchboard parts();

	/** The part that costs money. */
	String costly();

	/** Draws this in the place of the first picture. */
	void draw(byte[] picture);

	/** How many calls it took on. */
	int accepted();

	/** The pictures that it gave to their last byte. */
	List<byte[]> delivered();

	/** The reference images that reached it. */
	default List<byte[]> uploaded() {
		return List.of();
	}

	/** What waits in it is drawn now. */
	void finish();

	@Override
	void close() throws IOException;
}
