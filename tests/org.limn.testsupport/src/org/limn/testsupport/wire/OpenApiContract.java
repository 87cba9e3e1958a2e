/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.wire;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.testsupport.Received;

/**
 * An OpenAPI document, 3.1 or 3.0, against which requests are held: method and address, parameters of query and head, type and content of the body. Fields and
 * parameters that it does not name are faults, unless it says that there may be others. One thread.
 *
 * @since 1.0
 */
public final class OpenApiContract {

	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$

	private final SchemaDocument document;
	private final List<Operation> operations = new ArrayList<>();

	/**
	 * @param file the document
	 */
	public OpenApiContract(Path file) {
		document = new SchemaDocument(file);
		document.root().path("paths").properties().forEach(item -> item.getValue().fieldNames().forEachRemaining(method -> { //$NON-NLS-1$
			if (METHODS.contains(method)) {
				operations.add(new Operation(document, method, item.getKey(), item.getValue()));
			}
		}));
	}

	/**
	 * What its first server has before each address.
	 *
	 * @return as in {@code /v1}; perhaps empty
	 */
	public String base() {
		String server = document.root().at("/servers/0/url").asText().replaceAll("\\{[^}]*\\}", "x"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		@Nullable String path = URI.create(server).getPath();
		return path == null ? "" : path.replaceFirst("/$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/**
	 * What is wrong with a request.
	 *
	 * @param request the request
	 * @param base what the addresses of the document stand below, as {@link #base()}
	 * @return a sentence for each fault; empty when there is none
	 */
	public List<String> faults(Received request, String base) {
		String[] halves = request.path().split("\\?", 2); //$NON-NLS-1$
		if (!halves[0].startsWith(base)) {
			return List.of("the address is not below " + base); //$NON-NLS-1$
		}
		String address = FormFields.decoded(halves[0].substring(base.length()).replace("+", "%2B")); //$NON-NLS-1$ //$NON-NLS-2$
		Optional<Operation> operation = operations.stream().filter(o -> o.fits(request.method(), address)).max(Comparator.comparingInt(Operation::weight));
		return operation.isPresent() ? operation.get().faults(request, query(halves.length > 1 ? halves[1] : "")) //$NON-NLS-1$
				: List.of("there is no such operation"); //$NON-NLS-1$
	}

	private static Map<String, String> query(String text) {
		Map<String, String> query = new LinkedHashMap<>();
		for (String pair : text.isEmpty() ? new String[0] : text.split("&")) { //$NON-NLS-1$
			String[] both = pair.split("=", 2); //$NON-NLS-1$
			query.put(FormFields.decoded(both[0]), FormFields.decoded(both.length > 1 ? both[1] : "")); //$NON-NLS-1$
		}
		return query;
	}
}
