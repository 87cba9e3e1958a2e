/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ReferenceImage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON document to send, perhaps with reference images in base64. Images are read from disk while they are sent, and never whole in memory. One thread.
 *
 * @since 1.0
 */
public final class JsonBody implements RequestBody {

	private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
	private final List<Path> images = new ArrayList<>();
	private final String mark = "limn-" + UUID.randomUUID() + '-'; //$NON-NLS-1$

	/**
	 * The document, to be filled.
	 *
	 * @return the document
	 */
	public ObjectNode fields() {
		return fields;
	}

	/**
	 * Sets a field.
	 *
	 * @param name its name
	 * @param value the value of an option; left out when it is {@code null} or blank
	 * @return this
	 */
	public JsonBody with(String name, @Nullable Object value) {
		put(fields, name, value);
		return this;
	}

	/**
	 * Sets a field of any object.
	 *
	 * @param object the object
	 * @param name the field's name
	 * @param value the value of an option; left out when it is {@code null} or blank
	 */
	public static void put(ObjectNode object, String name, @Nullable Object value) {
		switch (value) {
		case String text when !text.isBlank() -> object.put(name, text);
		case Integer number -> object.put(name, number);
		case Long number -> object.put(name, number);
		case Double number -> object.put(name, number);
		case Boolean flag -> object.put(name, flag);
		case null, default -> {
			// not set
		}
		}
	}

	/**
	 * An image in base64.
	 *
	 * @param image the image
	 * @return a text for a field of this document, in whose place the image is sent
	 */
	public String base64(ReferenceImage image) {
		images.add(image.file());
		return mark + (images.size() - 1) + '-';
	}

	/**
	 * An image as an address.
	 *
	 * @param image the image
	 * @return a text for a field of this document, in whose place {@code data:TYPE;base64,…} is sent
	 */
	public String dataAddress(ReferenceImage image) {
		return "data:" + image.mediaType() + ";base64," + base64(image); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public String contentType() {
		return "application/json"; //$NON-NLS-1$
	}

	@Override
	public BodyPublisher publisher() throws IOException {
		List<BodyPublisher> parts = new ArrayList<>();
		String document = fields.toString();
		Matcher matcher = Pattern.compile(Pattern.quote(mark) + "(\\d+)-").matcher(document); //$NON-NLS-1$
		int end = 0;
		while (matcher.find()) {
			parts.add(text(document.substring(end, matcher.start())));
			parts.add(image(images.get(Integer.parseInt(matcher.group(1)))));
			end = matcher.end();
		}
		parts.add(text(document.substring(end)));
		return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
	}

	private static BodyPublisher text(String text) {
		return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
	}

	private static BodyPublisher image(Path file) throws IOException {
		long length = Base64File.length(Files.size(file));
		// a length is said, because some servers take no body without one
		return length == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Base64File(file)), length);
	}
}
