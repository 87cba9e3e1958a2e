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
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.limn.generation.GenerationException;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.disk.DiskOperation;

/** A process of its own that prepares a reference image, says {@code at} when it comes to an operation of the disk, and waits there to be crashed. */
@SuppressWarnings("resource") // the service is closed with the stage
public final class CopyRun {

	private CopyRun() {
	}

	/**
	 * Starts one.
	 *
	 * @param folder the folder of the stage
	 * @param at the operation: of the picture while it is read, else of its copy
	 */
	static ChildJava start(Path folder, DiskOperation.Kind at) throws IOException {
		return new ChildJava(List.of("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + folder.resolve("crash.log")), ResidentRun.classes(), CopyRun.class,
				folder.toString(), at.name());
	}

	/**
	 * @param arguments the folder, and the operation
	 * @throws IOException when the stage cannot be set
	 * @throws GenerationException when the image cannot be prepared
	 */
	@SuppressWarnings("java:S106") // it speaks to its parent over its output
	public static void main(String[] arguments) throws IOException, GenerationException {
		DiskOperation.Kind at = DiskOperation.Kind.valueOf(arguments[1]);
		try (Stage stage = new Stage(Path.of(arguments[0]), new UploadingServer())) {
			Path where = at == DiskOperation.Kind.READ ? stage.sitter().picture() : stage.sitter().copies();
			stage.disk.watch(operation -> {
				if (operation.kind() == at && operation.file().startsWith(where)) {
					ChildJava.say("at");
					while (true) {
						LockSupport.park();
					}
				}
			});
			stage.submit(1, Stage.PROMPT);
		}
	}
}
