/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.Ticket;
import org.limn.media.MediaLibrary;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.ResidentSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the other process of a test does. */
public final class ChildEngine {

	private static final CountDownLatch NEVER = new CountDownLatch(1);
	private static final List<Class<?>> NEEDED = List.of(GenerationEngine.class, ChildEngine.class, GenerationService.class, MediaLibrary.class, ChildJava.class,
			org.eclipse.osgi.util.NLS.class, org.sqlite.SQLiteConfig.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class,
			org.assertj.core.api.Assertions.class);

	private ChildEngine() {
	}

	/**
	 * Starts the other process.
	 *
	 * @param options for the Java machine
	 * @param arguments what to do, and the folder
	 * @return the process, which the caller closes
	 * @throws IOException when it cannot be started
	 */
	static ChildJava start(List<String> options, String... arguments) throws IOException {
		return new ChildJava(options, NEEDED, ChildEngine.class, arguments);
	}

	/**
	 * @param arguments what to do, and the folder
	 * @throws Exception when it fails, which the test sees
	 */
	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[1]);
		ScriptedProvider provider = new ScriptedProvider();
		switch (arguments[0]) {
		case "memory" -> memory(folder, provider); //$NON-NLS-1$
		case "jobs" -> jobs(folder, provider); //$NON-NLS-1$
		case "deaf", "fetching" -> hang(new TestEngine(folder, provider, (o, c) -> Admission.Consent.SWITCH, RunLimits.DEFAULT.lookingAroundEvery(Duration.ofHours(1)), //$NON-NLS-1$ //$NON-NLS-2$
				OpenPolicy.of(1000, 60_000, 60_000), JobFace.NONE), arguments[0]);
		case "recover" -> recover(folder, provider); //$NON-NLS-1$
		default -> hang(new TestEngine(folder, provider), arguments[0]);
		}
	}

	/** Goes as far as it is told, says so, and waits to be killed. */
	@SuppressWarnings("resource") // it is killed with the file open
	private static void hang(TestEngine engine, String until) throws Exception {
		engine.provider.drawing = (call, sink) -> {
			sink.sending();
			step(sink, until);
			if (!until.equals("fetching")) { //$NON-NLS-1$
				ChildJava.say("there"); //$NON-NLS-1$
				NEVER.await();
			}
		};
		engine.provider.reading = ChildEngine::halfRead;
		try (TestEngine test = engine) {
			test.submit(1, 1);
			NEVER.await();
		}
	}

	/** Goes on with what it finds, says so, and waits to be killed. */
	private static void recover(Path folder, ScriptedProvider provider) throws Exception {
		provider.reading = ChildEngine::halfRead;
		provider.going = (call, ticket, sink) -> {
			ChildJava.say("there"); //$NON-NLS-1$
			NEVER.await();
		};
		try (TestEngine test = new TestEngine(folder, provider)) {
			test.engine.recover();
			NEVER.await();
		}
	}

	@SuppressWarnings("resource") // it is killed with the file open
	private static void halfRead(int slot, URI address, ImageSink sink) throws Exception {
		sink.image(slot).write(ByteBuffer.wrap(Pictures.png(64, 48, 5), 0, 90));
		ChildJava.say("there"); //$NON-NLS-1$
		NEVER.await();
	}

	@SuppressWarnings("resource") // it is killed with the file open
	private static void step(ImageSink sink, String until) throws Exception {
		byte[] picture = Pictures.png(64, 48, 5);
		switch (until) {
		case "body" -> sink.image(0).write(ByteBuffer.wrap(picture, 0, 90)); //$NON-NLS-1$
		case "committed" -> Pictures.deliver(sink, 0, picture); //$NON-NLS-1$
		case "ticket" -> sink.accepted(new Ticket("t-7", Map.of("poll", "https://images.example/t-7"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		case "result", "fetching" -> sink.result(0, URI.create("https://images.example/7.png"), null); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		default -> {
			// nothing but sending
		}
		}
	}

	private static void memory(Path folder, ScriptedProvider provider) throws Exception {
		provider.drawing = (call, sink) -> {
			sink.sending();
			for (int i = 0; i < call.count(); i++) {
				try (ImageWriter writer = sink.image(i)) {
					LargePicture.write(writer, i);
					writer.commit();
				}
			}
		};
		try (TestEngine test = new TestEngine(folder, provider, (o, c) -> Admission.Consent.SWITCH, RunLimits.DEFAULT, OpenPolicy.of(1000, 60_000, 60_000),
				JobFace.NONE)) {
			ResidentSet resident = ResidentSet.begin();
			UUID id = test.submit(4, 4).id();
			GenerationJob job = test.await(id, j -> j.state().ended(), 120);
			ChildJava.say(job.state().toString());
			ChildJava.say(Long.toString(resident.grown()));
		}
	}

	private static void jobs(Path folder, ScriptedProvider provider) throws Exception {
		provider.drawing = (call, sink) -> Pictures.deliver(sink, 0, Pictures.png(64, 48, call.id().hashCode()));
		try (TestEngine test = new TestEngine(folder, provider)) {
			ChildJava.say("there"); //$NON-NLS-1$
			for (int i = 0; i < 10; i++) {
				ChildJava.say(test.ended(test.submit(1, 1).id()).state().toString());
			}
		}
	}
}
