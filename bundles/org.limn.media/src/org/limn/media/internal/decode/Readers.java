/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.decode;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;

import org.limn.media.ImageFormat;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/**
 * The decoders. ImageIO finds no plug-in across the class loaders of OSGi, and its registry belongs to the whole process, where others
 * may add readers of their own: so the readers are named here, and those that are not of the JDK live in a registry that nobody else
 * sees.
 */
final class Readers {

	private static final String JDK = "com.sun.imageio.plugins."; //$NON-NLS-1$

	private static final ImageReaderSpi PNG = ofJdk("png.PNGImageReaderSpi"); //$NON-NLS-1$
	private static final ImageReaderSpi GIF = ofJdk("gif.GIFImageReaderSpi"); //$NON-NLS-1$
	private static final ImageReaderSpi PLAIN_JPEG = ofJdk("jpeg.JPEGImageReaderSpi"); //$NON-NLS-1$
	private static final ImageReaderSpi JPEG = jpeg();
	private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

	private Readers() {
	}

	private static ImageReaderSpi ofJdk(String name) {
		Iterator<ImageReaderSpi> known = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
		while (known.hasNext()) {
			ImageReaderSpi spi = known.next();
			if (spi.getClass().getName().equals(JDK + name)) {
				return spi;
			}
		}
		throw new IllegalStateException("This Java has no image reader " + name); //$NON-NLS-1$
	}

	/** Wraps the reader of the JDK, which knows neither CMYK nor broken colour profiles. */
	private static ImageReaderSpi jpeg() {
		ServiceRegistry ours = new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
		ours.registerServiceProvider(PLAIN_JPEG, ImageReaderSpi.class);
		ImageReaderSpi spi = new JPEGImageReaderSpi();
		ours.registerServiceProvider(spi, ImageReaderSpi.class);
		return spi;
	}

	/** A reader that gives colours as they are meant. */
	static ImageReader of(ImageFormat format) throws IOException {
		return (switch (format) {
		case PNG -> PNG;
		case JPEG -> JPEG;
		case GIF -> GIF;
		case WEBP -> WEBP;
		}).createReaderInstance();
	}

	/** The JPEG reader of the JDK. */
	static ImageReader plainJpeg() throws IOException {
		return PLAIN_JPEG.createReaderInstance();
	}
}
