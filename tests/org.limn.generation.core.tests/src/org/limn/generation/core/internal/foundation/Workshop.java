/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.foundation;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.limn.generation.GenerationException;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.PromptPart;
import org.limn.generation.ImageSize;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.admin.Profile;
import org.limn.generation.core.internal.admin.Administration;
import org.limn.generation.core.internal.admin.MemorySecretStore;
import org.limn.generation.core.internal.admin.SecretStore;
import org.limn.generation.core.internal.admin.Surroundings;
import org.limn.generation.core.internal.catalog.FixedCatalog;
import org.limn.generation.core.internal.home.HomeLock;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;

/** A process of Limn without OSGi, in a folder of its own: the foundation with everything around it in the test's hand. */
@NonNullByDefault({}) // fixtures are filled late
public final class Workshop {

	public final Path folder;
	public final LimnHome home;
	public final Path systemPolicy;
	public final Map<String, String> environment = new HashMap<>();
	public final ScriptedProvider sketch = new ScriptedProvider(model("sketch"));
	public final ScriptedProvider remote = new ScriptedProvider(model("painter"));
	public SecretStore secrets = new MemorySecretStore();
	public final PlayedNetwork network = new PlayedNetwork();
	public boolean headless;
	public final AtomicInteger told = new AtomicInteger();

	public Workshop(Path folder) {
		this.folder = folder;
		home = new LimnHome(folder.resolve("home"));
		systemPolicy = folder.resolve("etc/policy.json");
	}

	public static ImageModel model(String id) {
		return new ImageModel(id, "Model " + id, new SizeRule.Range(64, 4096, 16, 4096, 16_777_216, 4, false), 2, 0, false, ReferenceRule.NONE, List.of(),
				false, new Price.Unknown(), "");
	}

	/** Starts a process; several may be started in one folder. */
	public WiredFoundation start() {
		WiredFoundation foundation = new WiredFoundation(new Surroundings(home, new HomeLock(home),
				new FixedCatalog(Map.of(ScriptedProvider.LOCAL, sketch, ScriptedProvider.REMOTE, remote)), environment::get, secrets, systemPolicy,
				() -> ProxySelector.of(null), network, () -> headless));
		foundation.offer().addListener(told::incrementAndGet);
		return foundation;
	}

	public Administration administration() {
		return new Administration(start().administration());
	}

	/** Switches generation on. */
	public Workshop on() throws GenerationException {
		administration().setMasterSwitch(MasterSwitch.ON);
		return this;
	}

	/** Only a remote profile, named Painter. */
	public Workshop remoteOnly(String address) throws GenerationException {
		Administration administration = administration();
		administration.save(new Account("work", "remote", "Work", true, address.isEmpty() ? Map.of() : Map.of("baseUrl", address)));
		administration.setProfiles(List.of(painter()));
		return this;
	}

	public static Profile painter() {
		return new Profile("painter", "Painter", "", "work", "painter", true, List.of(), null, Map.of());
	}

	public void policy(String json) throws IOException {
		Files.createDirectories(systemPolicy.getParent());
		Files.writeString(systemPolicy, json);
	}

	public static OutgoingRequest outgoing(String provider, String accountId, String host, String model) {
		return new OutgoingRequest(provider, accountId, accountId, "profile", host, model, List.of(new PromptPart("A door", PromptPart.Origin.PROMPT, null, null)),
				"", ImageSize.AUTO, 1, 1, Map.of(), List.of(), List.of(), null);
	}

	public static OutgoingRequest toSketch() {
		return outgoing("sketch", "sketch", null, "sketch");
	}
}
