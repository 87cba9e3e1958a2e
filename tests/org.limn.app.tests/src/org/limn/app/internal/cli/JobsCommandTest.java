/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.admin.GenerationAdministration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

@Timeout(20)
class JobsCommandTest {

	private static final Failure LOST = Failure.of(FailureKind.NETWORK, "Limn ended while the provider was drawing. It may have been charged.");
	private static final Path OTHER_BOOK = Path.of("other").toAbsolutePath();

	private final GenerationJob unknown = Jobs.job("1a2b3c4d-0000-4000-8000-000000000001", Jobs.BOOK, new JobState.OutcomeUnknown(LOST), JobAction.CHECK,
			JobAction.SEND_AGAIN, JobAction.GIVE_UP);
	private final GenerationJob offered = Jobs.job("1a2f0000-0000-4000-8000-000000000002", OTHER_BOOK, new JobState.Waiting(JobState.Why.OFFERED, null),
			JobAction.START, JobAction.DISCARD);
	private final GenerationJob running = Jobs.job("77777777-0000-4000-8000-000000000003", Jobs.BOOK, new JobState.Running(JobState.Phase.SENDING),
			JobAction.CANCEL);
	private final KnownJobs jobs = new KnownJobs(unknown, offered, running);

	private ByteArrayOutputStream out = new ByteArrayOutputStream();
	private ByteArrayOutputStream err = new ByteArrayOutputStream();

	private ExitCode run(String... words) throws Exception {
		out = new ByteArrayOutputStream();
		err = new ByteArrayOutputStream();
		Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
		List<String> arguments = Arrays.asList(words);
		Report report = JobsReport.to(console, arguments.contains("--json"));
		JobsCommand command = new JobsCommand(JobsArguments.parse(arguments), console, Duration.ofMillis(50));
		return command.run(new Command.Services(jobs, nobody()), report);
	}

	/** These commands need no accounts. */
	private static GenerationAdministration nobody() {
		return (GenerationAdministration) Proxy.newProxyInstance(JobsCommandTest.class.getClassLoader(), new Class<?>[] { GenerationAdministration.class },
				(proxy, method, arguments) -> {
					throw new UnsupportedOperationException(method.getName());
				});
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	private JsonNode json() throws Exception {
		assertThat(out().strip().lines()).hasSize(1);
		return new ObjectMapper().readTree(out());
	}

	@Test
	void showsEachJobInALine() throws Exception {
		assertThat(run()).isEqualTo(ExitCode.DONE);
		List<String> lines = out().lines().toList();
		assertThat(lines).hasSize(4);
		assertThat(lines.get(1)).startsWith("1a2b3c4d").contains("outcome unknown", "Sketch", "0/1", "may have been charged", "A door");
		assertThat(lines.get(2)).startsWith("1a2f0000").contains("waiting to be started");
		assertThat(lines.get(3)).startsWith("77777777").contains("asking the provider");
		assertThat(jobs.done).isEmpty();
	}

	@Test
	void showsOnlyTheJobsOfOneBook() throws Exception {
		assertThat(run("list", "--project", "other", "--json")).isEqualTo(ExitCode.DONE);
		assertThat(json().get("jobs")).hasSize(1);
		assertThat(json().get("jobs").get(0).get("job").asText()).isEqualTo(offered.id().toString());
		run("--project", "nowhere");
		assertThat(out()).isEmpty();
		assertThat(err()).contains("no jobs");
	}

	@Test
	void tellsAProgramWhatCanBeDone() throws Exception {
		run("--json");
		JsonNode job = json().get("jobs").get(0);
		assertThat(job.get("state").asText()).isEqualTo("outcome_unknown");
		assertThat(job.get("charge").asText()).isEqualTo("possible");
		assertThat(job.get("possible")).hasToString("[\"check\",\"retry\",\"dismiss\"]");
		assertThat(json().get("jobs").get(1).get("waitsFor").asText()).isEqualTo("offered");
		assertThat(json().get("paused").asBoolean()).isFalse();
	}

	@Test
	void showsTheProvidersIdOfEachCallAndWhatHappened() throws Exception {
		assertThat(run("show", "1a2b")).isEqualTo(ExitCode.DONE);
		assertThat(out()).contains(unknown.id().toString(), LOST.message(), Jobs.REQUEST_ID, "What happened", "sent", "check, retry, dismiss");
		run("show", "1A2B", "--json");
		JsonNode job = json().get("jobs").get(0);
		assertThat(job.get("calls").get(0).get("requestId").asText()).isEqualTo(Jobs.REQUEST_ID);
		assertThat(job.get("timeline").get(0).get("event").asText()).isEqualTo("sending");
	}

	@Test
	void refusesAnIdThatNamesNoJobOrSeveral() throws Exception {
		assertThat(run("show", "ffff")).isEqualTo(ExitCode.BAD_ARGUMENTS);
		assertThat(err()).contains("ffff").contains("limn jobs");
		assertThat(run("show", "1a2")).isEqualTo(ExitCode.BAD_ARGUMENTS);
		assertThat(err()).contains(unknown.id().toString()).contains(offered.id().toString());
		assertThat(run("show", "1a2f", "--project", "book")).isEqualTo(ExitCode.BAD_ARGUMENTS);
		assertThat(run("cancel", "ffff", "--json")).isEqualTo(ExitCode.BAD_ARGUMENTS);
		assertThat(json().get("jobs")).isEmpty();
		assertThat(json().get("failure").get("kind").asText()).isEqualTo("invalid_request");
	}

	@Test
	void refusesWhatTheJobDoesNotPermitAndSaysWhatItDoes() throws Exception {
		assertThat(run("start", "1a2b")).isEqualTo(ExitCode.REFUSED);
		assertThat(err()).contains("start").contains("outcome unknown").contains("check, retry, dismiss");
		assertThat(run("dismiss", "7777")).isEqualTo(ExitCode.REFUSED);
		assertThat(run("cancel", "1a2b")).isEqualTo(ExitCode.REFUSED);
		assertThat(jobs.done).isEmpty();
	}

	@Test
	void saysBeforeSendingAgainThatItMayBeChargedTwice() throws Exception {
		assertThat(run("retry", "1a2b")).isEqualTo(ExitCode.DONE);
		assertThat(err()).contains("second time");
		assertThat(jobs.done).containsExactly("retry 1a2b3c4d");
	}

	@Test
	void endsWithTheCodeOfTheJobItWaitedFor() throws Exception {
		jobs.endingAs(new JobState.OutcomeUnknown(LOST));
		assertThat(run("check", "1a2b", "--json")).isEqualTo(ExitCode.OUTCOME_UNKNOWN);
		assertThat(json().get("jobs").get(0).get("state").asText()).isEqualTo("outcome_unknown");
		jobs.endingAs(new JobState.Failed(LOST));
		assertThat(run("start", "1a2f")).isEqualTo(ExitCode.FAILED);
		assertThat(err()).contains(LOST.message());
		assertThat(jobs.done).containsExactly("check 1a2b3c4d", "start 1a2f0000");
	}

	@Test
	void staysWithAJobThatIsBeingSavedAlreadyInsteadOfRefusingTheRetry() throws Exception {
		GenerationJob saving = Jobs.job("88888888-0000-4000-8000-000000000004", Jobs.BOOK, new JobState.Running(JobState.Phase.SAVING), JobAction.CANCEL);
		jobs.savingUntilHeard(saving);
		assertThat(run("retry", "8888")).isEqualTo(ExitCode.DONE);
		assertThat(jobs.done).isEmpty();
	}

	@Test
	void waitsUntilTheOtherProcessHasCancelled() throws Exception {
		jobs.endingAs(new JobState.Cancelled());
		assertThat(run("cancel", "7777")).isEqualTo(ExitCode.DONE);
		assertThat(err()).contains("Cancelled").contains("may have charged");
	}

	@Test
	void saysWhatItKnowsWhenNobodyAcknowledges() throws Exception {
		jobs.endingAs(null);
		assertThat(run("cancel", "7777", "--json")).isEqualTo(ExitCode.OUTCOME_UNKNOWN);
		assertThat(err()).contains("has not answered").contains("limn jobs show 77777777");
		assertThat(json().get("jobs").get(0).get("state").asText()).isEqualTo("running");
	}

	@Test
	void saysSoWhenAJobWasDoneBeforeItCouldBeCancelled() throws Exception {
		jobs.endingAs(new JobState.Failed(LOST));
		assertThat(run("cancel", "7777")).isEqualTo(ExitCode.FAILED);
		assertThat(err()).contains(LOST.message()).doesNotContain("Cancelled");
	}

	@Test
	void takesAJobFromTheList() throws Exception {
		assertThat(run("dismiss", "1a2f")).isEqualTo(ExitCode.DONE);
		assertThat(err()).contains("1a2f0000");
		run("--json");
		assertThat(json().get("jobs")).hasSize(2);
	}

	@Test
	void saysThatTheQueueIsPausedUntilItGoesOn() throws Exception {
		assertThat(run("pause")).isEqualTo(ExitCode.DONE);
		run("list");
		assertThat(err()).contains("paused").contains("limn jobs resume");
		assertThat(run("resume")).isEqualTo(ExitCode.DONE);
		run("list");
		assertThat(err()).isEmpty();
	}
}
