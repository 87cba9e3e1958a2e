/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.decode;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes all of a JPEG, keeps a few pixels, and listens to what the decoder complains about. */
final class JpegProof {

	/** Harmless and common: a few bytes too many between two scans. */
	private static final String EXTRANEOUS = "extraneous"; //$NON-NLS-1$
	private static final String CORRUPT = "orrupt"; //$NON-NLS-1$
	private static final String PREMATURE = "remature"; //$NON-NLS-1$

	private JpegProof() {
	}

	/** Reads the raw samples, so that neither colour space nor profile matters. */
	static Raster read(Path file, int step) throws IOException {
		ImageReader reader = Readers.plainJpeg();
		List<String> complaints = new ArrayList<>();
		try (ChannelImageInput in = new ChannelImageInput(file)) {
			reader.setInput(in, true, true);
			reader.addIIOReadWarningListener((source, warning) -> complaints.add(warning));
			ImageReadParam param = reader.getDefaultReadParam();
			param.setSourceSubsampling(step, step, 0, 0);
			Raster raster = reader.readRaster(0, param);
			for (String complaint : complaints) {
				boolean damage = complaint.contains(CORRUPT) || complaint.contains(PREMATURE);
				if (damage && !complaint.contains(EXTRANEOUS)) {
					throw new IIOException(complaint);
				}
			}
			return raster;
		} finally {
			reader.dispose();
		}
	}
}
