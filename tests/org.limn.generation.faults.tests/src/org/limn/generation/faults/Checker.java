/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.limn.generation.Charge;
import org.limn.generation.Failure;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobCall;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.media.ImageCheck;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.media.MediaLibrary;

/** What must hold after every cell, whatever it is: the invariants of the matrix, by their numbers. */
final class Checker {

	private static final Duration DEADLINES = Duration.ofSeconds(4);
	private static final Duration MARGIN = Duration.ofSeconds(2);
	private static final Duration STEADY = Duration.ofMillis(700);
	private static final int PIECE = 1 << 20;
	/** The longest form in which the key could stand anywhere, with room to spare. */
	private static final int KEY_AT_MOST = 1 << 10;
	/** What a person reads must not look like this. */
	private static final Pattern MACHINE = Pattern.compile("Exception|java\\.|org\\.limn|\\bnull\\b|\\{\\d\\}|[a-z]\\.[A-Z]|''|Error\\b");
	/** It says whether money may be gone. */
	private static final Pattern MONEY = Pattern.compile("[Cc]harge|Nothing was sent|nothing is sent", Pattern.MULTILINE);
	/** It says what to do next. */
	private static final Pattern NEXT = Pattern.compile(
			"\\b([Cc]heck|[Cc]orrect|[Tt]ry again|[Pp]ress|[Cc]hoose|[Mm]ake room|[Ff]ree some|[Ss]et|[Ee]nter|[Ii]nstall|[Uu]nlock|[Cc]hange|[Ll]ook|[Aa]llow|[Uu]se|[Gg]et|[Cc]onnect|[Mm]ove|[Ww]ait|Retry|[Rr]eplace|[Ss]end|[Cc]lose|[Ss]tart)\\b");

	/** What makes it nobody's fault here that bytes are gone: the person, another program, or a provider that dropped them. */
	private static final List<Incident> LOST_ELSEWHERE = List.of(Incident.CANCEL, Incident.RECEIVED_GONE, Incident.RECEIVED_CHANGED, Incident.OUT_OF_MEMORY,
			Incident.DEFECT, Incident.PROVIDER_UNREGISTERED);

	private final Play play;
	private final Cell cell;
	private final Stage stage;
	private String ended = "";
	private boolean finishable;

	Checker(Play play) {
		this.play = play;
		cell = play.cell;
		stage = play.stage;
	}

	/** The first end, before anybody does anything. */
	void first(Outcome outcome) {
		Expected expected = cell.expected();
		assertThat(play.struck()).as("the fault came about").isTrue();
		assertThat(expected.allows(outcome.end())).as("I4 an honest outcome: %s, expected %s: %s", outcome.end(), expected.ends(), outcome.words()).isTrue();
		assertThat(outcome.took()).as("I5 bounded time").isLessThan(allowed());
		cell.script(FaultScript.NotBefore.class).ifPresent(n -> assertThat(outcome.took()).as("whoever asks to wait is obeyed").isGreaterThan(Duration.ofMillis(n.millis())));
		words(outcome);
		outcome.job().ifPresent(this::money);
		outcome.job().ifPresent(this::pictures);
		outcome.job().ifPresent(this::steady);
		submissions(expected.posts());
		remember(outcome);
	}

	private void remember(Outcome outcome) {
		ended = outcome.job().filter(j -> j.state().ended()).map(j -> Outcome.end(j.state())).orElse("");
		finishable = outcome.job().map(j -> j.can(JobAction.FINISH) && !unwanted(j)).orElse(Boolean.FALSE).booleanValue();
	}

	/** What was cancelled before its picture came is not fetched by the next start. */
	private static boolean unwanted(GenerationJob job) {
		return job.state() instanceof JobState.Cancelled && job.images().stream().noneMatch(i -> i.state() == JobImage.State.RECEIVED);
	}

	/** What waits because it was asked to does not ask again. */
	private void steady(GenerationJob job) {
		if (!job.state().ended()) {
			int asked = stage.service.parts().count(play.part());
			Pause.of(STEADY);
			assertThat(stage.service.parts().count(play.part())).as("whoever asks to wait is obeyed").isEqualTo(asked);
			assertThat(stage.engine().job(job.id()).map(j -> Outcome.end(j.state()))).as("it goes on waiting").contains(Outcome.end(job.state()));
		}
	}

	private Duration allowed() {
		return cell.script(FaultScript.Within.class).map(w -> Duration.ofSeconds(w.seconds())).orElse(DEADLINES).plus(MARGIN);
	}

	/** I4 again: what is said of money agrees with what the server knows. */
	private void money(GenerationJob job) {
		assertThat(cell.expected().charges()).as("I4 what is said of money").contains(job.charge());
		if (stage.service.accepted() > 0 && !play.givenUp()) {
			assertThat(job.charge()).as("I4 the provider took it on").isNotEqualTo(Charge.NONE);
		}
	}

	private void pictures(GenerationJob job) {
		for (JobImage.State state : JobImage.State.values()) {
			Expected.Range wanted = cell.expected().pictures().getOrDefault(state.name().toLowerCase(Locale.ROOT), new Expected.Range(0, 0));
			if (state != JobImage.State.EXPECTED) {
				int count = (int) job.images().stream().filter(i -> i.state() == state).count();
				assertThat(wanted.has(count)).as("pictures %s: %d, expected %s", state, count, wanted).isTrue();
			}
		}
	}

	/** I3: every submission the server saw stands in the journal, and there are no more than the cell allows. */
	private void submissions(Expected.Range allowed) {
		int seen = stage.service.parts().count(stage.service.costly());
		assertThat(allowed.has(seen)).as("I3 no silent second charge: %d POSTs, allowed %s", seen, allowed).isTrue();
		if (!stage.answers()) {
			return;
		}
		int written = play.jobs.stream().flatMap(id -> stage.engine().job(id).stream()).flatMap(j -> j.calls().stream()).mapToInt(JobCall::attempts).sum();
		assertThat(written).as("I3 submissions in the journal").isGreaterThanOrEqualTo(seen);
	}

	/** I7: the words. */
	private void words(Outcome outcome) {
		String words = outcome.words();
		if (words.isEmpty()) {
			return;
		}
		assertThat(words).as("I7 useful words").hasSizeBetween(20, Failure.MESSAGE_LIMIT);
		assertThat(MACHINE.matcher(words).find()).as("I7 no words of machines: %s", words).isFalse();
		assertThat(MONEY.matcher(words).find()).as("I7 whether money may be gone: %s", words).isTrue();
		boolean acts = outcome.job().map(j -> !j.actions().isEmpty()).orElse(Boolean.TRUE).booleanValue();
		assertThat(acts && NEXT.matcher(words).find()).as("I7 the next step: %s", words).isTrue();
		boolean kept = outcome.job().stream().flatMap(j -> j.images().stream()).anyMatch(i -> i.state() == JobImage.State.KEPT || i.state() == JobImage.State.RECEIVED);
		assertThat(!kept || words.contains("kept") || words.contains("can be saved")).as("I7 what was kept: %s", words).isTrue();
		noCanary("I8 the words", words);
	}

	/** I10: the job beside it. */
	void neighbour(UUID id) {
		GenerationJob job = stage.await(id, j -> j.state().ended());
		assertThat(job.state()).as("I10 the neighbours live").isEqualTo(new JobState.Done());
		assertThat(stage.healthy.parts().count(DrawingServer.DRAW)).as("I10 the neighbour was sent once").isEqualTo(1);
		assertFound(stage.healthy.delivered(), "I10 the neighbour's picture");
	}

	/** After the person has acted. */
	void then(Outcome outcome) {
		String[] words = cell.expected().then().split(" ");
		assertThat(outcome.end()).as("after the person has acted: %s", outcome.words()).isEqualTo(words[1]);
		boolean consent = words[0].equals("again") || words[0].equals("anew") || words[0].equals("start");
		int most = cell.expected().posts().most() + (consent ? 1 : 0);
		submissions(new Expected.Range(0, most));
		remember(outcome);
	}

	/** The last look: nothing lost, nothing left behind, and the same again after every start. */
	void last() throws GenerationException {
		stage.reopen();
		List<String> once = states();
		stage.reopen();
		assertThat(states()).as("I12 recovery can be repeated").isEqualTo(once);
		if (!ended.isEmpty()) {
			String now = stage.engine().job(play.jobs.getFirst()).map(j -> Outcome.end(j.state())).orElse("");
			assertThat(now).as("I12 what has ended stays so, and what could be finished is").isIn(ended, finishable ? "DONE" : ended);
		}
		if (!LOST_ELSEWHERE.stream().anyMatch(play::is)) {
			assertFound(stage.service.delivered(), "I1 no delivered image is lost");
		}
		library();
		received();
		uploaded();
		canaries();
	}

	private List<String> states() {
		List<String> states = new ArrayList<>();
		for (UUID id : play.jobs.stream().filter(j -> stage.engine().job(j).isPresent()).toList()) {
			GenerationJob job = stage.await(id, j -> !(j.state() instanceof JobState.Running));
			states.add(Outcome.end(job.state()) + ' ' + job.charge() + ' ' + job.images());
		}
		return states;
	}

	/** I1: each of these stands in the library or is kept, byte by byte. */
	private void assertFound(List<byte[]> pictures, String rule) {
		List<Path> here = files(stage.root()).filter(f -> !f.toString().endsWith(".json")).toList();
		for (byte[] picture : pictures) {
			assertThat(here.stream().anyMatch(h -> is(h, picture))).as(rule).isTrue();
		}
	}

	private static boolean is(Path file, byte[] content) {
		try {
			return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** I2: every picture in the book is whole and has its record, and nothing else lies there. */
	private void library() {
		if (!Files.isDirectory(stage.book())) {
			throw new AssertionError("I2 the book is not where it was");
		}
		try (MediaLibrary library = MediaLibrary.open(stage.book())) {
			library.refresh();
			assertThat(library.problems()).as("I2 no half file").isEmpty();
			List<Path> known = new ArrayList<>();
			for (MediaItem item : library.items()) {
				ImageCheck.verify(library.file(item));
				known.add(library.file(item));
				known.add(Path.of(library.file(item) + ".json"));
			}
			assertThat(files(stage.book().resolve("media"))).as("I2 no orphan in the book").isSubsetOf(known);
		} catch (MediaException e) {
			throw new AssertionError("I2 every picture decodes: " + e.getMessage(), e);
		}
	}

	/** I2: what lies among the received bytes belongs to a picture of a job. */
	private void received() {
		List<String> known = stage.engine().jobs().stream().flatMap(j -> j.images().stream()).map(i -> String.valueOf(i.file())).toList();
		assertThat(files(stage.home().resolve("received")).map(Path::toString)).as("I2 no orphan among the received bytes").isSubsetOf(known);
	}

	/** I2 and I8: no half copy is left, and what was sent is the copy that was shown, which does not tell where and with what its picture was made. */
	private void uploaded() {
		assertThat(files(stage.sitter().copies()).map(f -> f.getFileName().toString())).as("I2 no half copy").noneMatch(name -> name.startsWith(".part-"));
		assertFound(stage.service.uploaded(), "I8 what was sent is the copy that was shown");
		for (byte[] image : stage.service.uploaded()) {
			assertThat(new String(image, StandardCharsets.ISO_8859_1)).as("I8 the copy that is sent").doesNotContain("Exif");
		}
	}

	/** I8: the key is nowhere, what was typed is in no log. */
	private void canaries() {
		files(stage.root()).forEach(Checker::noKey);
		noCanary("I8 the log", stage.log());
	}

	/** Piece by piece: what is kept of an endless body is large. */
	private static void noKey(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			String end = "";
			for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
				String text = end + new String(piece, StandardCharsets.ISO_8859_1);
				noKey("I8 " + file.getFileName(), text);
				end = text.substring(Math.max(0, text.length() - KEY_AT_MOST));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void noCanary(String where, String text) {
		noKey(where, text);
		assertThat(text.contains(Stage.PROMPT)).as("%s says what was typed", where).isFalse();
	}

	private static void noKey(String where, String text) {
		for (String form : Canaries.forms(Stage.KEY)) {
			assertThat(text.contains(form)).as("%s has the key", where).isFalse();
		}
	}

	private static Stream<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return Stream.empty();
		}
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
