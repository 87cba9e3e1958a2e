/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.media.CropPurpose;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.media.MediaRecord;

/** What the library knows about the pictures of a job, read away from the UI thread; shows the pictures. UI thread. */
final class ResultPictures {

	private final DialogState state;
	private final Runnable changed;
	private final Consumer<Failure> refused;
	private final Map<Integer, MediaItem> items = new HashMap<>();
	private int asked;

	/**
	 * @param state the dialog's state
	 * @param changed told when more is known
	 * @param refused told when a record cannot be changed
	 */
	ResultPictures(DialogState state, Runnable changed, Consumer<Failure> refused) {
		this.state = state;
		this.changed = changed;
		this.refused = refused;
	}

	/** Reads what is known about the pictures of a job. */
	void load(GenerationJob job) {
		int mine = ++asked;
		items.clear();
		state.background().start(Messages.ResultPictures_reading, () -> read(job.saved()), known -> {
			if (mine == asked) {
				items.putAll(known);
				changed.run();
			}
		}, failure -> { });
	}

	private Map<Integer, MediaItem> read(List<JobImage> images) throws MediaException {
		Map<Integer, MediaItem> known = new HashMap<>();
		for (JobImage image : images) {
			item(image).ifPresent(item -> known.put(image.slot(), item));
		}
		return known;
	}

	private Optional<MediaItem> item(JobImage image) throws MediaException {
		String id = image.itemId();
		String file = image.file();
		return id == null || file == null ? Optional.empty() : state.content().handle().item(id, file);
	}

	/** The item of a picture; empty until it was read, and when it is gone. */
	Optional<MediaItem> item(int slot) {
		return Optional.ofNullable(items.get(slot));
	}

	/** Number, size, and where it is known the seed. */
	String words(JobImage image) {
		List<String> words = new ArrayList<>();
		words.add(NLS.bind(Messages.ResultArea_picture, image.slot() + 1));
		words.add(image.width() + " × " + image.height());
		item(image.slot()).map(i -> i.record().generation().get("seed")).ifPresent(seed -> words.add(NLS.bind(Messages.ResultPictures_seed, seed)));
		return String.join("  ·  ", words);
	}

	/** Shows a picture with its crop. */
	void show(PictureCanvas canvas, JobImage image) {
		String file = image.file();
		if (file == null) {
			canvas.words(Messages.ResultArea_missing);
			return;
		}
		if (image.width() > 0) {
			canvas.ownSize(image.width(), image.height());
		}
		canvas.show(state.target().book().resolve(file));
	}

	/** Shades what was cropped away. */
	void outline(PictureCanvas canvas, JobImage image) {
		Optional<MediaItem> item = item(image.slot());
		canvas.outline(item.isPresent() ? item.get().record().crops().get(CropPurpose.PICTURE) : null);
	}

	/** Changes the record of a picture. */
	void update(JobImage image, UnaryOperator<MediaRecord> change) {
		int mine = asked;
		item(image.slot()).ifPresent(item -> state.background().start(Messages.ResultPictures_cropping,
				() -> state.content().handle().update(item.id(), change), updated -> {
					if (mine == asked) {
						items.put(image.slot(), updated);
						changed.run();
					}
				}, refused));
	}
}
