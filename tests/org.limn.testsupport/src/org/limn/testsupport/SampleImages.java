/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Small images as other programs make them: {@code alpha.png}, {@code alpha.webp}, {@code anim.webp}, {@code cmyk.jpg}, {@code lossless.webp},
 * {@code lossy.webp}, {@code pixel.gif}, {@code pixel.jpg}, {@code pixel.png}, {@code prog.jpg}.
 *
 * @since 1.0
 */
public final class SampleImages {

	private SampleImages() {
	}

	/**
	 * Reads one.
	 *
	 * @param name its name
	 * @return its bytes
	 */
	public static byte[] bytes(String name) {
		try (InputStream in = SampleImages.class.getResourceAsStream("images/" + name)) { //$NON-NLS-1$
			if (in == null) {
				throw new IllegalArgumentException(name);
			}
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
