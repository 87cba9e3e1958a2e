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
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ReportTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);

	private static final Failure LOST = Failure.of(FailureKind.TIMEOUT, "No answer came. It may have been charged.");

	@Test
	void tellsAProgramEverythingInOneObject() throws Exception {
		GenerationJob job = Jobs.job(new JobState.Partial(LOST), Charge.POSSIBLE, Cost.usd("0.08"),
				List.of(new JobImage(0, JobImage.State.SAVED, "item1", "media/door-1.png", 64, 32),
						new JobImage(1, JobImage.State.KEPT, null, "/kept/raw", 0, 0)));
		new JsonReport(console).job(job, null);
		String text = out.toString(StandardCharsets.UTF_8);
		assertThat(text.strip().lines()).hasSize(1);
		JsonNode root = new ObjectMapper().readTree(text);
		assertThat(root.get("job").asText()).isEqualTo(job.id().toString());
		assertThat(root.get("state").asText()).isEqualTo("partial");
		assertThat(root.get("files").get(0).get("path").asText()).isEqualTo(Jobs.BOOK.resolve("media/door-1.png").toString());
		assertThat(root.get("kept").get(0).asText()).isEqualTo("/kept/raw");
		assertThat(root.get("cost").get("amount").asText()).isEqualTo("0.08");
		assertThat(root.get("charge").asText()).isEqualTo("possible");
		assertThat(root.get("failure").get("kind").asText()).isEqualTo("timeout");
		assertThat(root.get("failure").get("message").asText()).isEqualTo(LOST.message());
	}

	@Test
	void writesTheStateOfALostAnswerAsTwoWords() throws Exception {
		new JsonReport(console).job(Jobs.job(new JobState.OutcomeUnknown(LOST), Charge.POSSIBLE, null, List.of()), null);
		assertThat(new ObjectMapper().readTree(out.toByteArray()).get("state").asText()).isEqualTo("outcome_unknown");
	}

	@Test
	void namesSavedPicturesAlsoWhenTheFirstCouldNotBeUsed() throws Exception {
		GenerationJob job = Jobs.job(new JobState.Done(), Charge.NONE, null, List.of(new JobImage(0, JobImage.State.SAVED, "item1", "media/door-1.png", 64, 32)));
		new JsonReport(console).job(job, "The picture is saved, but was not used.");
		JsonNode root = new ObjectMapper().readTree(out.toByteArray());
		assertThat(root.get("state").asText()).isEqualTo("done");
		assertThat(root.get("files")).hasSize(1);
		assertThat(root.get("failure").get("kind").asText()).isEqualTo("not_used");
		assertThat(root.get("failure").get("message").asText()).contains("not used");
		new PlainReport(console).job(job, "The picture is saved, but was not used.");
		assertThat(err.toString(StandardCharsets.UTF_8)).contains("not used");
	}

	@Test
	void saysWhereThePictureIsThatCouldNotBeSavedAndHowToSaveIt() throws Exception {
		Failure readOnly = Failure.of(FailureKind.STORAGE, "The book may not be written.");
		GenerationJob job = Jobs.job(new JobState.Failed(readOnly), Charge.NONE, null, List.of(new JobImage(0, JobImage.State.RECEIVED, null, "/received/raw", 0, 0)));
		new PlainReport(console).job(job, null);
		assertThat(err.toString(StandardCharsets.UTF_8)).contains("/received/raw").contains("limn jobs retry " + job.id().toString().substring(0, 8));
		new JsonReport(console).job(job, null);
		assertThat(new ObjectMapper().readTree(out.toByteArray()).get("kept").get(0).asText()).isEqualTo("/received/raw");
	}

	@Test
	void warnsAtOnceAndInTheObject() throws Exception {
		GenerateReport report = new JsonReport(console);
		report.warning("limn.yaml could not be read.");
		assertThat(err.toString(StandardCharsets.UTF_8)).contains("limn.yaml could not be read.");
		report.refused("FORBIDDEN", "Off.");
		JsonNode root = new ObjectMapper().readTree(out.toByteArray());
		assertThat(root.get("warnings").get(0).asText()).isEqualTo("limn.yaml could not be read.");
		assertThat(root.get("state").asText()).isEqualTo("refused");
		assertThat(root.get("failure").get("kind").asText()).isEqualTo("forbidden");
	}

	@Test
	void tellsAPersonWhenMoneyMayBeGone() {
		new PlainReport(console).job(Jobs.job(new JobState.OutcomeUnknown(LOST), Charge.POSSIBLE, null, List.of()), null);
		assertThat(err.toString(StandardCharsets.UTF_8)).contains(LOST.message()).contains("may have charged");
		assertThat(out.size()).isZero();
	}

	@Test
	void endsWithTheCodeOfTheState() {
		assertThat(ExitCode.of(new JobState.Done()).code()).isZero();
		assertThat(ExitCode.of(new JobState.Failed(LOST)).code()).isEqualTo(4);
		assertThat(ExitCode.of(new JobState.Blocked(LOST)).code()).isEqualTo(4);
		assertThat(ExitCode.of(new JobState.OutcomeUnknown(LOST)).code()).isEqualTo(5);
		assertThat(ExitCode.of(new JobState.Partial(LOST)).code()).isEqualTo(6);
		assertThat(ExitCode.of(new JobState.Cancelled()).code()).isEqualTo(130);
		assertThat(ExitCode.of(new JobState.Done(), false).code()).isEqualTo(6);
		assertThat(ExitCode.of(new JobState.OutcomeUnknown(LOST), false).code()).isEqualTo(5);
		assertThat(ExitCode.ofRefusal(FailureKind.FORBIDDEN).code()).isEqualTo(3);
		assertThat(ExitCode.ofRefusal(FailureKind.UNSUPPORTED).code()).isEqualTo(3);
		assertThat(ExitCode.ofRefusal(FailureKind.INVALID_REQUEST).code()).isEqualTo(2);
	}
}
