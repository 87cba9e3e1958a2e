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
import static org.limn.media.Samples.file;
import static org.limn.media.Samples.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.media.MediaException.Kind;
import org.limn.testsupport.PngBuilder;
import org.limn.testsupport.disk.DiskFault;
import org.limn.testsupport.disk.DiskFault.Sort;
import org.limn.testsupport.disk.DiskOperation;
import org.limn.testsupport.disk.DiskWatcher;
import org.limn.testsupport.disk.WatchedDisk;

class SickDiskTest {

	private static final MediaDraft DRAFT = new MediaDraft("The door", MediaCategory.GENERATED, Set.of("night"), List.of(), "", List.of(), Map.of(), "0123456789abcdef");

	private final Path folder;

	SickDiskTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void aPictureThatGotItsNameKeepsItsRecordWhenTheLastStepFails() throws IOException, MediaException {
		Path book = Files.createDirectories(folder.resolve("book"));
		Path received = file(folder, "received", PngBuilder.plain(20, 10, 1));
		WatchedDisk disk = new WatchedDisk(new DiskFault(Sort.FULL, 1, false, o -> o.kind() == DiskOperation.Kind.MOVE && o.name().startsWith(".part-")));
		try (MediaLibrary library = MediaLibrary.open(disk.path(book))) {
			assertThat(refusal(() -> library.add(disk.path(received), DRAFT, true))).isEqualTo(Kind.NO_SPACE);

			assertThat(library.add(disk.path(received), DRAFT, true).record().tags()).containsExactly("night");
			assertThat(library.items()).hasSize(1);
		}
		assertThat(received).doesNotExist();
	}

	@Test
	void whateverFailsTheReceivedPictureOrTheLibrarysIsWhole() throws IOException {
		byte[] picture = PngBuilder.plain(20, 10, 2);
		for (Sort sort : List.of(Sort.FULL, Sort.BROKEN_WRITING, Sort.BROKEN_READING, Sort.READ_ONLY)) {
			boolean met = true;
			for (int n = 1; met; n++) {
				met = survives(sort, n, picture);
			}
		}
	}

	private boolean survives(Sort sort, int number, byte[] picture) throws IOException {
		Path place = Files.createDirectories(folder.resolve(sort + "-" + number + "/book")).getParent();
		Path received = file(place, "received", picture);
		WatchedDisk disk = new WatchedDisk(DiskWatcher.NOBODY);
		DiskFault fault = new DiskFault(sort, number, true, operation -> true);
		try (MediaLibrary library = MediaLibrary.open(disk.path(place.resolve("book")))) {
			disk.watch(fault);
			try {
				library.add(disk.path(received), DRAFT, true);
			} catch (MediaException e) {
				assertThat(fault.failed()).isPositive();
			}
			disk.watch(DiskWatcher.NOBODY);
			MediaItem item = library.add(disk.path(received), DRAFT, true);
			assertThat(WatchedDisk.real(library.file(item))).as("%s %d", sort, number).hasBinaryContent(picture);
			assertThat(item.record().tags()).containsExactly("night");
		} catch (MediaException e) {
			throw new AssertionError(sort + " " + number, e);
		}
		return fault.failed() > 0;
	}
}
