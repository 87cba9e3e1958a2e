/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.CallState;
import org.limn.generation.ContextElement;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.JobEvent;
import org.limn.generation.LeftOut;
import org.limn.generation.OutgoingImage;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.PromptPart;
import org.limn.generation.Purpose;
import org.limn.generation.Role;
import org.limn.generation.core.internal.journal.NewJob.NewCall;
import org.sqlite.SQLiteConfig;

class JournalTest {

	private static final Places ROOM = new Places("a", 2, 0); //$NON-NLS-1$

	private final Path folder;
	private final Path file;

	JournalTest(@TempDir Path folder) {
		this.folder = folder;
		file = folder.resolve("limn.db"); //$NON-NLS-1$
	}

	private static NewJob job(Path book) {
		GenerationRequest request = new GenerationRequest(book, new ProfileChoice.AdHoc("openai", "m-1", Map.of("baseUrl", "http://127.0.0.1:9/v1")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				new Purpose(Purpose.Kind.PORTRAIT, "mara"), "Mara\n„am Fenster“ 🦊", "rain", new ImageSize.Ratio(16, 9, "4K"), 3, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Map.of("quality", "high", "seed", Long.valueOf(Long.MAX_VALUE), "strength", Double.valueOf(1), "transparent", Boolean.TRUE), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				List.of(new ContextElement("mara", Role.SUBJECT, true, false, true))); //$NON-NLS-1$
		OutgoingRequest outgoing = new OutgoingRequest("openai", "a-1", "Account", "Profile", "api.example", "m-1", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
				List.of(new PromptPart("one\n", PromptPart.Origin.PROMPT, null, null), new PromptPart("hair: black", PromptPart.Origin.FIELD, "mara", "hair")), "rain", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				new ImageSize.Pixels(1024, 1536), 3, 2, Map.of("strength", Double.valueOf(0.5)), //$NON-NLS-1$
				List.of(new OutgoingImage("mara", Role.SUBJECT, "media/mara.png", book.resolve("x.png"), "image/png", 8, 9, 100, "abc")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				List.of(new LeftOut("mara", "secret", LeftOut.Reason.SPOILER), new LeftOut("mara", null, LeftOut.Reason.MISSING)), Cost.usd("0.12")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return new NewJob(UUID.randomUUID(), Instant.ofEpochMilli(1_000_000), "owner-1", request, outgoing, "book-1", null, "SWITCH", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				List.of(new NewCall(UUID.randomUUID(), 2), new NewCall(UUID.randomUUID(), 1)));
	}

	@Test
	void frozenRequestsComeBackAsTheyWere() {
		NewJob job = job(folder);
		Journal journal = Journal.open(file, Clock.systemUTC());
		journal.insert(job);
		journal.close();

		Journal again = Journal.open(file, Clock.systemUTC());
		JobRow row = again.job(job.id()).orElseThrow();
		again.close();
		assertThat(row.request()).isEqualTo(job.request());
		assertThat(row.outgoing()).isEqualTo(job.outgoing());
		assertThat(row.created()).isEqualTo(job.created());
		assertThat(row.calls()).extracting(CallRow::firstSlot).containsExactly(0, 2);
		assertThat(row.calls()).extracting(c -> c.slots().size()).containsExactly(2, 1);
	}

	@Test
	void cancelledCallCannotBeSentByAnotherProcess() {
		NewJob job = job(folder);
		UUID call = job.calls().get(0).id();
		Journal one = Journal.open(file, Clock.systemUTC());
		Journal other = Journal.open(file, Clock.systemUTC());
		try {
			one.insert(job);
			other.cancel(job.id());

			assertThat(one.calls().sending(job.id(), call, PriceClass.PRICED, ROOM)).isEqualTo(new Pass.Over());
			assertThat(one.job(job.id()).orElseThrow().call(call).state()).isEqualTo(CallState.CANCELLED);
		} finally {
			one.close();
			other.close();
		}
	}

	@Test
	void onlyTheFirstEndOfACallCounts() {
		NewJob job = job(folder);
		UUID call = job.calls().get(0).id();
		Journal journal = Journal.open(file, Clock.systemUTC());
		try {
			journal.insert(job);
			journal.calls().sending(job.id(), call, PriceClass.PRICED, ROOM);

			assertThat(journal.calls().end(job.id(), call, CallState.CANCELLED, null, null)).isTrue();
			assertThat(journal.calls().end(job.id(), call, CallState.REJECTED, Failure.of(FailureKind.NETWORK, "late"), null)).isFalse(); //$NON-NLS-1$
			assertThat(journal.job(job.id()).orElseThrow().call(call).failure()).isNull();
		} finally {
			journal.close();
		}
	}

	@Test
	void halfATransactionLeavesNothing() {
		NewJob job = job(folder);
		Journal journal = Journal.open(file, Clock.systemUTC());
		try {
			assertThatThrownBy(() -> journal.together(() -> {
				journal.insert(job);
				throw new IllegalStateException("cut"); //$NON-NLS-1$
			})).isInstanceOf(IllegalStateException.class);
			assertThat(journal.jobs()).isEmpty();
			journal.insert(job);
			assertThat(journal.jobs()).hasSize(1);
		} finally {
			journal.close();
		}
	}

	@Test
	void fileOfANewerVersionIsRefusedWithWordsAndLeftAsItIs() throws SQLException {
		try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) { //$NON-NLS-1$
			statement.execute("CREATE TABLE future (x)"); //$NON-NLS-1$
			statement.execute("PRAGMA user_version = 99"); //$NON-NLS-1$
		}

		assertThatThrownBy(() -> Journal.open(file, Clock.systemUTC())).isInstanceOf(JournalException.class).hasMessageContaining("newer").hasMessageContaining("99"); //$NON-NLS-1$ //$NON-NLS-2$
		try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) { //$NON-NLS-1$
			assertThat(statement.execute("SELECT x FROM future")).isTrue(); //$NON-NLS-1$
		}
	}

	@Test
	void damagedFileIsSaidToBeDamaged() throws IOException {
		Files.writeString(file, "This is no database, and long enough to be taken for the header of one: 0123456789 0123456789 0123456789 0123456789"); //$NON-NLS-1$

		assertThatThrownBy(() -> Journal.open(file, Clock.systemUTC())).isInstanceOf(JournalException.class).hasMessageContaining("damaged"); //$NON-NLS-1$
	}

	@Test
	void everyAttemptLeavesALineInTheAudit() throws SQLException {
		NewJob job = job(folder);
		UUID call = job.calls().get(0).id();
		Journal journal = Journal.open(file, Clock.systemUTC());
		journal.insert(job);
		journal.calls().sending(job.id(), call, PriceClass.PRICED, ROOM);
		journal.calls().end(job.id(), call, CallState.UNKNOWN, Failure.of(FailureKind.NETWORK, "lost"), null); //$NON-NLS-1$
		journal.audit().line(UUID.randomUUID(), null, JobEvent.Kind.REFUSED, "Profile", "off"); //$NON-NLS-1$ //$NON-NLS-2$
		journal.close();

		try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file); //$NON-NLS-1$
				Statement statement = connection.createStatement();
				java.sql.ResultSet rows = statement.executeQuery("SELECT group_concat(event) FROM (SELECT event FROM audit ORDER BY seq)")) { //$NON-NLS-1$
			assertThat(rows.getString(1)).isEqualTo("SUBMITTED,SENDING,UNKNOWN,REFUSED"); //$NON-NLS-1$
		}
	}

	@Test
	void livingOwnersHaveNoHeirs() throws IOException {
		try (Owner living = Owner.register(folder); Owner heir = Owner.succeed(folder, living.id())) {
			assertThat(heir).isNull();
		}
		Files.createFile(folder.resolve("dead")); //$NON-NLS-1$
		try (Owner heir = Owner.succeed(folder, "dead")) { //$NON-NLS-1$
			assertThat(heir).isNotNull();
		}
		assertThat(folder.resolve("dead")).doesNotExist(); //$NON-NLS-1$
	}
}
