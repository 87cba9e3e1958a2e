/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.OutgoingImage;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;

/** The reference images of a frozen request, checked to be the very bytes that were shown. */
final class References {

	private static final int CHUNK = 8192;

	private References() {
	}

	/**
	 * The images to send.
	 *
	 * @param outgoing the frozen request
	 * @return the images in order
	 * @throws ProviderException when one is not there any more or has changed; nothing was sent
	 */
	static List<ReferenceImage> of(OutgoingRequest outgoing) throws ProviderException {
		List<ReferenceImage> references = new ArrayList<>();
		for (OutgoingImage image : outgoing.images()) {
			if (!image.sha256().equals(hash(image.file()))) {
				throw new ProviderException(Failure.about(FailureKind.INVALID_REQUEST, NLS.bind(Messages.References_changed, image.source()), "images"), //$NON-NLS-1$
						new Evidence.Refused(), null);
			}
			String extension = image.mediaType().replaceFirst("^image/(?:x-)?([a-z0-9]+).*$", "$1"); //$NON-NLS-1$ //$NON-NLS-2$
			references.add(new ReferenceImage(image.file(), "reference-" + (references.size() + 1) + "." + extension, image.mediaType(), image.width(), //$NON-NLS-1$ //$NON-NLS-2$
					image.height(), image.bytes(), image.role()));
		}
		return references;
	}

	private static String hash(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
			byte[] chunk = new byte[CHUNK];
			for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
				digest.update(chunk, 0, count);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (IOException e) {
			return ""; //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
