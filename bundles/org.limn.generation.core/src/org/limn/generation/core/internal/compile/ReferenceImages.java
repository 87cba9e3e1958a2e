/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.ContextElement;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.LeftOut;
import org.limn.generation.LeftOut.Reason;
import org.limn.generation.OutgoingImage;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.provider.ReferenceRule;
import org.limn.media.MediaException;
import org.limn.media.ReferencePreparation;
import org.limn.media.ReferencePreparation.Prepared;

/** Prepares the reference images of a request: what is sent stands in the per-user folder, named by its content, before it is sent. */
final class ReferenceImages {

	private static final String IMAGE = "image"; //$NON-NLS-1$

	private final LimnHome home;
	private final Path book;
	private final ReferenceRule rule;
	private final List<OutgoingImage> images = new ArrayList<>();
	private final List<LeftOut> leftOut = new ArrayList<>();

	/**
	 * @param home the per-user folder
	 * @param book the book's folder
	 * @param rule what the model takes
	 */
	ReferenceImages(LimnHome home, Path book, ReferenceRule rule) {
		this.home = home;
		this.book = book;
		this.rule = rule;
	}

	List<OutgoingImage> images() {
		return images;
	}

	List<LeftOut> leftOut() {
		return leftOut;
	}

	/**
	 * Adds the image of an element, where it is wanted.
	 *
	 * @param item the element
	 * @throws GenerationException {@code STORAGE} when nothing can be written here
	 */
	void add(ContextItem item) throws GenerationException {
		String image = item.element().image();
		Optional<String> path = image == null ? Optional.empty() : Optional.of(image);
		if (item.wanted().image() && path.isPresent() && !item.mayLeave(IMAGE)) {
			leave(item.wanted(), Reason.PRIVATE);
		} else {
			add(item.wanted(), path);
		}
	}

	/**
	 * Adds a picture of the library, where it is wanted.
	 *
	 * @param picture the picture
	 * @throws GenerationException {@code STORAGE} when nothing can be written here
	 */
	void add(ContextPicture picture) throws GenerationException {
		add(picture.wanted(), picture.path());
	}

	private void add(ContextElement wanted, Optional<String> path) throws GenerationException {
		if (!wanted.image()) {
			return;
		}
		if (path.isEmpty()) {
			leave(wanted, Reason.MISSING);
		} else if (images.size() >= rule.maximum()) {
			leave(wanted, Reason.NOT_WITH_THIS_MODEL);
		} else {
			prepare(wanted, path.get());
		}
	}

	private void prepare(ContextElement wanted, String path) throws GenerationException {
		Path prepared = prepared();
		try {
			Path image = book.resolve(path).toRealPath();
			if (!image.startsWith(book.toRealPath()) || !Files.isRegularFile(image)) {
				// A link that leads out of the book would send what is not the book's.
				leave(wanted, Reason.UNREADABLE);
				return;
			}
			Prepared p = ReferencePreparation.prepare(image, rule.maximumEdge(), rule.maximumBytes(), rule.mediaTypes(), prepared);
			images.add(new OutgoingImage(wanted.elementId(), wanted.role(), path, p.file(), p.mediaType(), p.width(), p.height(), p.bytes(),
					p.sha256()));
		} catch (MediaException e) {
			switch (e.kind()) {
			case MISSING -> leave(wanted, Reason.MISSING);
			case NOT_AN_IMAGE, TOO_LARGE, BROKEN, UNSUPPORTED_FORMAT -> leave(wanted, Reason.UNREADABLE);
			case NO_SPACE, READ_ONLY, REFUSED, IO -> throw new GenerationException(Failure.of(FailureKind.STORAGE, String.valueOf(e.getMessage())), e);
			}
		} catch (IOException | InvalidPathException e) {
			leave(wanted, Reason.MISSING);
		}
	}

	private Path prepared() throws GenerationException {
		try {
			return home.outgoing();
		} catch (IOException e) {
			throw new GenerationException(Failure.of(FailureKind.STORAGE, NLS.bind(Messages.ReferenceImages_home, home.root())), e);
		}
	}

	private void leave(ContextElement wanted, Reason reason) {
		leftOut.add(new LeftOut(wanted.elementId(), null, reason));
	}
}
