/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** A small book of our own: three elements, one with a spoiler and a picture, one chapter, and a file for an editor that is not ours. */
public final class SmallBook {

	private SmallBook() {
	}

	/** Writes it. */
	public static Path in(Path folder) throws IOException {
		write(folder, "limn.yaml", """
				format: 1
				title: The Salt Road
				author: Ida Fenn
				description: A carter finds a letter that was not meant for her.
				artDirection: ink and wash, muted greens
				""");
		write(folder, "manuscript/01-the-letter.md", """
				# The Letter

				The gate stood open. Mara let the mule drink first, and Tobin laughed.

				Nobody had used the old well in years, so they said.
				""");
		write(folder, "notes/ideas.foreign", "What if Tobin waits at the ford, and Mara comes by night?\n");
		write(folder, "world/types.yaml", "character:\n  fields:\n    secret: {label: Secret, spoiler: true}\n");
		write(folder, "world/characters/mara.md", """
				---
				id: mara
				name: Mara
				type: character
				aliases: [the carter]
				image: media/mara.png
				fields:
				  hair: "black, short"
				  coat: "long, grey, mended at the elbow"
				  secret: "she can read"
				---

				Drives salt over the pass, and trusts her mule more than most people.
				""");
		write(folder, "world/characters/tobin.md", "---\nid: tobin\nname: Tobin\ntype: character\n---\n\nA miller with flour in his beard.\n");
		write(folder, "world/places/ford.md", "---\nid: ford\nname: The Ford\ntype: place\n---\n\nWide and cold.\n");
		picture(folder.resolve("media/mara.png"));
		return folder;
	}

	private static void picture(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		BufferedImage image = new BufferedImage(320, 400, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, new Color(0x6b7f6a), 0, 400, new Color(0x2b3330)));
		graphics.fillRect(0, 0, 320, 400);
		graphics.setColor(new Color(0xe3cdb5));
		graphics.fillOval(110, 90, 100, 120);
		graphics.setColor(new Color(0x4d5560));
		graphics.fillRoundRect(70, 215, 180, 220, 80, 80);
		graphics.dispose();
		ImageIO.write(image, "png", file.toFile());
	}

	private static void write(Path folder, String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}
