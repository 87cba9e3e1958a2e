/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The icons of this bundle by name, drawn like those of the workbench. The images belong to the display. */
public final class GenerationIcons {

	private static final String BUNDLE = "org.limn.generation.ui";

	private GenerationIcons() {
	}

	/** The icon with a name, as in {@code generate}; a red mark when there is none. UI thread. */
	public static Image image(String name) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + '/' + name;
		Image known = registry.get(key);
		if (known == null) {
			registry.put(key, descriptor(name));
			known = registry.get(key);
		}
		if (known == null) {
			throw new IllegalStateException(name);
		}
		return known;
	}

	/** The descriptor of an icon. */
	public static ImageDescriptor descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
