/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.limn.testsupport.disk.DiskOperation;
import org.limn.testsupport.disk.DiskOperation.Kind;

/** A step of the pipeline inside the process, as its journal or its disk sees it. */
enum Step {
	/** The job is written down. */
	JOB("INSERT INTO job"),
	/** The request may leave. */
	SENDING("UPDATE call SET state = 'SENDING'"),
	/** The provider's ticket is written down. */
	TICKET("UPDATE call SET ticket"),
	/** The address of a result is written down. */
	RESULT("UPDATE slot SET address"),
	/** A whole picture is written down. */
	RECEIVED("UPDATE slot SET state = 'RECEIVED'"),
	/** The bytes of a cut picture are written down. */
	KEPT("UPDATE slot SET state = 'KEPT'"),
	/** The end of the call is written down. */
	ENDED("UPDATE call SET state = \\?"),
	/** A picture in the library is written down. */
	SAVED("UPDATE slot SET state = 'SAVED'"),
	/** The jobs of a dead process are taken over. */
	TAKEN_OVER("UPDATE job SET owner"),

	/** The file for the bytes of a picture is made. */
	PART_MADE(o -> o.kind() == Kind.CREATE && part(o)),
	/** Bytes of a picture are written. */
	PART_WRITTEN(o -> o.kind() == Kind.WRITE && part(o)),
	/** The bytes of a picture are brought to the disk. */
	PART_FORCED(o -> o.kind() == Kind.FORCE && part(o)),
	/** The file of a whole picture gets the name of one. */
	PART_NAMED(o -> o.kind() == Kind.MOVE && part(o)),
	/** That name is brought to the disk. */
	NAME_FORCED(o -> o.kind() == Kind.FORCE && o.name().equals("received")),
	/** The record of a picture reserves a name in the library. */
	RECORD_MADE(o -> o.kind() == Kind.CREATE && record(o)),
	/** The record is written. */
	RECORD_WRITTEN(o -> o.kind() == Kind.WRITE && record(o)),
	/** The record is brought to the disk. */
	RECORD_FORCED(o -> o.kind() == Kind.FORCE && record(o)),
	/** The picture gets its name in the library. */
	PICTURE_NAMED(o -> o.kind() == Kind.MOVE && o.name().endsWith(".image")),
	/** The record gets its name in the library. */
	RECORD_NAMED(o -> o.kind() == Kind.MOVE && record(o)),
	/** The names in the library are brought to the disk. */
	FOLDER_FORCED(o -> o.kind() == Kind.FORCE && o.name().equals("media")),
	/** The lock of a dead process is removed. */
	LOCK_REMOVED(o -> o.kind() == Kind.DELETE && String.valueOf(o.file().getParent()).endsWith("owners"));

	private final Predicate<String> statement;
	private final Predicate<DiskOperation> operation;

	Step(String sql) {
		Pattern pattern = Pattern.compile(sql);
		statement = text -> pattern.matcher(text).lookingAt();
		operation = o -> false;
	}

	Step(Predicate<DiskOperation> operation) {
		statement = text -> false;
		this.operation = operation;
	}

	/** Whether it comes when a picture is here whole, and is brought into the library. */
	boolean saves() {
		return switch (this) {
		case RECORD_MADE, RECORD_WRITTEN, RECORD_FORCED, PICTURE_NAMED, RECORD_NAMED, FOLDER_FORCED, SAVED -> true;
		default -> false;
		};
	}

	boolean is(String sql) {
		return statement.test(sql);
	}

	boolean is(DiskOperation asked) {
		return operation.test(asked);
	}

	private static boolean part(DiskOperation asked) {
		return asked.name().endsWith(".part");
	}

	private static boolean record(DiskOperation asked) {
		return asked.name().startsWith(".part-") && asked.name().endsWith(".json");
	}
}
