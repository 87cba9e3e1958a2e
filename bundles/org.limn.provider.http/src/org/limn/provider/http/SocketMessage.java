/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

/**
 * What a server says on a WebSocket.
 *
 * @since 1.0
 */
public sealed interface SocketMessage {

	/**
	 * Words, usually JSON.
	 *
	 * @param words the words
	 */
	record Text(String words) implements SocketMessage {
	}

	/**
	 * Bytes.
	 *
	 * @param bytes the bytes; not copied
	 */
	record Bytes(byte[] bytes) implements SocketMessage {
	}

	/**
	 * It has ended, and nothing more will come.
	 *
	 * @param code the reason (RFC 6455, section 7.4), as 1000 for a usual end, 1006 for a connection that broke
	 */
	record End(int code) implements SocketMessage {
	}
}
