/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/**
 * The icons of Limn, by key. They are vector drawings on a grid of 16 points, one style, with colours that are readable
 * on light and dark backgrounds alike.
 *
 * @since 1.0
 */
public final class LimnImages {

	/** A book. */
	public static final String BOOK = "book";
	/** The manuscript of a book. */
	public static final String MANUSCRIPT = "manuscript";
	/** A chapter. */
	public static final String CHAPTER = "chapter";
	/** The world of a book: all its elements. */
	public static final String WORLD = "world";
	/** An element whose type has no icon of its own. */
	public static final String ELEMENT = "element";
	/** The media library. */
	public static final String MEDIA = "media";
	/** A picture. */
	public static final String PICTURE = "picture";
	/** A picture that is missing or cannot be read. */
	public static final String PICTURE_BROKEN = "picture-broken";
	/** A book's cover. */
	public static final String COVER = "cover";
	/** Bring a file into the library. */
	public static final String IMPORT = "import";
	/** Take a picture from a file. */
	public static final String UPLOAD = "upload";
	/** Take a picture from the library. */
	public static final String CHOOSE = "choose";
	/** Take a picture away from where it is used. */
	public static final String REMOVE = "remove";
	/** Move to the trash. */
	public static final String DELETE = "delete";
	/** Starred. */
	public static final String STAR = "star";
	/** Not starred. */
	public static final String STAR_OFF = "star-off";
	/** Stays with the writer: private. */
	public static final String PRIVATE = "private";
	/** Stays with the writer: gives the story away. */
	public static final String SPOILER = "spoiler";
	/** Something to take notice of. */
	public static final String WARNING = "warning";
	/** Open as plain text. */
	public static final String TEXT = "text";
	/** Add something. */
	public static final String ADD = "add";
	/** Open a book. */
	public static final String OPEN_BOOK = "open-book";
	/** Make a new book. */
	public static final String NEW_BOOK = "new-book";
	/** Make a new element. */
	public static final String NEW_ELEMENT = "new-element";

	private static final String BUNDLE = "org.limn.ui";

	private LimnImages() {
	}

	/**
	 * The descriptor of an icon. Any thread.
	 *
	 * @param key one of the constants of this class, or <code>type-</code> with the id of an element type
	 * @return the descriptor; the icon of a missing image when there is no such key
	 */
	public static ImageDescriptor descriptor(String key) {
		@Nullable ImageDescriptor found = ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + key + ".svg")
				.orElse(null);
		return found != null ? found : ImageDescriptor.getMissingImageDescriptor();
	}

	/**
	 * An icon, owned by the display: callers do not dispose it. UI thread only.
	 *
	 * @param key as for {@link #descriptor(String)}
	 * @return the image
	 */
	public static Image image(String key) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String id = BUNDLE + '/' + key;
		@Nullable Image known = registry.get(id);
		if (known == null) {
			registry.put(id, descriptor(key));
			known = registry.get(id);
		}
		if (known == null) {
			throw new IllegalStateException("no image for " + key);
		}
		return known;
	}

	/**
	 * The key of the icon for a type of element.
	 *
	 * @param typeId the type's id, such as <code>character</code>
	 * @return the key of its icon, {@link #ELEMENT} for types without one
	 */
	public static String keyOfType(String typeId) {
		return switch (typeId) {
			case "character", "place", "item", "faction", "creature", "event" -> "type-" + typeId;
			default -> ELEMENT;
		};
	}
}
