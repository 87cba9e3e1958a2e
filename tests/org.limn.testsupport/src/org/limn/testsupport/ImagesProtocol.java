/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;

/** OpenAI's images protocol, as far as servers of tests speak it: a JSON document asks, another one holds the pictures as base64. */
public final class ImagesProtocol {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final Pattern COUNT = Pattern.compile("\"n\":(\\d+)"); //$NON-NLS-1$

	private ImagesProtocol() {
	}

	/**
	 * The prompt of a request.
	 *
	 * @param body the request's body
	 * @return the prompt without blanks around it
	 * @throws IOException when it is no JSON
	 */
	public static String prompt(byte[] body) throws IOException {
		return JSON.readTree(body).path("prompt").asText().strip(); //$NON-NLS-1$
	}

	/**
	 * How many pictures a request asks for; also of one that is cut behind that.
	 *
	 * @param body the request's body
	 * @return how many
	 */
	public static int count(byte[] body) {
		Matcher count = COUNT.matcher(new String(body, StandardCharsets.UTF_8));
		return count.find() ? Integer.parseInt(count.group(1)) : 1;
	}

	/**
	 * The answer with some pictures.
	 *
	 * @param pictures the pictures
	 * @return the document
	 */
	public static Content answer(List<byte[]> pictures) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String separator = "{\"created\":1,\"data\":["; //$NON-NLS-1$
		for (byte[] picture : pictures) {
			out.writeBytes((separator + "{\"b64_json\":\"").getBytes(StandardCharsets.US_ASCII)); //$NON-NLS-1$
			out.writeBytes(Base64.getEncoder().encode(picture));
			out.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII)); //$NON-NLS-1$
			separator = ","; //$NON-NLS-1$
		}
		out.writeBytes("]}".getBytes(StandardCharsets.US_ASCII)); //$NON-NLS-1$
		return new Content("application/json", out.toByteArray()); //$NON-NLS-1$
	}
}
