/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.net.URI;
import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.JobImage;

/**
 * A picture that was asked for, as the journal knows it.
 *
 * @param slot its number in the call, from 0
 * @param state what became of it
 * @param file the name of its bytes in the folder of received bytes, or {@code null} when none came or they were saved
 * @param address where it stands at the provider, or {@code null}
 * @param expires when it goes away there, or {@code null}
 * @param item the media item, or {@code null}
 * @param path the file in the book, or {@code null}
 * @param width pixels, 0 unless saved
 * @param height pixels, 0 unless saved
 * @param seed the seed, or {@code null}
 * @param failure why it is not saved, or {@code null}
 * @param changed when its state last changed, or {@code null}
 */
public record SlotRow(int slot, JobImage.State state, @Nullable String file, @Nullable URI address, @Nullable Instant expires, @Nullable String item,
		@Nullable String path, int width, int height, @Nullable Long seed, @Nullable Failure failure, @Nullable Instant changed) {

	/** The end of the name of a file that the provider declared whole. */
	public static final String WHOLE = ".image"; //$NON-NLS-1$
	/** The end of the name of a file that is being written, or was cut. */
	public static final String PART = ".part"; //$NON-NLS-1$

	/**
	 * Whether the picture came whole: no second one is taken.
	 *
	 * @return {@code true} when saved, or its bytes were declared whole
	 */
	public boolean whole() {
		String name = file;
		return state == JobImage.State.SAVED || name != null && name.endsWith(WHOLE);
	}

	/**
	 * Whether something can still be done for it without asking the provider to draw: its bytes wait to be saved, or it can be fetched.
	 *
	 * @return {@code true} when so
	 */
	public boolean finishable() {
		return state == JobImage.State.RECEIVED || !whole() && address != null;
	}
}
