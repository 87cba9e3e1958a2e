/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** A small book of our own, written as a person would write it. */
public final class SmallBook {

	private SmallBook() {
	}

	/** Writes three chapters, four elements and one picture. */
	public static Path in(Path folder) throws IOException {
		write(folder, "limn.yaml", """
				format: 1
				# the working title
				title: The Salt Road
				author: Ida Fenn
				description: A carter finds a letter that was not meant for her.
				artDirection: ink and wash, muted greens
				""");
		write(folder, "manuscript/01-the-letter.md", """
				# The Letter

				The gate stood open. Mara let the mule drink first.

				Nobody had used the **old well** in years, *so they said*.
				""");
		write(folder, "manuscript/02-the-ford.md", "# The Ford\n\nRain.\n");
		write(folder, "manuscript/03-home.md", "# Home\n\nThe lamp was lit.\n");
		write(folder, "world/types.yaml", "character:\n  fields:\n    secret: {label: Secret, spoiler: true}\n");
		write(folder, "world/characters/mara.md", """
				---
				id: mara
				name: Mara   # never Marah
				type: character
				aliases: [the carter]
				fields:
				  hair: "black, short"
				  secret: "she can read"
				---

				Drives salt over the pass.
				""");
		write(folder, "world/characters/tobin.md", "---\nid: tobin\nname: Tobin\ntype: character\n---\n\nA miller.\n");
		write(folder, "world/places/ford.md", "---\nid: ford\nname: The Ford\ntype: place\n---\n\nWide and cold.\n");
		write(folder, "world/items/letter.md", "---\nid: letter\nname: The Letter\ntype: item\n---\n\nSealed.\n");
		picture(folder.resolve("media/well.png"), Color.GRAY);
		return folder;
	}

	/** A picture of one colour with a frame, as a PNG file. */
	public static Path picture(Path file, Color color) throws IOException {
		Files.createDirectories(file.getParent());
		BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(color);
		graphics.fillRect(0, 0, 160, 120);
		graphics.setColor(Color.WHITE);
		graphics.drawRect(8, 8, 143, 103);
		graphics.dispose();
		ImageIO.write(image, "png", file.toFile());
		return file;
	}

	private static void write(Path folder, String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}
