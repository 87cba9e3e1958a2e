/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server that speaks OpenAI's images protocol on loopback and answers as the model's name says: {@code good} draws, every other persona does what a
 * provider may do wrong.
 * <p>
 * {@code java OpenAiServer.java FOLDER} prints its port in the first line and writes every request, head and body, to a file of its own in FOLDER,
 * named {@code NUMBER-METHOD-PERSONA}; what is wrong with a form stands in a file of the same name with {@code .problem}.
 */
final class OpenAiServer {

	private static final Set<String> FORM_FIELDS = Set.of("model", "prompt", "n", "size", "response_format", "quality", "user", "image", "image[]");
	private static final Pattern PART = Pattern.compile("Content-Disposition: form-data; name=\"([^\"]*)\"(; filename=\"[^\"]+\")?\r\n(Content-Type: ([^\r]*)\r\n)?");
	private static final int SMALL = 256;
	private static final int HUGE = 40_000;
	/** The edge of a square whose three bytes a pixel are a little more than 64 MiB. */
	private static final int LARGE = 4730;

	private final Path folder;
	private final AtomicInteger requests = new AtomicInteger();

	private OpenAiServer(Path folder) {
		this.folder = folder;
	}

	public static void main(String[] arguments) throws IOException {
		OpenAiServer server = new OpenAiServer(Files.createDirectories(Path.of(arguments[0])));
		HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		http.createContext("/", server::answer);
		http.start();
		System.out.println(http.getAddress().getPort());
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			String text = new String(body, StandardCharsets.ISO_8859_1);
			String persona = persona(text);
			Path record = folder.resolve("%04d-%s-%s".formatted(requests.incrementAndGet(), exchange.getRequestMethod(), persona));
			record(exchange, body, record);
			switch (exchange.getRequestMethod() + ' ' + exchange.getRequestURI().getPath()) {
			case "GET /v1/models" -> json(exchange, 200, "{\"object\":\"list\",\"data\":[{\"id\":\"good\",\"object\":\"model\"}]}");
			case "POST /v1/images/generations" -> act(exchange, persona, count(text, "\"n\"\\s*:\\s*(\\d+)"));
			case "POST /v1/images/edits" -> {
				List<String> problems = problems(text);
				if (problems.isEmpty()) {
					act(exchange, persona, count(text, "name=\"n\"\r\n(?:[^\r]+\r\n)*\r\n(\\d+)"));
				} else {
					Files.write(record.resolveSibling(record.getFileName() + ".problem"), problems);
					json(exchange, 400, "{\"error\":{\"message\":\"The form is wrong.\",\"type\":\"invalid_request_error\"}}");
				}
			}
			default -> json(exchange, 404, "{\"error\":{\"message\":\"There is nothing here.\"}}");
			}
		} catch (IOException e) {
			if (!"Broken pipe".equals(e.getMessage()) && !"Connection reset".equals(e.getMessage()) && !"insufficient bytes written".equals(e.getMessage())) {
				throw e;
			}
		}
	}

	private static void act(HttpExchange exchange, String persona, int count) throws IOException {
		switch (persona) {
		case "good" -> pictures(exchange, count, OpenAiServer::plain);
		case "prefix" -> pictures(exchange, count, png -> "data:image/png;base64," + plain(png));
		case "lines" -> pictures(exchange, count, png -> Base64.getMimeEncoder().encodeToString(png).replace("\r\n", "\\r\\n"));
		case "urlsafe" -> pictures(exchange, count, png -> Base64.getUrlEncoder().withoutPadding().encodeToString(png));
		case "truncated" -> pictures(exchange, count, png -> plain(Arrays.copyOf(png, png.length / 2)));
		case "huge" -> pictures(exchange, count, png -> plain(headerOnly()));
		case "large" -> large(exchange, count);
		case "html" -> send(exchange, 200, "text/html", "<!DOCTYPE html><html><title>Sign in</title><body>Welcome to the airport's network.</body></html>");
		case "cutjson" -> json(exchange, 200, answer(1, OpenAiServer::plain).substring(0, 2000));
		case "denied" -> json(exchange, 401, "{\"error\":{\"message\":\"Incorrect API key provided.\",\"type\":\"invalid_request_error\",\"code\":\"invalid_api_key\"}}");
		case "endless" -> endless(exchange);
		case "hold" -> hold();
		default -> json(exchange, 404, "{\"error\":{\"message\":\"The model does not exist.\",\"code\":\"model_not_found\"}}");
		}
	}

	// ---- what came ---------------------------------------------------------------------------------------------------

	private static String persona(String body) {
		Matcher model = Pattern.compile("\"model\"\\s*:\\s*\"([a-z]+)\"|name=\"model\"\r\n(?:[^\r]+\r\n)*\r\n([a-z]+)").matcher(body);
		return !model.find() ? "none" : model.group(1) != null ? model.group(1) : model.group(2);
	}

	private static int count(String body, String pattern) {
		Matcher number = Pattern.compile(pattern).matcher(body);
		return number.find() ? Integer.parseInt(number.group(1)) : 1;
	}

	private static void record(HttpExchange exchange, byte[] body, Path file) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes((exchange.getRequestMethod() + ' ' + exchange.getRequestURI() + '\n').getBytes(StandardCharsets.UTF_8));
		exchange.getRequestHeaders().forEach((name, values) -> values
				.forEach(value -> all.writeBytes((name + ": " + value + '\n').getBytes(StandardCharsets.UTF_8))));
		all.write('\n');
		all.writeBytes(body);
		Files.write(file, all.toByteArray());
	}

	private static List<String> problems(String body) {
		Set<String> problems = new TreeSet<>();
		Set<String> names = new TreeSet<>();
		Matcher part = PART.matcher(body);
		while (part.find()) {
			String name = part.group(1);
			names.add(name);
			if (!FORM_FIELDS.contains(name)) {
				problems.add("unknown part " + name);
			}
			boolean picture = name.startsWith("image");
			if (picture != (part.group(2) != null)) {
				problems.add(name + (picture ? " has no file name" : " has a file name"));
			}
			if (picture && !String.valueOf(part.group(4)).matches("image/(png|jpeg|webp)")) {
				problems.add(name + " is no picture: " + part.group(4));
			}
		}
		for (String needed : List.of("model", "prompt")) {
			if (!names.contains(needed)) {
				problems.add("no part " + needed);
			}
		}
		if (!names.contains("image") && !names.contains("image[]")) {
			problems.add("no reference image");
		}
		return List.copyOf(problems);
	}

	// ---- answers -----------------------------------------------------------------------------------------------------

	private static void json(HttpExchange exchange, int status, String text) throws IOException {
		send(exchange, status, "application/json", text);
	}

	private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private static void pictures(HttpExchange exchange, int count, Function<byte[], String> encoding) throws IOException {
		json(exchange, 200, answer(count, encoding));
	}

	private static String answer(int count, Function<byte[], String> encoding) {
		StringBuilder text = new StringBuilder("{\"created\":1,\"data\":[");
		for (int i = 0; i < count; i++) {
			text.append(i == 0 ? "" : ",").append("{\"b64_json\":\"").append(encoding.apply(small(i))).append("\"}");
		}
		return text.append("]}").toString();
	}

	private static String plain(byte[] png) {
		return Base64.getEncoder().encodeToString(png);
	}

	/** Pictures as they are made, because all of them together are more than a small heap holds. */
	private static void large(HttpExchange exchange, int count) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, 0);
		OutputStream body = exchange.getResponseBody();
		body.write("{\"created\":1,\"data\":[".getBytes(StandardCharsets.US_ASCII));
		for (int i = 0; i < count; i++) {
			body.write(((i == 0 ? "" : ",") + "{\"b64_json\":\"").getBytes(StandardCharsets.US_ASCII));
			try (OutputStream base64 = Base64.getEncoder().wrap(new Open(body))) {
				png(base64, LARGE, i);
			}
			body.write("\"}".getBytes(StandardCharsets.US_ASCII));
		}
		body.write("]}".getBytes(StandardCharsets.US_ASCII));
		body.close();
	}

	/** A picture that never ends; the connection is the client's to close. */
	private static void endless(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, 0);
		OutputStream body = exchange.getResponseBody();
		String start = plain(small(0));
		body.write(("{\"data\":[{\"b64_json\":\"" + start.substring(0, start.length() / 4 * 2)).getBytes(StandardCharsets.US_ASCII));
		byte[] more = new byte[64 * 1024];
		Arrays.fill(more, (byte) 'A');
		while (true) {
			body.write(more);
		}
	}

	/** No answer as long as the server lives: the client is killed or cancelled meanwhile. */
	private static void hold() throws IOException {
		try {
			new CountDownLatch(1).await();
		} catch (InterruptedException e) {
			throw new IOException(e);
		}
	}

	// ---- PNG ---------------------------------------------------------------------------------------------------------

	private static byte[] small(int seed) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			png(bytes, SMALL, seed);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return bytes.toByteArray();
	}

	/** Noise, so that nothing can be packed; the last rows come after the others are on their way. */
	private static void png(OutputStream out, int edge, int seed) throws IOException {
		header(out, edge);
		Deflater stored = new Deflater(Deflater.NO_COMPRESSION);
		SplittableRandom noise = new SplittableRandom(seed);
		byte[] row = new byte[1 + edge * 3];
		try (DeflaterOutputStream pixels = new DeflaterOutputStream(new ImageData(out), stored)) {
			for (int y = 0; y < edge; y++) {
				noise.nextBytes(row);
				row[0] = 0;
				pixels.write(row);
			}
		} finally {
			stored.end();
		}
		chunk(out, "IEND", new byte[0], 0);
	}

	private static byte[] headerOnly() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			header(bytes, HUGE);
			chunk(bytes, "IDAT", new byte[64], 64);
			chunk(bytes, "IEND", new byte[0], 0);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return bytes.toByteArray();
	}

	private static void header(OutputStream out, int edge) throws IOException {
		out.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' });
		ByteArrayOutputStream fields = new ByteArrayOutputStream();
		DataOutputStream data = new DataOutputStream(fields);
		data.writeInt(edge);
		data.writeInt(edge);
		data.write(new byte[] { 8, 2, 0, 0, 0 });
		chunk(out, "IHDR", fields.toByteArray(), fields.size());
	}

	private static void chunk(OutputStream out, String type, byte[] bytes, int length) throws IOException {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 sum = new CRC32();
		sum.update(name);
		sum.update(bytes, 0, length);
		DataOutputStream data = new DataOutputStream(out);
		data.writeInt(length);
		data.write(name);
		data.write(bytes, 0, length);
		data.writeInt((int) sum.getValue());
	}

	/** Collects packed pixels and writes them as chunks. */
	private static final class ImageData extends OutputStream {

		private final OutputStream out;
		private final byte[] buffer = new byte[64 * 1024];
		private int filled;

		ImageData(OutputStream out) {
			this.out = out;
		}

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			for (int done = 0; done < length;) {
				int part = Math.min(length - done, buffer.length - filled);
				System.arraycopy(bytes, offset + done, buffer, filled, part);
				filled += part;
				done += part;
				if (filled == buffer.length) {
					emit();
				}
			}
		}

		private void emit() throws IOException {
			chunk(out, "IDAT", buffer, filled);
			filled = 0;
		}

		@Override
		public void close() throws IOException {
			emit();
		}
	}

	/** Leaves the stream below it open. */
	private static final class Open extends FilterOutputStream {

		Open(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			out.write(bytes, offset, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}
	}
}
