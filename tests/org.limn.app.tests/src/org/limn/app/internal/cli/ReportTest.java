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
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.JobImage;
import org.limn.generation.JobProgress;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ReportTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
	private final Path book = Path.of("book").toAbsolutePath();

	private static final Failure LOST = Failure.of(FailureKind.TIMEOUT, "No answer came. It may have been charged.");

	private GenerationJob job(JobState state, Charge charge, @Nullable Cost cost, List<JobImage> images) {
		GenerationRequest request = new GenerationRequest(book, new ProfileChoice.Named("sketch"), Purpose.LIBRARY, "A door", "", null, 2, Map.of(), List.of());
		OutgoingRequest outgoing = new OutgoingRequest("sketch", "sketch", "Sketch", "Sketch", null, "sketch", List.of(), "", ImageSize.AUTO, 2, 4, Map.of(),
				List.of(), List.of(), null);
		return new GenerationJob(UUID.randomUUID(), request, outgoing, Instant.EPOCH, Instant.EPOCH, state, JobProgress.NONE, charge, cost, images, null, List.of(), List.of(), null);
	}

	@Test
	void tellsAProgramEverythingInOneObject() throws Exception {
		GenerationJob job = job(new JobState.Partial(LOST), Charge.POSSIBLE, Cost.usd("0.08"),
				List.of(new JobImage(0, JobImage.State.SAVED, "item1", "media/door-1.png", 64, 32),
						new JobImage(1, JobImage.State.KEPT, null, "/kept/raw", 0, 0)));
		new JsonReport(console).job(job, book, null);
		String text = out.toString(StandardCharsets.UTF_8);
		assertThat(text.strip().lines()).hasSize(1);
		JsonNode root = new ObjectMapper().readTree(text);
		assertThat(root.get("job").asText()).isEqualTo(job.id().toString());
		assertThat(root.get("state").asText()).isEqualTo("partial");
		assertThat(root.get("files").get(0).get("path").asText()).isEqualTo(book.resolve("media/door-1.png").toString());
		assertThat(root.get("kept").get(0).asText()).isEqualTo("/kept/raw");
		assertThat(root.get("cost").get("amount").asText()).isEqualTo("0.08");
		assertThat(root.get("charge").asText()).isEqualTo("possible");
		assertThat(root.get("failure").get("kind").asText()).isEqualTo("timeout");
		assertThat(root.get("failure").get("message").asText()).isEqualTo(LOST.message());
	}

	@Test
	void writesTheStateOfALostAnswerAsTwoWords() throws Exception {
		new JsonReport(console).job(job(new JobState.OutcomeUnknown(LOST), Charge.POSSIBLE, null, List.of()), book, null);
		assertThat(new ObjectMapper().readTree(out.toByteArray()).get("state").asText()).isEqualTo("outcome_unknown");
	}

	@Test
	void namesSavedPicturesAlsoWhenTheFirstCouldNotBeUsed() throws Exception {
		GenerationJob job = job(new JobState.Done(), Charge.NONE, null, List.of(new JobImage(0, JobImage.State.SAVED, "item1", "media/door-1.png", 64, 32)));
		new JsonReport(console).job(job, book, "The picture is saved, but was not used.");
		JsonNode root = new ObjectMapper().readTree(out.toByteArray());
		assertThat(root.get("state").asText()).isEqualTo("done");
		assertThat(root.get("files")).hasSize(1);
		assertThat(root.get("failure").get("kind").asText()).isEqualTo("not_used");
		assertThat(root.get("failure").get("message").asText()).contains("not used");
		new PlainReport(console).job(job, book, "The picture is saved, but was not used.");
		assertThat(err.toString(StandardCharsets.UTF_8)).contains("not used");
	}

	@Test
	void tellsAPersonWhenMoneyMayBeGone() {
		new PlainReport(console).job(job(new JobState.OutcomeUnknown(LOST), Charge.POSSIBLE, null, List.of()), book, null);
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
