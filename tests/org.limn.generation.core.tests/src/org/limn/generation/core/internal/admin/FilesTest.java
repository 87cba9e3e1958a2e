/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationAvailability;
import org.limn.generation.GenerationException;
import org.limn.generation.ImageSize;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.admin.Profile;
import org.limn.generation.core.internal.foundation.Workshop;

@NonNullByDefault({}) // fixtures are filled late
class FilesTest {

	@TempDir
	Path folder;
	private Workshop workshop;

	@BeforeEach
	void setUp() {
		workshop = new Workshop(folder);
	}

	@Test
	void hasSketchFromTheFirstStartAndWritesNothingForIt() {
		Administration administration = workshop.administration();
		assertThat(administration.accounts()).extracting(Account::id).containsExactly("sketch");
		assertThat(administration.profiles()).singleElement().satisfies(p -> {
			assertThat(p.id()).isEqualTo("sketch");
			assertThat(p.modelId()).isEqualTo("sketch");
			assertThat(p.name()).isEqualTo("Sketch");
		});
		assertThat(workshop.home.root()).doesNotExist();
	}

	@Test
	void keepsSketchRemovedWhenThePersonRemovedIt() throws Exception {
		workshop.administration().setProfiles(List.of());
		workshop.administration().removeAccount("sketch");
		assertThat(workshop.administration().profiles()).isEmpty();
		assertThat(workshop.administration().accounts()).isEmpty();
	}

	@Test
	void readsBackWhatItWrote() throws Exception {
		Profile profile = new Profile("p", "Painter", "slow, good", "work", "painter", false, List.of(new ImageSize.Pixels(512, 768), ImageSize.AUTO),
				new ImageSize.Ratio(16, 9, "4K"), Map.of("steps", 30L, "scale", 7.5, "tile", true, "style", "vivid"));
		Account account = new Account("work", "remote", "Work", false, Map.of("baseUrl", "https://one.example.org", "unknownToUs", "x"));
		workshop.administration().save(account);
		workshop.administration().setProfiles(List.of(profile));
		workshop.administration().setOffline(true);
		workshop.administration().setMasterSwitch(MasterSwitch.ON);
		assertThat(workshop.administration().profiles()).containsExactly(profile);
		assertThat(workshop.administration().accounts()).contains(account);
		assertThat(workshop.administration().offline()).isTrue();
		assertThat(workshop.administration().masterSwitch()).isEqualTo(MasterSwitch.ON);
	}

	@Test
	void keepsWhatItDoesNotKnow() throws Exception {
		workshop.home.create();
		Files.writeString(workshop.home.file("settings.json"), "{\"format\":1,\"ai\":\"off\",\"theme\":{\"a\":[1,2]}}");
		Files.writeString(workshop.home.file("accounts.json"),
				"{\"format\":1,\"accounts\":[{\"id\":\"w\",\"provider\":\"remote\",\"name\":\"W\",\"note\":\"mine\"}],\"more\":1}");
		workshop.administration().setMasterSwitch(MasterSwitch.ON);
		workshop.administration().save(new Account("w", "remote", "Renamed", true, Map.of()));
		assertThat(workshop.home.file("settings.json")).content().contains("\"theme\"", "\"on\"");
		assertThat(workshop.home.file("accounts.json")).content().contains("\"note\" : \"mine\"", "\"more\" : 1", "Renamed");
	}

	@Test
	void leavesABrokenFileAloneAndSaysWhereItIsBroken() throws Exception {
		workshop.on();
		Path file = workshop.home.file("profiles.json");
		String broken = "{\n  \"profiles\": [\n    {\"id\": \"a\",\n";
		Files.writeString(file, broken);
		GenerationAvailability availability = workshop.start().offer().availability();
		assertThat(availability.state()).isEqualTo(GenerationAvailability.State.HIDDEN);
		assertThat(availability.reason()).contains(file.toString(), "line 4", "Mend it");
		assertThatThrownBy(() -> workshop.administration().setProfiles(List.of())).isInstanceOf(GenerationException.class).hasMessageContaining("line 4");
		assertThat(file).hasContent(broken);
	}

	@Test
	void refusesEverythingWhileTheSettingsAreBroken() throws Exception {
		workshop.on();
		Files.writeString(workshop.home.file("settings.json"), "{\"ai\": \"maybe\"}");
		assertThat(workshop.start().offer().availability().reason()).contains("maybe");
		assertThatThrownBy(() -> workshop.start().admission().admit(Workshop.toSketch(), new org.limn.generation.ProfileChoice.Named("sketch")))
				.hasMessageContaining("maybe");
		Files.writeString(workshop.home.file("settings.json"), "{\"ai\": \"on\"}");
		assertThat(workshop.start().offer().availability().state()).isEqualTo(GenerationAvailability.State.ENABLED);
	}

	@Test
	void readsANewerFormatAndDoesNotWriteIt() throws Exception {
		workshop.home.create();
		String newer = "{\"format\": 2, \"ai\": \"on\", \"future\": true}";
		Files.writeString(workshop.home.file("settings.json"), newer);
		assertThat(workshop.start().offer().availability().state()).isEqualTo(GenerationAvailability.State.ENABLED);
		assertThatThrownBy(() -> workshop.administration().setOffline(true)).hasMessageContaining("newer Limn")
				.extracting(e -> ((GenerationException) e).failure().kind()).isEqualTo(FailureKind.STORAGE);
		assertThat(workshop.home.file("settings.json")).hasContent(newer);
	}

	@Test
	void losesNoChangeOfManyWritersInManyProcesses() throws Exception {
		int writers = 6;
		int each = 8;
		List<Callable<Void>> work = new ArrayList<>();
		for (int w = 0; w < writers; w++) {
			int writer = w;
			Administration process = workshop.administration();
			work.add(() -> {
				for (int i = 0; i < each; i++) {
					process.save(new Account("a" + writer + "-" + i, "remote", "Account " + writer + " " + i, true, Map.of()));
				}
				return null;
			});
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
			for (Future<Void> future : threads.invokeAll(work)) {
				future.get();
			}
		}
		assertThat(workshop.administration().accounts()).hasSize(writers * each + 1);
		try (var files = Files.list(workshop.home.root())) {
			assertThat(files.map(f -> f.getFileName().toString())).isNotEmpty().noneMatch(f -> f.endsWith(".part"));
		}
	}

	@Test
	void noticesWhatAnotherProcessChangedAndTellsIt() throws Exception {
		Administration mine = new Administration(workshop.start().administration());
		assertThat(mine.offline()).isFalse();
		workshop.told.set(0);
		Path file = workshop.home.create().resolve("settings.json");
		Files.writeString(file, "{\"offline\": true}");
		assertThat(mine.offline()).isTrue();
		assertThat(workshop.told).hasValue(1);
		assertThat(mine.offline()).isTrue();
		assertThat(workshop.told).hasValue(1);
	}

	@Test
	void tellsItsListenersOfItsOwnChangesOnce() throws Exception {
		Administration mine = new Administration(workshop.start().administration());
		workshop.told.set(0);
		mine.setOffline(true);
		assertThat(workshop.told).hasValue(1);
	}

	@Test
	void letsNobodyElseReadItsFiles() throws Exception {
		Assumptions.assumeTrue(File.separatorChar == '/', "skipped: no POSIX permissions here");
		workshop.on().remoteOnly("");
		for (String name : List.of("settings.json", "accounts.json", "profiles.json")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workshop.home.file(name)))).isEqualTo("rw-------");
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workshop.home.root()))).isEqualTo("rwx------");
	}

	@Test
	void saysThatNothingWasChangedWhenItCannotWrite() throws Exception {
		Files.writeString(folder.resolve("home"), "a file in the place of the folder");
		assertThatThrownBy(() -> workshop.administration().setOffline(true)).isInstanceOf(GenerationException.class).hasMessageContaining("Nothing was changed");
	}

	@Test
	void refusesNamesThatAreEmptyTooLongOrUsedTwice() throws Exception {
		Administration administration = workshop.administration();
		for (String name : List.of("", " ", "x".repeat(101), "two\nlines")) {
			assertThatThrownBy(() -> administration.save(new Account("w", "remote", name, true, Map.of()))).hasMessageContaining("1 to 100 characters");
		}
		administration.save(new Account("w", "remote", "Work", true, Map.of()));
		assertThatThrownBy(() -> administration.save(new Account("v", "remote", "wORK", true, Map.of()))).hasMessageContaining("used twice");
		Profile one = Workshop.painter();
		Profile two = new Profile("q", "PAINTER", "", "work", "m", true, List.of(), null, Map.of());
		assertThatThrownBy(() -> administration.setProfiles(List.of(one, two))).hasMessageContaining("used twice");
		Profile wordy = new Profile("q", "Q", "x".repeat(501), "work", "m", true, List.of(), null, Map.of());
		assertThatThrownBy(() -> administration.setProfiles(List.of(wordy))).hasMessageContaining("500");
	}

	@Test
	void refusesWrongSettingsNamingWhatIsPossible() {
		Administration administration = workshop.administration();
		assertThatThrownBy(() -> administration.save(new Account("w", "remote", "W", true, Map.of("mode", "never"))))
				.hasMessageContaining("auto, always").extracting(e -> ((GenerationException) e).failure().subject()).isEqualTo("mode");
		for (String address : List.of("ftp://example.org", "example.org", "https://user:pass@example.org", "https://")) {
			assertThatThrownBy(() -> administration.save(new Account("w", "remote", "W", true, Map.of("baseUrl", address)))).hasMessageContaining("https://");
		}
		assertThatThrownBy(() -> administration.save(new Account("w", "remote", "W", true, Map.of("apiKey", "canary-1")))).hasMessageContaining("secure storage")
				.hasMessageNotContaining("canary");
	}
}
