/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256. */
public final class Hash {

	private final MessageDigest digest;

	/** An empty hash. */
	public Hash() {
		try {
			digest = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Adds a text. */
	public void add(String text) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Adds bytes. */
	public void add(ByteBuffer bytes) {
		digest.update(bytes);
	}

	/** Adds bytes. */
	public void add(byte[] bytes) {
		digest.update(bytes);
	}

	/** The hash as 64 lower-case hexadecimal digits. */
	public String hex() {
		return HexFormat.of().formatHex(digest.digest());
	}
}
