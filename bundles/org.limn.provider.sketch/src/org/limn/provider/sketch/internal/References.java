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
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;

/** Reads reference images as small as they are shown. */
final class References {

	private static final int SHOWN_EDGE = 400;

	private References() {
	}

	static List<BufferedImage> read(List<ReferenceImage> references) throws ProviderException {
		List<BufferedImage> pictures = new ArrayList<>();
		for (ReferenceImage reference : references) {
			try (ImageInputStream in = new FileImageInputStream(reference.file().toFile())) {
				pictures.add(read(in));
			} catch (IOException | RuntimeException e) {
				throw new ProviderException(Failure.about(FailureKind.INVALID_REQUEST, NLS.bind(Messages.Failure_reference, reference.name()), "references"), //$NON-NLS-1$
						new Evidence.Refused(), e);
			}
		}
		return pictures;
	}

	private static BufferedImage read(ImageInputStream in) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
		if (!readers.hasNext()) {
			throw new IOException("No reader"); //$NON-NLS-1$
		}
		ImageReader reader = readers.next();
		try {
			reader.setInput(in, true, true);
			int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
			if (longer > Models.REFERENCE_EDGE) {
				throw new IOException("Larger than declared"); //$NON-NLS-1$
			}
			ImageReadParam every = reader.getDefaultReadParam();
			int step = Math.max(1, longer / SHOWN_EDGE);
			every.setSourceSubsampling(step, step, 0, 0);
			return reader.read(0, every);
		} finally {
			reader.dispose();
		}
	}
}
