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

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.core.internal.Admission.Consent;
import org.limn.generation.core.internal.foundation.Workshop;
import org.limn.generation.provider.Examination;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;

@NonNullByDefault({}) // fixtures are filled late
class AdmissionTest {

	private static final ProfileChoice SKETCH = new ProfileChoice.Named("sketch");
	private static final ProfileChoice PAINTER = new ProfileChoice.Named("painter");
	private static final OutgoingRequest TO_PAINTER = Workshop.outgoing("remote", "work", "api.example.org", "painter");

	@TempDir
	Path folder;
	private Workshop workshop;

	@BeforeEach
	void setUp() {
		workshop = new Workshop(folder);
	}

	@Test
	void admitsWhenTheSwitchIsOn() throws Exception {
		assertThat(workshop.on().start().admission().admit(Workshop.toSketch(), SKETCH)).isEqualTo(Consent.SWITCH);
	}

	@Test
	void refusesSketchTooWhenOffOrNotDecided() throws Exception {
		refused(FailureKind.FORBIDDEN, "Nobody has decided", () -> workshop.start().admission().admit(Workshop.toSketch(), SKETCH));
		workshop.administration().setMasterSwitch(MasterSwitch.OFF);
		refused(FailureKind.FORBIDDEN, "switched off", () -> workshop.start().admission().admit(Workshop.toSketch(), SKETCH));
		workshop.headless = true;
		refused(FailureKind.FORBIDDEN, "switched off", () -> workshop.start().admission().admit(Workshop.toSketch(), SKETCH));
	}

	@Test
	void takesTheCommandLinesChoiceAsConsentForOneJob() throws Exception {
		workshop.remoteOnly("");
		workshop.headless = true;
		ProfileChoice adHoc = new ProfileChoice.AdHoc("remote", "painter", Map.of());
		assertThat(workshop.start().admission().admit(TO_PAINTER, PAINTER)).isEqualTo(Consent.COMMAND_LINE);
		assertThat(workshop.start().admission().admit(TO_PAINTER, adHoc)).isEqualTo(Consent.COMMAND_LINE);
		workshop.environment.put("LIMN_AI_DISABLED", "true");
		refused(FailureKind.FORBIDDEN, "LIMN_AI_DISABLED", () -> workshop.start().admission().admit(TO_PAINTER, adHoc));
	}

	@Test
	void enforcesAllowedProvidersAndHostsAlsoForAdHocChoices() throws Exception {
		workshop.on().remoteOnly("");
		ProfileChoice adHoc = new ProfileChoice.AdHoc("remote", "painter", Map.of());
		workshop.policy("{\"allowedProviders\": [\"sketch\"]}");
		refused(FailureKind.FORBIDDEN, "does not allow the provider remote", () -> workshop.start().admission().admit(TO_PAINTER, PAINTER));
		refused(FailureKind.FORBIDDEN, "does not allow the provider remote", () -> workshop.start().admission().admit(TO_PAINTER, adHoc));
		assertThat(workshop.start().providers().provider("remote")).isEmpty();
		workshop.policy("{\"allowedHosts\": [\"localhost\"]}");
		refused(FailureKind.FORBIDDEN, "api.example.org", () -> workshop.start().admission().admit(TO_PAINTER, adHoc));
		assertThat(workshop.start().admission().admit(Workshop.toSketch(), SKETCH)).isEqualTo(Consent.SWITCH);
	}

	@Test
	void refusesARemoteJobWhileOfflineSoThatItWaits() throws Exception {
		workshop.on().remoteOnly("").administration().setOffline(true);
		refused(FailureKind.OFFLINE, "Offline", () -> workshop.start().admission().admit(TO_PAINTER, PAINTER));
		assertThat(workshop.start().admission().admit(Workshop.toSketch(), SKETCH)).isEqualTo(Consent.SWITCH);
	}

	@Test
	void refusesARemoteJobWithoutANetworkSoThatItWaits() throws Exception {
		workshop.on().remoteOnly("");
		workshop.network.goes();
		refused(FailureKind.OFFLINE, "has no network", () -> workshop.start().admission().admit(TO_PAINTER, PAINTER));
		refused(FailureKind.OFFLINE, "has no network", () -> workshop.administration().check("work"));
		assertThat(workshop.start().admission().admit(Workshop.toSketch(), SKETCH)).isEqualTo(Consent.SWITCH);

		workshop.network.comesBack();
		assertThat(workshop.start().admission().admit(TO_PAINTER, PAINTER)).isEqualTo(Consent.SWITCH);
	}

	@Test
	void letsAProviderLookAtADocumentThatIsStillBeingWrittenUnlessItIsForbidden() throws Exception {
		workshop.on().remoteOnly("");
		assertThat(workshop.administration().examine("remote", "plan", "a\nb")).isEqualTo(new Examination(true, "plan has 3"));
		workshop.policy("{\"allowedProviders\": [\"sketch\"]}");
		refused(FailureKind.FORBIDDEN, "does not allow the provider remote", () -> workshop.administration().examine("remote", "plan", ""));
	}

	@Test
	void refusesAnAccountThatIsGoneOrSwitchedOff() throws Exception {
		workshop.on().remoteOnly("").administration().save(new Account("work", "remote", "Work", false, Map.of()));
		refused(FailureKind.NOT_CONFIGURED, "switched off", () -> workshop.start().admission().admit(TO_PAINTER, PAINTER));
		workshop.administration().removeAccount("work");
		refused(FailureKind.NOT_CONFIGURED, "does not exist", () -> workshop.start().admission().admit(TO_PAINTER, PAINTER));
	}

	@Test
	void closesTheSocketOfARunningAccountWhenPolicyOrSwitchChange() throws Exception {
		workshop.on().remoteOnly("");
		ProviderAccount account = workshop.start().accounts().account(TO_PAINTER, PAINTER);
		URI address = URI.create("https://api.example.org/v1/images");
		account.connections().check(address);
		workshop.policy("{\"allowedHosts\": [\"other.example.org\"]}");
		assertThatThrownBy(() -> account.connections().check(address)).isInstanceOf(ProviderException.class).hasMessageContaining("api.example.org");
		workshop.policy("{\"ai\": \"forbidden\"}");
		assertThatThrownBy(() -> account.connections().check(address)).isInstanceOf(ProviderException.class).hasMessageContaining("forbids");
		workshop.policy("{}");
		account.connections().check(address);
		workshop.administration().setMasterSwitch(MasterSwitch.OFF);
		assertThatThrownBy(() -> account.connections().check(address)).isInstanceOf(ProviderException.class).hasMessageContaining("switched off");
	}

	@Test
	void asksAProviderOnlyWhenItMay() throws Exception {
		workshop.remoteOnly("");
		workshop.administration().check("work");
		assertThat(workshop.administration().models("work", "painter")).hasSize(1);
		assertThat(workshop.remote.asked).hasSize(2);
		workshop.administration().setOffline(true);
		refused(FailureKind.OFFLINE, "Offline", () -> workshop.administration().check("work"));
		workshop.administration().setOffline(false);
		workshop.administration().setMasterSwitch(MasterSwitch.OFF);
		refused(FailureKind.FORBIDDEN, "switched off", () -> workshop.administration().models("work", ""));
		assertThat(workshop.remote.asked).hasSize(2);
		assertThat(List.of(workshop.remote.asked.get(0).connections().deadlines())).isNotEmpty();
	}

	private static void refused(FailureKind kind, String words, ThrowingCallable call) {
		assertThatThrownBy(call).isInstanceOf(GenerationException.class).hasMessageContaining(words)
				.extracting(e -> ((GenerationException) e).failure().kind()).isEqualTo(kind);
	}
}
