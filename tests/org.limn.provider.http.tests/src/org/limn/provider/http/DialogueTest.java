/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.tck.Conversation;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;

class DialogueTest {

	private static final Poll LONG = new Poll(Duration.ofMinutes(5), Duration.ofMinutes(5));

	private final RecordingSink sink = new RecordingSink(1);
	private ScriptedServer server;
	private AccountServer account;

	@BeforeEach
	void start() throws Exception {
		server = new ScriptedServer();
		account = AccountServerTest.server(server.address("/v1").toString());
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	private HttpCall call() {
		return HttpCall.get(account.address("/x"));
	}

	@Test
	void asksAgainAndAgainWithTheCredential() throws Exception {
		server.reply(Reply.json(202, "{\"n\":1}"), Reply.json(200, "{\"n\":2}"));
		Dialogue dialogue = new Dialogue(account);
		assertThat(dialogue.ask(call()).path("n").asInt()).isEqualTo(1);
		assertThat(dialogue.ask(call().with(Map.of("accept", "text/plain"))).path("n").asInt()).isEqualTo(2);
		assertThat(server.requests()).allSatisfy(r -> assertThat(r.header("authorization")).startsWith("Key canary"));
		assertThat(server.requests()).extracting(r -> r.header("accept")).containsExactly("application/json", "text/plain");
	}

	@Test
	void picturesInsideADocumentDoNotStayInMemory() throws Exception {
		server.reply(Reply.json(200, "{\"status\":\"done\",\"output\":[\"data:image/png;base64," + "A".repeat(6_000_000) + "\"]}"));
		assertThat(new Dialogue(account).ask(call()).toString()).isEqualTo("{\"status\":\"done\",\"output\":[\"\"]}");
	}

	@Test
	void submittingIsToldBeforeAndItsIdAfter() throws Exception {
		server.reply(Reply.json(200, "{\"id\":\"w1\"}", "X-Request-Id: r1"));
		assertThat(Dialogue.of(account, sink).submit(HttpCall.of("POST", account.address("/x")), sink).path("id").asText()).isEqualTo("w1");
		assertThat(sink.sendings()).isEqualTo(1);
		assertThat(sink.requestIds()).containsExactly("r1");
	}

	@Test
	void failureOfAReaderHasTheIdOfTheRequest() {
		server.reply(Reply.json(200, "{}", "X-Request-Id: r1"));
		assertThatThrownBy(() -> new Dialogue(account).ask(call(), answer -> {
			throw UnusableAnswer.missing("id");
		})).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().requestId()).isEqualTo("r1");
			assertThat(e.failure().kind()).isEqualTo(FailureKind.PROTOCOL);
		});
	}

	@ParameterizedTest
	@CsvSource({ "401,false", "429,false", "413,false", "408,true", "500,true", "504,true", "200,true" })
	void preparationThatFailsHasSentNothingUnlessTheServerSaysNo(int status, boolean notSent) {
		server.reply(Reply.json(status, status == 200 ? "<html>" : "{}"));
		assertThatThrownBy(() -> new Dialogue(account).prepare(call())).isInstanceOfSatisfying(ProviderException.class,
				e -> assertThat(e.evidence()).isEqualTo(notSent ? new Evidence.NotSent() : new Evidence.Status(status)));
	}

	@Test
	void preparationWhoseConnectionBreaksSaysThatNothingWasSubmittedAndWhatToDo() {
		server.reply(Reply.reset());
		assertThatThrownBy(() -> new Dialogue(account).prepare(call())).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.evidence()).isEqualTo(new Evidence.NotSent());
			assertThat(e.failure().kind()).isEqualTo(FailureKind.NETWORK);
			assertThat(e.failure().message()).contains("127.0.0.1", "before anything could be submitted", "try again");
		});
	}

	@Test
	void abortEndsAWaitAtOnceAndLetsNothingBegin() throws Exception {
		CountDownLatch waiting = new CountDownLatch(1);
		Conversation conversation = Conversation.start(sink, s -> {
			Dialogue dialogue = Dialogue.of(account, s);
			waiting.countDown();
			LONG.until(dialogue, Optional::empty);
		});
		assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
		sink.cancel();
		assertThat(conversation.endsWithin(Duration.ofSeconds(1))).isTrue();
		assertThat(conversation.thrown()).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.evidence()).isInstanceOf(Evidence.Lost.class));
		Dialogue aborted = new Dialogue(account);
		aborted.abort();
		assertThatThrownBy(() -> aborted.ask(call())).isInstanceOf(ProviderException.class);
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void interruptionEndsAWaitAndKeepsItsMark() throws Exception {
		Conversation conversation = Conversation.start(sink, s -> LONG.until(Dialogue.of(account, s), Optional::empty));
		conversation.interrupt();
		assertThat(conversation.endsWithin(Duration.ofSeconds(1))).isTrue();
		assertThat(conversation.interruptedAtEnd()).isTrue();
		assertThat(conversation.thrown()).isInstanceOf(ProviderException.class);
	}

	@Test
	void asksUntilTheWorkIsOverAndPassesOnWhatFails() throws Exception {
		Poll quick = new Poll(Duration.ofMillis(1), Duration.ofMillis(2));
		AtomicInteger questions = new AtomicInteger();
		assertThat(quick.until(new Dialogue(account), () -> questions.incrementAndGet() < 4 ? Optional.empty() : Optional.of("done"))).isEqualTo("done");
		assertThat(questions).hasValue(4);
		server.reply(Reply.json(503, "{}", "Retry-After: 7"));
		assertThatThrownBy(() -> quick.until(new Dialogue(account), () -> Optional.of(new Dialogue(account).ask(call()))))
				.isInstanceOfSatisfying(ProviderException.class, e -> {
					assertThat(e.evidence()).isEqualTo(new Evidence.Status(503));
					assertThat(e.failure().retryAfter()).isEqualTo(Duration.ofSeconds(7));
				});
		assertThat(server.requests()).hasSize(1);
	}
}
