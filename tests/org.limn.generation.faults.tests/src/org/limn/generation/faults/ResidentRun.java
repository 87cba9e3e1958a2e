/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.limn.generation.GenerationService;
import org.limn.generation.core.internal.run.GenerationEngine;
import org.limn.media.MediaLibrary;
import org.limn.project.Book;
import org.limn.provider.http.HttpExchange;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.ResidentSet;
import org.limn.testsupport.ShippedProvider;
import org.limn.testsupport.SimpleAccount;
import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twelvemonkeys.image.ImageUtil;
import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.io.FileUtil;
import com.twelvemonkeys.lang.Validate;

/** A process of its own that plays cells one after the other and says how far its resident set grew: {@code broken WORDS} for each that did not hold, then the bytes. */
public final class ResidentRun {

	/** Less than what a foe sends: whatever is taken whole into memory is noticed. */
	private static final String HEAP = "-Xmx64m";

	private ResidentRun() {
	}

	/**
	 * Starts one.
	 *
	 * @param folder an empty folder
	 * @param faults the faults whose cells it plays
	 */
	static ChildJava start(Path folder, List<String> faults) throws IOException {
		return new ChildJava(List.of(HEAP, "-XX:+UseSerialGC"), classes(), ResidentRun.class, folder.toString(), String.join(",", faults));
	}

	/** One class of each place that a process needs which plays cells. */
	static Collection<Class<?>> classes() throws IOException {
		Set<Class<?>> classes = new LinkedHashSet<>(List.of(GenerationEngine.class, ResidentRun.class, GenerationService.class, MediaLibrary.class, Book.class, Yaml.class,
				HttpExchange.class, SimpleAccount.class, org.eclipse.osgi.util.NLS.class, org.eclipse.core.runtime.Status.class, org.sqlite.SQLiteConfig.class,
				ObjectMapper.class, JsonFactory.class, JsonProperty.class, org.assertj.core.api.Assertions.class, org.opentest4j.AssertionFailedError.class));
		try {
			classes.add(ShippedProvider.type(ShippedProvider.OPENAI));
			classes.add(ShippedProvider.type(ShippedProvider.FAL));
		} catch (ClassNotFoundException e) {
			throw new IOException(e);
		}
		classes.addAll(decoders());
		return classes;
	}

	/** What reads pictures into memory, which only copies for a model need. */
	private static List<Class<?>> decoders() {
		return List.of(ImageReaderBase.class, JPEGImageReaderSpi.class, WebPImageReaderSpi.class, Directory.class, ImageUtil.class, FileUtil.class, Validate.class);
	}

	/**
	 * @param arguments the folder, and the faults
	 * @throws IOException when there is no room
	 */
	public static void main(String[] arguments) throws IOException {
		List<String> faults = Arrays.asList(arguments[1].split(","));
		List<Cell> cells = Matrix.read().cells().stream().filter(Cell::played).toList();
		try (MatrixRun run = new MatrixRun(Path.of(arguments[0]))) {
			// What the platform makes once and keeps is made before anything is measured.
			cells.stream().filter(c -> c.fault().equals("N16")).forEach(c -> run.play(c, 0));
			ResidentSet resident = ResidentSet.begin();
			cells.stream().filter(c -> faults.contains(c.fault())).map(c -> run.play(c, 0)).forEach(ResidentRun::told);
			ChildJava.say(Long.toString(resident.grown()));
		}
	}

	private static void told(MatrixRun.Result result) {
		result.broken().ifPresent(b -> ChildJava.say("broken " + result.cell() + ' ' + String.valueOf(b).replace('\n', ' ')));
	}
}
