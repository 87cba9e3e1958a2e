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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.limn.testsupport.Received;
import org.limn.testsupport.Shared;
import org.limn.testsupport.fixtures.Fixtures;

/** The requests that the providers themselves give as examples fit their contracts: the equipment refuses nothing that is right. */
class PublishedContractsTest {

	@TestFactory
	Stream<DynamicTest> allowExamples() throws IOException {
		Path examples = Shared.require("providers/fixtures");
		try (Stream<Path> files = Files.walk(examples)) {
			Fixtures fixtures = Fixtures.in(examples);
			List<Path> contracts = contracts();
			List<DynamicTest> tests = files.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted()
					.flatMap(folder -> fixtures.all(folder)).filter(fixture -> fixture.request() != null)
					.map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> assertThat(faults(contracts, fixture.name(), fixture.request())).isEmpty())).toList();
			assertThat(tests).hasSizeGreaterThan(10);
			return tests.stream();
		}
	}

	private static List<String> faults(List<Path> contracts, String name, Received request) {
		String provider = name.substring(0, name.indexOf('/'));
		List<List<String>> faults = contracts.stream().filter(file -> file.getFileName().toString().startsWith(provider)).map(OpenApiContract::new)
				.map(contract -> contract.faults(request, contract.base())).toList();
		return faults.stream().anyMatch(List::isEmpty) ? List.of() : faults.stream().flatMap(List::stream).toList();
	}

	private static List<Path> contracts() throws IOException {
		try (Stream<Path> files = Files.list(Shared.require("providers/contracts"))) {
			return files.filter(file -> file.toString().endsWith(".openapi.json")).toList();
		}
	}
}
