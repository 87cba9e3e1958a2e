/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** A book of two elements, made by hand. */
@NonNullByDefault({}) // fixtures are filled late
final class SmallBook {

	final Path folder;

	SmallBook(Path folder) throws IOException {
		this.folder = folder;
		write("limn.yaml", """
				format: 1
				id: small
				title: The Door
				author: Nobody
				description: A girl finds a door in a tree.
				artDirection: Ink and wash, calm colours
				""");
		write("world/types.yaml", """
				character:
				  fields:
				    secret: {label: Secret, spoiler: true}
				    diary: {label: Diary, private: true}
				    hair: {label: Hair}
				""");
		write("world/characters/mara.md", """
				---
				id: mara
				name: Mara
				type: character
				image: media/mara.png
				private: [phone]
				fields:
				  hair: "black, to the shoulders"
				  age: "12"
				  secret: canary-spoiler
				  diary: canary-diary
				  phone: canary-phone
				---

				A girl with paint on her hands.
				<!-- canary-comment -->
				She never hurries.
				""");
		write("world/places/tree.md", """
				---
				id: tree
				name: The Old Tree
				type: place
				---

				An oak with a door.
				""");
		image("media/mara.png", 40, 60);
	}

	void write(String path, String text) throws IOException {
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	void image(String path, int width, int height) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		g.setColor(Color.ORANGE);
		g.fillRect(0, 0, width, height / 2);
		g.dispose();
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		ImageIO.write(image, "png", file.toFile());
	}
}
