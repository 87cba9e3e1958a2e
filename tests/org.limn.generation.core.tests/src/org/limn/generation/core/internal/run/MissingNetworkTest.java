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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.GenerationRequest;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.core.internal.foundation.WiredFoundation;
import org.limn.generation.core.internal.foundation.Workshop;
import org.limn.testsupport.OpenPolicy;

/** The jobs of an engine that stands on the real foundation, while the network goes and comes back. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MissingNetworkTest {

	private static final OutgoingRequest TO_PAINTER = Workshop.outgoing("remote", "work", "api.example.org", "painter"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private final ScriptedProvider provider = new ScriptedProvider();
	private final Path folder;

	MissingNetworkTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void remoteJobWaitsSaysSoAndGoesOnByItself() throws Exception {
		provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, Pictures.png(64, 48, 0x883311));
		Workshop workshop = new Workshop(folder.resolve("workshop")).on().remoteOnly(""); //$NON-NLS-1$ //$NON-NLS-2$
		WiredFoundation foundation = workshop.start();
		workshop.network.goes();
		try (TestEngine test = new TestEngine(folder, provider, foundation.admission(), TestEngine.limits(), OpenPolicy.of(100, 9000, 9000), JobFace.NONE)) {
			foundation.offer().addListener(test.engine::offerChanged);
			UUID id = test.engine.submit(request(test.book), TO_PAINTER).id();
			test.await(id, j -> j.state().equals(new JobState.Waiting(JobState.Why.OFFLINE, null)));
			assertThat(provider.generated).hasValue(0);

			workshop.network.comesBack();
			assertThat(test.ended(id).state()).isEqualTo(new JobState.Done());
		}
	}

	private static GenerationRequest request(Path book) {
		return new GenerationRequest(book, new ProfileChoice.Named("painter"), Purpose.LIBRARY, "A door", "", null, 1, Map.of(), List.of()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
