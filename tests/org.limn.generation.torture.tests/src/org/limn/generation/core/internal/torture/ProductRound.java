/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.limn.generation.GenerationException;
import org.limn.generation.core.internal.torture.Round.Result;
import org.limn.generation.core.internal.torture.Studio.Workplace;

/** One kill of the built product: its command line draws, is killed at a time, and is started again for another picture. */
final class ProductRound {

	private static final long LONGEST = 120;

	private final Path product;
	private final Path folder;
	private final String name;
	private final int millis;

	/**
	 * @param product the start script of the product
	 * @param folder an empty folder
	 * @param name for its prompts
	 * @param millis when it is killed, from its start
	 */
	ProductRound(Path product, Path folder, String name, int millis) {
		this.product = product;
		this.folder = folder;
		this.name = name;
		this.millis = millis;
	}

	Result run() throws IOException, InterruptedException, GenerationException {
		Path book = Files.createDirectories(folder.resolve("book"));
		Files.writeString(book.resolve("limn.yaml"), "format: 1\nid: tortured\ntitle: Tortured\n");
		try (Servers servers = new Servers()) {
			Workplace place = servers.place(folder);
			Process first = start(place, name + ", killed");
			boolean ended = first.waitFor(millis, TimeUnit.MILLISECONDS);
			first.destroyForcibly().waitFor();
			Judgement judgement = new Judgement(place, servers.truth());
			Process second = start(place, name + ", afterwards");
			if (!second.waitFor(LONGEST, TimeUnit.SECONDS)) {
				second.destroyForcibly().waitFor();
				judgement.harm(Harm.Kind.STUCK, "the second start does not come to an end");
			} else if (second.exitValue() != 0) {
				judgement.harm(Harm.Kind.STUCK, "the second start ended with " + second.exitValue() + ": " + Files.readString(folder.resolve("said.txt")));
			}
			return judgement.judge(!ended, List.of());
		}
	}

	private Process start(Workplace place, String prompt) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(product.toString(), "generate", "--project", place.book().toString(), "--prompt", prompt, "--provider",
				Providers.ANSWERING, "--model", "painter", "--setting", "baseUrl=" + place.answering() + "/v1", "--count", "2", "--json");
		builder.environment().put("LIMN_HOME", place.home().root().toString());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().put("OPENAI_API_KEY", "key");
		return builder.redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile()).start();
	}
}
