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
import static org.limn.generation.GenerationAvailability.State.DISABLED;
import static org.limn.generation.GenerationAvailability.State.ENABLED;
import static org.limn.generation.GenerationAvailability.State.HIDDEN;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.GenerationAvailability;
import org.limn.generation.ProfileState;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.admin.Profile;
import org.limn.generation.core.internal.foundation.Workshop;

@NonNullByDefault({}) // fixtures are filled late
class AvailabilityTest {

	@TempDir
	Path folder;
	private Workshop workshop;

	@BeforeEach
	void setUp() {
		workshop = new Workshop(folder);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# switch      , policy    , variable, offline, profile, state   , words
			NOT_DECIDED   , allowed   , ''      , false  , sketch , HIDDEN  , Nobody has decided
			OFF           , allowed   , ''      , false  , sketch , HIDDEN  , switched off
			ON            , allowed   , ''      , false  , sketch , ENABLED , is on
			ON            , forbidden , ''      , false  , sketch , HIDDEN  , policy file
			NOT_DECIDED   , forbidden , ''      , false  , sketch , HIDDEN  , policy file
			ON            , forbidden , 1       , false  , sketch , HIDDEN  , policy file
			ON            , allowed   , 1       , false  , sketch , HIDDEN  , LIMN_AI_DISABLED
			ON            , allowed   , yes     , false  , sketch , HIDDEN  , LIMN_AI_DISABLED
			ON            , allowed   , 0       , false  , sketch , ENABLED , is on
			ON            , allowed   , FALSE   , false  , sketch , ENABLED , is on
			OFF           , allowed   , 0       , false  , sketch , HIDDEN  , switched off
			ON            , allowed   , ''      , false  , none   , HIDDEN  , No profile
			ON            , allowed   , ''      , false  , remote , ENABLED , is on
			ON            , allowed   , ''      , true   , remote , DISABLED, Offline: AI image generation needs a connection.
			ON            , allowed   , ''      , true   , near   , ENABLED , is on
			ON            , allowed   , ''      , true   , sketch , ENABLED , is on
			OFF           , allowed   , ''      , true   , remote , HIDDEN  , switched off
			""")
	void followsSwitchPolicyEnvironmentProfilesAndNetwork(MasterSwitch master, String policy, String variable, boolean offline, String profile,
			GenerationAvailability.State state, String words) throws Exception {
		Administration administration = workshop.administration();
		if (master != MasterSwitch.NOT_DECIDED) {
			administration.setMasterSwitch(master);
		}
		administration.setOffline(offline);
		switch (profile) {
		case "remote" -> workshop.remoteOnly("");
		case "near" -> workshop.remoteOnly("http://localhost:8188");
		case "none" -> administration.setProfiles(List.of());
		default -> assertThat(profile).isEqualTo("sketch");
		}
		workshop.policy("{\"ai\": \"" + policy + "\"}");
		workshop.environment.put("LIMN_AI_DISABLED", variable);
		GenerationAvailability availability = workshop.start().offer().availability();
		assertThat(availability.state()).isEqualTo(state);
		assertThat(availability.reason()).contains(words);
	}

	@Test
	void isOnForTheCommandLineBeforeAnybodyDecided() {
		workshop.headless = true;
		assertThat(workshop.start().offer().availability().state()).isEqualTo(ENABLED);
	}

	@Test
	void isHiddenAndSaysWhyWhenTheOnlyProfileLacksItsProvider() throws Exception {
		Administration administration = workshop.on().administration();
		administration.save(new Account("gone", "vanished", "Gone", true, Map.of()));
		administration.setProfiles(List.of(new Profile("p", "Painter", "", "gone", "m", true, List.of(), null, Map.of())));
		GenerationAvailability availability = workshop.start().offer().availability();
		assertThat(availability.state()).isEqualTo(HIDDEN);
		assertThat(availability.reason()).contains("Painter", "vanished", "sketch");
	}

	@Test
	void listsARemoteProfileAsUnusableWhileOffline() throws Exception {
		workshop.on().remoteOnly("").administration().setOffline(true);
		List<ProfileState> states = workshop.start().offer().profiles();
		assertThat(states).singleElement().satisfies(s -> {
			assertThat(s.usable()).isFalse();
			assertThat(s.local()).isFalse();
			assertThat(s.reason()).startsWith("Offline");
		});
		assertThat(workshop.start().offer().availability().state()).isEqualTo(DISABLED);
	}

	@Test
	void aMissingNetworkIsAReasonOfItsOwnAndLeavesLocalProfilesAlone() throws Exception {
		workshop.on().remoteOnly("");
		workshop.network.goes();
		WriterOffer offer = workshop.start().administration().offer();
		assertThat(offer.availability()).isEqualTo(new GenerationAvailability(DISABLED, "Offline: AI image generation needs a connection."));
		assertThat(offer.profiles()).singleElement().satisfies(s -> assertThat(s.reason()).startsWith("Offline").contains("has no network"));
		assertThat(workshop.administration().noNetwork()).isTrue();
		assertThat(workshop.administration().offline()).as("the person's switch").isFalse();

		workshop.administration().setOffline(true);
		assertThat(offer.profiles()).singleElement().satisfies(s -> assertThat(s.reason()).contains("go online in the status bar"));

		workshop.remoteOnly("http://127.0.0.1:8188");
		assertThat(offer.availability().state()).isEqualTo(ENABLED);
	}

	@Test
	void tellsWhenTheNetworkGoesAndComesBack() throws Exception {
		workshop.on().remoteOnly("");
		WriterOffer offer = workshop.start().administration().offer();
		int before = workshop.told.get();
		workshop.network.goes();
		assertThat(offer.availability().state()).isEqualTo(DISABLED);
		workshop.network.comesBack();
		assertThat(offer.availability().state()).isEqualTo(ENABLED);
		assertThat(workshop.told.get()).isGreaterThanOrEqualTo(before + 2);
	}

	@Test
	void leavesOutProvidersAndHostsThatPolicyDoesNotAllow() throws Exception {
		workshop.on().remoteOnly("");
		workshop.policy("{\"allowedProviders\": [\"sketch\"]}");
		assertThat(workshop.start().offer().profiles()).singleElement().satisfies(s -> assertThat(s.reason()).contains("remote", "policy"));
		workshop.policy("{\"allowedHosts\": [\"*.example.com\"]}");
		assertThat(workshop.start().offer().profiles()).singleElement().satisfies(s -> assertThat(s.reason()).contains("api.example.org"));
		workshop.policy("{\"allowedHosts\": [\"*.example.org\"], \"allowedProviders\": [\"remote\"]}");
		assertThat(workshop.start().offer().availability().state()).isEqualTo(ENABLED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"ai": "forbiden"}            | "ai" must be
			{"ai": "allowed", "hosts":[]} | hosts
			{"allowedHosts": "a"}         | allowedHosts
			{"format": 2}                 | newer
			not json                      | line 1
			""")
	void isOffWhenThePolicyCannotBeReadAndSaysSo(String json, String words) throws Exception {
		workshop.on().policy(json);
		GenerationAvailability availability = workshop.start().offer().availability();
		assertThat(availability.state()).isEqualTo(HIDDEN);
		assertThat(availability.reason()).contains(words, workshop.systemPolicy.toString(), "cannot be read");
		assertThat(workshop.administration().switchDecidedBy()).contains(workshop.systemPolicy.toString());
	}

	@Test
	void takesAFurtherPolicyAsMoreRestrictionsOnly() throws Exception {
		workshop.on().policy("{\"ai\": \"forbidden\"}");
		Path further = Files.writeString(folder.resolve("mine.json"), "{\"ai\": \"allowed\"}");
		workshop.environment.put("LIMN_POLICY", further.toString());
		assertThat(workshop.start().offer().availability().state()).isEqualTo(HIDDEN);
		workshop.policy("{\"ai\": \"allowed\"}");
		assertThat(workshop.start().offer().availability().state()).isEqualTo(ENABLED);
		Files.writeString(further, "{\"ai\": \"forbidden\"}");
		assertThat(workshop.start().offer().availability().reason()).contains(further.toString());
		Files.delete(further);
		assertThat(workshop.start().offer().availability().state()).isEqualTo(HIDDEN);
	}

	@Test
	void noticesAPolicyThatComesWhileItRuns() throws Exception {
		workshop.on();
		var offer = workshop.start().offer();
		assertThat(offer.availability().state()).isEqualTo(ENABLED);
		int before = workshop.told.get();
		workshop.policy("{\"ai\": \"forbidden\"}");
		assertThat(offer.availability().state()).isEqualTo(HIDDEN);
		assertThat(workshop.told.get()).isGreaterThan(before);
	}

	@Test
	void doesNotLetThePersonSwitchOnWhatIsForbidden() throws Exception {
		workshop.environment.put("LIMN_AI_DISABLED", "1");
		Administration administration = workshop.administration();
		assertThat(administration.switchDecidedBy()).contains("LIMN_AI_DISABLED");
		assertThatThrownBy(() -> administration.setMasterSwitch(MasterSwitch.ON)).hasMessageContaining("LIMN_AI_DISABLED");
		administration.setMasterSwitch(MasterSwitch.OFF);
		assertThat(administration.masterSwitch()).isEqualTo(MasterSwitch.OFF);
	}
}
