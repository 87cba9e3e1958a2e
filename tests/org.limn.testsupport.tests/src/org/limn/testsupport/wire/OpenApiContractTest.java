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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.testsupport.Received;

class OpenApiContractTest {

	@TempDir
	Path folder;
	private OpenApiContract contract;

	@BeforeEach
	void open() throws IOException {
		contract = new OpenApiContract(copy("acme.openapi.json"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"prompt\":\"p\"}", "{\"prompt\":\"p\",\"n\":4}", "{\"prompt\":\"p\",\"n\":null,\"extra\":{\"any\":1}}" })
	void allowsWhatTheSchemaAllows(String body) {
		assertThat(faults(json(body))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}|prompt", "{\"prompt\":\"\"}|prompt", "{\"prompt\":\"p\",\"n\":5}|n", "{\"prompt\":\"p\",\"n\":\"2\"}|n",
			"{\"prompt\":\"p\",\"steps\":3}|steps", "{|no JSON" })
	void noticesWhatTheSchemaDoesNotAllow(String body, String named) {
		assertThat(faults(json(body))).singleElement().asString().contains(named);
	}

	@ParameterizedTest
	@CsvSource({ "POST,/v1/picture,operation", "PUT,/v1/pictures,operation", "GET,/v2/pictures/7,below", "GET,/v1/pictures/latest,query page",
			"GET,/v1/pictures/7?page=1,unknown page", "GET,/v1/pictures/latest?page=x,query page" })
	void noticesWrongAddresses(String method, String path, String named) {
		assertThat(faults(new Received(method, path, Map.of(), new byte[0]))).singleElement().asString().contains(named);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/pictures/7", "/v1/pictures/latest?page=2", "/v1/acme/house/2/status" })
	void findsTheOperation(String path) {
		assertThat(faults(new Received("GET", path, Map.of(), new byte[0]))).isEmpty();
	}

	@Test
	void noticesAMissingHeaderAndAValueThatIsNotListed() {
		Received request = request("/v1/pictures?mode=slow", Map.of("content-type", "application/json"), "{\"prompt\":\"p\"}");
		assertThat(faults(request)).hasSize(2).anyMatch(f -> f.contains("X-Team")).anyMatch(f -> f.contains("mode"));
	}

	@Test
	void noticesAMissingBodyAndAnUnknownContentType() {
		assertThat(faults(request("/v1/pictures", Map.of("X-Team", "1"), ""))).containsExactly("the body is missing");
		assertThat(faults(request("/v1/pictures", Map.of("X-Team", "1", "content-type", "text/plain"), "p"))).containsExactly("unknown content type text/plain");
		assertThat(faults(new Received("GET", "/v1/pictures/7", Map.of(), new byte[1]))).containsExactly("there is a body where none is expected");
	}

	@Test
	void takesBytesByTheirContentType() {
		assertThat(faults(request("/v1/pictures", Map.of("X-Team", "1", "content-type", "image/png"), "bytes"))).isEmpty();
	}

	@Test
	void readsAFormAsTheSchemaHasIt() {
		assertThat(faults(form("image=@a", "n=2", "exact=true", "tags=1", "size=1024"))).isEmpty();
		assertThat(faults(form("image[]=@a", "image[]=@b", "tags=1", "tags=2"))).isEmpty();
		assertThat(faults(form("image=@a", "image=@b", "image=@c"))).isNotEmpty().allMatch(fault -> fault.contains("image"));
		assertThat(faults(form("image=@a", "n=two", "exact=yes"))).hasSize(2);
		assertThat(faults(form("image=@a", "colour=red"))).singleElement().asString().contains("colour");
		assertThat(faults(form("n=2"))).singleElement().asString().contains("image");
	}

	@Test
	void readsTheOlderLanguage() throws IOException {
		OpenApiContract older = new OpenApiContract(copy("older.openapi.json"));
		assertThat(older.base()).isEmpty();
		assertThat(older.faults(request("/draw", Map.of("content-type", "application/json"), "{\"seed\":null}"), "")).isEmpty();
		assertThat(older.faults(request("/draw", Map.of("content-type", "application/json"), "{\"seed\":0}"), "")).hasSize(1);
		assertThat(older.faults(request("/draw", Map.of("content-type", "application/json"), "{\"sede\":1}"), "")).hasSize(1);
	}

	private List<String> faults(Received request) {
		return contract.faults(request, contract.base());
	}

	private static Received json(String body) {
		return request("/v1/pictures?mode=fast", Map.of("content-type", "application/json", "X-Team", "1"), body);
	}

	private static Received form(String... fields) {
		StringBuilder body = new StringBuilder();
		for (String field : fields) {
			String[] both = field.split("=");
			body.append("--b\r\nContent-Disposition: form-data; name=\"").append(both[0]).append('"');
			body.append(both[1].startsWith("@") ? "; filename=\"f.png\"" : "").append("\r\n\r\n").append(both[1]).append("\r\n");
		}
		return request("/v1/pictures", Map.of("content-type", "multipart/form-data; boundary=b", "X-Team", "1"), body.append("--b--\r\n").toString());
	}

	private static Received request(String path, Map<String, String> headers, String body) {
		Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.forEach((name, value) -> all.put(name, List.of(value)));
		return new Received("POST", path, all, body.getBytes(StandardCharsets.UTF_8));
	}

	private Path copy(String name) throws IOException {
		try (InputStream in = OpenApiContractTest.class.getResourceAsStream("contracts/" + name)) {
			Path file = folder.resolve(name);
			Files.copy(in, file);
			return file;
		}
	}
}
