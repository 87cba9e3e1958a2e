/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limn.generation.Charge;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.JobState;
import org.limn.generation.ProfileChoice;
import org.limn.generation.core.internal.admin.ProtectedStore;
import org.limn.generation.core.internal.foundation.Workshop;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Secret;
import org.limn.testsupport.ChildJava;

/** Limn was killed while a provider drew, and when it starts again the file of the secrets is damaged. */
@NonNullByDefault({}) // fixtures are filled late
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class DamagedSecretsTest {

	private static final String KEY = "sk-canary-7f3k";
	private static final byte[] PICTURE = Pictures.png(64, 48, 5);

	/** What became of the file. */
	enum Damage {
		EMPTY {
			@Override
			byte[] of(byte[] whole) {
				return new byte[0];
			}
		},
		TRUNCATED {
			@Override
			byte[] of(byte[] whole) {
				// in the middle of the key: what stands before it in the file is whole
				return Arrays.copyOf(whole, new String(whole, StandardCharsets.ISO_8859_1).indexOf("apiKey") + 40);
			}
		},
		CHANGED {
			@Override
			byte[] of(byte[] whole) {
				return new String(whole, StandardCharsets.ISO_8859_1).replace('A', 'B').replace('g', 'h').getBytes(StandardCharsets.ISO_8859_1);
			}
		},
		GARBAGE {
			@Override
			byte[] of(byte[] whole) {
				return "\u0000\u0001\\u00zz=\u00ff".repeat(40).getBytes(StandardCharsets.ISO_8859_1);
			}
		};

		abstract byte[] of(byte[] whole);
	}

	@TempDir
	Path folder;
	private final ScriptedProvider provider = new ScriptedProvider();
	private Workshop workshop;

	@BeforeEach
	void setUp() throws Exception {
		Assumptions.assumeTrue(ProtectedStore.possible(), "skipped: Equinox' secure storage needs OSGi");
		workshop = new Workshop(folder).on().remoteOnly("");
		workshop.secrets = ProtectedStore.open(workshop.home, "one");
		workshop.administration().setSecret("work", "apiKey", KEY.toCharArray());
		provider.going = (call, ticket, sink) -> {
			if (!KEY.equals(reveal(provider.account))) {
				throw new ProviderException(FailureKind.AUTH, "The provider does not accept the key. Enter it again in the preferences.", new Evidence.Status(401));
			}
			Pictures.deliver(sink, 0, PICTURE);
		};
	}

	@ParameterizedTest
	@EnumSource
	void jobIsUnknownUntilTheKeyIsEnteredAgainAndNothingIsSentTwice(Damage damage) throws Exception {
		try (ChildJava child = ChildEngine.start(List.of(), "ticket", folder.toString())) {
			child.until("there");
			child.kill();
		}
		Path secrets = workshop.home.file("secrets");
		byte[] damaged = damage.of(Files.readAllBytes(secrets));
		Files.write(secrets, damaged);
		workshop.secrets = ProtectedStore.open(workshop.home, "one");
		UUID id;
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.keyRing = this::key;
			test.engine.recover();
			id = test.engine.jobs().getFirst().id();

			GenerationJob job = test.ended(id);
			assertThat(job.state()).isInstanceOfSatisfying(JobState.OutcomeUnknown.class, u -> {
				assertThat(u.failure().kind()).isIn(FailureKind.AUTH, FailureKind.NOT_CONFIGURED);
				assertThat(u.failure().message()).containsIgnoringCase("enter it again").contains("may have been charged").doesNotContain(KEY);
			});
			assertThat(job.charge()).isEqualTo(Charge.POSSIBLE);
			assertThat(job.actions()).startsWith(JobAction.CHECK);
			assertThat(Files.readAllBytes(secrets)).as("looking changes nothing").isEqualTo(damaged);
			assertThat(test.logged).isEmpty();
		}
		workshop.administration().setSecret("work", "apiKey", KEY.toCharArray());
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.keyRing = this::key;
			test.engine.recover();
			assertThat(test.ended(id).state()).as("nothing goes on unasked").isInstanceOf(JobState.OutcomeUnknown.class);

			test.engine.check(id);
			assertThat(test.await(id, j -> j.state() instanceof JobState.Done).saved()).hasSize(1);
		}
		assertThat(provider.generated).as("submissions").hasValue(0);
		assertKeyIsNowhere();
	}

	private @Nullable String key() throws GenerationException {
		return reveal(workshop.start().accounts().account(Workshop.outgoing("remote", "work", "api.example.org", "painter"), new ProfileChoice.Named("painter")));
	}

	private static @Nullable String reveal(ProviderAccount account) {
		try (Secret secret = account.secret("apiKey")) {
			return secret == null ? null : secret.reveal();
		}
	}

	private void assertKeyIsNowhere() throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			assertThat(files.filter(Files::isRegularFile)).noneSatisfy(f -> assertThat(new String(Files.readAllBytes(f), StandardCharsets.ISO_8859_1)).contains(KEY));
		}
	}
}
