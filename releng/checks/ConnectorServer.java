/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server that speaks as much of every connector's protocol as one picture needs, each below the path of its provider's id. Prints its port, and writes down who
 * asked for what, and whether a key came along: {@code ConnectorServer PICTURE LOG}.
 */
final class ConnectorServer {

	/** What is answered to a request; in the body {@code HOST}, {@code PICTURE} (base64), {@code ID} (from the last poll address or submitted id) are filled in. */
	private record Answer(Pattern request, String type, String body) {
	}

	private final byte[] picture;
	private final Path log;
	private final List<Answer> answers = new ArrayList<>();

	private ConnectorServer(byte[] picture, Path log) {
		this.picture = picture;
		this.log = log;
		json("POST /openrouter/images", "{'data':[{'b64_json':'PICTURE','media_type':'image/png'}],'usage':{'cost':0.039}}");
		json("POST /openai/images/generations", "{'data':[{'b64_json':'PICTURE'}]}");
		json("POST /gemini/models/[^/]+:generateContent",
				"{'candidates':[{'content':{'parts':[{'inlineData':{'mimeType':'image/png','data':'PICTURE'}}],'role':'model'},'finishReason':'STOP','index':0}]}");
		bytes("POST /stability/v2beta/stable-image/generate/.*");
		json("POST /fal/.*", "{'status':'IN_QUEUE','request_id':'r1','status_url':'HOST/fal/w/requests/r1/status','response_url':'HOST/fal/w/requests/r1','cancel_url':'HOST/fal/w/requests/r1/cancel'}");
		json("GET /fal/w/requests/r1/status.*", "{'status':'COMPLETED','request_id':'r1'}");
		json("GET /fal/w/requests/r1", "{'images':[{'url':'HOST/results/fal.png','content_type':'image/png'}],'seed':7}");
		json("POST /replicate/models/.*/predictions", "{'id':'p1','status':'starting','output':null,'urls':{'get':'HOST/replicate/predictions/p1','cancel':'HOST/replicate/predictions/p1/cancel'}}");
		json("GET /replicate/predictions/p1", "{'id':'p1','status':'succeeded','output':['HOST/results/replicate.png'],'urls':{'get':'HOST/replicate/predictions/p1'}}");
		json("POST /bfl/v1/.*", "{'id':'t1','polling_url':'HOST/bfl/v1/get_result?id=t1','cost':3.0}");
		json("GET /bfl/v1/get_result.*", "{'id':'t1','status':'Ready','result':{'sample':'HOST/results/bfl.png','seed':7}}");
		json("POST /cloudflare/accounts/.*/ai/run/.*", "{'result':{'image':'PICTURE'},'success':true,'errors':[],'messages':[]}");
		json("GET /huggingface/api/models/.*", "{'id':'m','inferenceProviderMapping':{'hf-inference':{'status':'live','providerId':'m','task':'text-to-image'}}}");
		bytes("POST /huggingface/hf-inference/models/.*");
		json("POST /sdwebui/sdapi/v1/txt2img", "{'images':['PICTURE'],'parameters':{},'info':'{}'}");
		json("POST /comfyui/prompt", "{'prompt_id':'ID','number':1,'node_errors':{}}");
		json("GET /comfyui/history/.*", "{'ID':{'outputs':{'9':{'images':[{'filename':'a.png','subfolder':'','type':'output'}]}},'status':{'status_str':'success','completed':true,'messages':[]}}}");
		bytes("GET /comfyui/view.*");
		json("POST /swarmui/API/GetNewSession", "{'session_id':'s1','user_id':'local','version':'0.9.8.0'}");
		json("POST /swarmui/API/GenerateText2Image", "{'images':['View/local/a.png']}");
		bytes("GET /swarmui/View/.*");
		json("POST /custom/pictures", "{'pictures':[{'data':'PICTURE'}]}");
		bytes("GET /results/.*");
	}

	private void json(String request, String body) {
		answers.add(new Answer(Pattern.compile(request), "application/json", body.replace('\'', '"')));
	}

	private void bytes(String request) {
		answers.add(new Answer(Pattern.compile(request), "image/png", ""));
	}

	private synchronized void answer(HttpExchange exchange) throws IOException {
		String request = exchange.getRequestMethod() + ' ' + exchange.getRequestURI();
		String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		boolean key = exchange.getRequestHeaders().values().stream().anyMatch(values -> values.toString().contains("canary"));
		Files.writeString(log, request + (key ? " with the key\n" : " without a key\n"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		for (Answer answer : answers) {
			if (answer.request().matcher(request).matches()) {
				String host = "http://127.0.0.1:" + exchange.getLocalAddress().getPort();
				String text = answer.body().replace("HOST", host).replace("PICTURE", Base64.getEncoder().encodeToString(picture)).replace("\"ID\"", '"' + id(request, asked) + '"');
				send(exchange, 200, answer.type(), answer.body().isEmpty() ? picture : text.getBytes(StandardCharsets.UTF_8));
				return;
			}
		}
		send(exchange, 404, "application/json", "{\"error\":{\"message\":\"not here\"}}".getBytes(StandardCharsets.UTF_8));
	}

	/** The client names its work itself: in the request, and in the address it asks at. */
	private static String id(String request, String asked) {
		Matcher named = Pattern.compile("\"prompt_id\"\\s*:\\s*\"([^\"]+)\"").matcher(asked);
		return named.find() ? named.group(1) : request.replaceFirst(".*/", "");
	}

	private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	public static void main(String[] arguments) throws IOException {
		ConnectorServer answering = new ConnectorServer(Files.readAllBytes(Path.of(arguments[0])), Path.of(arguments[1]));
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", answering::answer);
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.start();
		System.out.println(server.getAddress().getPort());
	}
}
