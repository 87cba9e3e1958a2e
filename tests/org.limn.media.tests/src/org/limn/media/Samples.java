/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.limn.media.MediaException.Kind;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.SampleImages;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Pictures and short ways to ask about them. */
final class Samples {

	interface Action {
		void run() throws Exception;
	}

	private static final List<Class<?>> NEEDED = List.of(MediaLibrary.class, Samples.class, ChildJava.class, org.eclipse.osgi.util.NLS.class, ObjectMapper.class,
			JsonFactory.class, JsonProperty.class);

	private Samples() {
	}

	/** A Java process of its own with the classes of the library; it is ended with the test. */
	static ChildJava child(List<String> options, Class<?> main, String... arguments) throws IOException {
		return new ChildJava(options, NEEDED, main, arguments);
	}

	/** The bytes of a sample. */
	static byte[] image(String name) {
		return SampleImages.bytes(name);
	}

	static Path file(Path folder, String name, byte[] bytes) {
		try {
			return Files.write(folder.resolve(name), bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The kind with which an action fails; its message must be fit for a person. */
	static Kind refusal(Action action) {
		Throwable failure = catchThrowable(action::run);
		assertThat(failure).isInstanceOf(MediaException.class);
		assertThat(failure.getMessage()).isNotBlank().hasSizeLessThanOrEqualTo(300).doesNotContain("Exception", "java.", "NLS");
		return ((MediaException) failure).kind();
	}

	static MediaDraft draft(String name) {
		return new MediaDraft(name, MediaCategory.GENERATED, Set.of(), List.of(), "", List.of(), Map.of());
	}
}
