/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.limn.testsupport.Received;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Shared;
import org.limn.testsupport.WebSocketWire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Holds the requests of a test class against a contract of a provider, and counts. The contracts lie beside the repository ({@link Shared#contract}); without them
 * requests are counted as skipped. What was counted is published as an entry of the test class, and added to {@code target/wire-conformance.tsv}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final WireConformance WIRE = WireConformance.against("acme.openapi.json");
 *
 * @AfterEach
 * void requestsFitTheContract() {
 *     WIRE.check(server);
 * }
 * }</pre>
 *
 * Any thread.
 *
 * @since 1.0
 */
public final class WireConformance implements AfterAllCallback {

	/** A document against which bodies or messages are held beside the contract. */
	private record Refinement(String file, Function<Received, @Nullable String> pointer) {
	}

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final String contract;
	private final List<Refinement> refinements = new ArrayList<>();
	private final Map<String, SchemaDocument> documents = new HashMap<>();
	private @Nullable OpenApiContract opened;
	private @Nullable String base;
	private int validated;
	private int skipped;

	private WireConformance(String contract) {
		this.contract = contract;
	}

	/**
	 * A new count.
	 *
	 * @param contract the name of an OpenAPI document
	 * @return an extension for a static field
	 */
	public static WireConformance against(String contract) {
		return new WireConformance(contract);
	}

	/**
	 * Says that the addresses stand below another path than that of the document's first server.
	 *
	 * @param path as in {@code /api/v1}; empty for none
	 * @return this
	 */
	public synchronized WireConformance below(String path) {
		base = path;
		return this;
	}

	/**
	 * Holds bodies, or the messages of a WebSocket, against a schema of another document too. A message for which no schema is named is a fault.
	 *
	 * @param file the name of the document
	 * @param pointer names the schema for a request (RFC 6901), or {@code null} when the document has none for it
	 * @return this
	 */
	public synchronized WireConformance and(String file, Function<Received, @Nullable String> pointer) {
		refinements.add(new Refinement(file, pointer));
		return this;
	}

	/** Skips the test, with a message, when the contract is not there. */
	public void require() {
		assumeTrue(Shared.contract(contract).isPresent(), "skipped: the contract " + contract + " is not beside the repository"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * Checks and counts all that a server was asked.
	 *
	 * @param server the server
	 */
	public void check(ScriptedServer server) {
		check(server.requests());
	}

	/**
	 * Checks and counts requests.
	 *
	 * @param requests the requests
	 */
	public synchronized void check(List<Received> requests) {
		Optional<Path> file = Shared.contract(contract);
		if (file.isEmpty()) {
			skipped += requests.size();
			return;
		}
		OpenApiContract document = opened(file.get());
		List<String> faults = new ArrayList<>();
		for (Received request : requests) {
			faults(document, request).forEach(fault -> faults.add(request + ": " + fault)); //$NON-NLS-1$
			validated++;
		}
		assertThat(faults).as("what " + contract + " does not allow").isEmpty(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private OpenApiContract opened(Path file) {
		OpenApiContract known = opened;
		OpenApiContract document = known == null ? new OpenApiContract(file) : known;
		opened = document;
		return document;
	}

	private List<String> faults(OpenApiContract document, Received request) {
		boolean message = request.method().equals(WebSocketWire.MESSAGE);
		boolean handshake = request.header("upgrade").equalsIgnoreCase("websocket"); //$NON-NLS-1$ //$NON-NLS-2$
		String below = base;
		// OpenAPI has no words for a WebSocket: what is said on it is checked, the request that opens it is not
		List<String> faults = new ArrayList<>(message || handshake ? List.of() : document.faults(request, below == null ? document.base() : below));
		boolean known = !message;
		for (Refinement refinement : refinements) {
			@Nullable String pointer = refinement.pointer().apply(request);
			if (pointer != null) {
				known = true;
				faults.addAll(faults(refinement.file(), pointer, request));
			}
		}
		if (!known) {
			faults.add("no schema is named for this message"); //$NON-NLS-1$
		}
		return faults;
	}

	private List<String> faults(String file, String pointer, Received request) {
		SchemaDocument document = documents.computeIfAbsent(file,
				name -> new SchemaDocument(Shared.contract(name).orElseThrow(() -> new AssertionError("no contract " + name)))); //$NON-NLS-1$
		JsonNode schema = document.root().at(pointer);
		if (schema.isMissingNode()) {
			return List.of("there is no " + pointer + " in " + file); //$NON-NLS-1$ //$NON-NLS-2$
		}
		try {
			return document.faultsAndUnnamed(schema, MAPPER.readTree(request.text()));
		} catch (JsonProcessingException e) {
			// part of the report, as every other fault
			return List.of("no JSON: " + e.getMessage()); //$NON-NLS-1$
		}
	}

	@Override
	public synchronized void afterAll(@Nullable ExtensionContext context) throws IOException {
		String name = contract.replaceFirst("\\.(openapi|schema)\\.json$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		if (context != null) {
			context.publishReportEntry("wire conformance", validated + " requests validated, " + skipped + " skipped (" + name + ')'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Path file = Files.createDirectories(Path.of("target")).resolve("wire-conformance.tsv"); //$NON-NLS-1$ //$NON-NLS-2$
			String line = String.join("\t", name, context.getRequiredTestClass().getName(), Integer.toString(validated), Integer.toString(skipped)) + '\n'; //$NON-NLS-1$
			Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		validated = 0;
		skipped = 0;
	}
}
