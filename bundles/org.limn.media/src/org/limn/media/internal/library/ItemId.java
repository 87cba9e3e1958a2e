/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Ids of items: 16 letters and digits, without those that look alike. */
public final class ItemId {

	private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"; //$NON-NLS-1$
	private static final int LENGTH = 16;
	private static final SecureRandom RANDOM = new SecureRandom();

	private ItemId() {
	}

	/** A new id. */
	public static String random() {
		byte[] bytes = new byte[LENGTH];
		RANDOM.nextBytes(bytes);
		return text(bytes);
	}

	/** The id of a file that has no record: the same for the same path, on every computer. */
	static String derived(String pathInBook) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
			return text(digest.digest(Normalizer.normalize(pathInBook, Form.NFC).getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String text(byte[] bytes) {
		StringBuilder id = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			id.append(DIGITS.charAt(bytes[i] & 0x1f));
		}
		return id.toString();
	}
}
