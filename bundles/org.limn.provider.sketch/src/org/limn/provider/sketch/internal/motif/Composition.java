/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.motif;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.limn.provider.sketch.internal.art.Finish;
import org.limn.provider.sketch.internal.art.Gouache;
import org.limn.provider.sketch.internal.art.InkWash;
import org.limn.provider.sketch.internal.art.Layer;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.art.Tone;
import org.limn.provider.sketch.internal.art.Woodcut;
import org.limn.provider.sketch.internal.brief.Brief;

/**
 * One picture, put together from what it shall show and from chance.
 *
 * @param palette its colours
 * @param scene the painting, bottom layer first
 * @param finish its manner
 * @param overlay what stands above the finished painting
 */
public record Composition(Palette palette, List<Layer> scene, Finish finish, List<Layer> overlay) {

	/** The manners there are, as the option names them. */
	public static final List<String> MANNERS = List.of("gouache", "woodcut", "ink", "nocturne"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	/** Copies the layers. */
	public Composition {
		scene = List.copyOf(scene);
		overlay = List.copyOf(overlay);
	}

	/**
	 * What the person chose beside the words.
	 *
	 * @param palette a palette's word, or {@code auto}
	 * @param manner a manner, or {@code auto}
	 * @param detail how much is drawn, around 1
	 * @param lettering whether words may be lettered
	 * @param mark the words of the mark
	 */
	public record Taste(String palette, String manner, double detail, boolean lettering, String mark) {
	}

	/** Puts a picture together. */
	public static Composition of(Brief asked, Taste taste, List<BufferedImage> references, long seed) {
		Brief brief = Chance.filled(asked, seed);
		String manner = taste.manner().equals("auto") ? brief.manner() : taste.manner(); //$NON-NLS-1$
		Palette palette = manner.equals("nocturne") ? Palette.NIGHT : palette(brief, taste.palette(), seed); //$NON-NLS-1$
		boolean dark = palette.dark() && !brief.shows("sun"); //$NON-NLS-1$
		Scene scene = Scene.of(brief, seed, dark, taste.detail());
		Color ink = manner.equals("woodcut") ? new Color(0x1C1712) : Tone.mix(palette.near(), Color.BLACK, 0.35); //$NON-NLS-1$
		Finish finish = switch (manner) {
		case "woodcut" -> new Woodcut(seed, Palette.paper(), ink); //$NON-NLS-1$
		case "ink" -> new InkWash(seed, Palette.paper(), Tone.mix(palette.near(), Color.BLACK, 0.5)); //$NON-NLS-1$
		default -> new Gouache(seed);
		};
		boolean letters = taste.lettering() && brief.lettering();
		List<Layer> overlay = new ArrayList<>();
		if (!references.isEmpty()) {
			overlay.add(new Insets(scene, references));
		}
		overlay.add(brief.cover() ? new CoverPlate(letters ? brief.title() : "", taste.mark()) : new Plate(letters ? brief.names() : List.of(), taste.mark(), ink)); //$NON-NLS-1$
		return new Composition(palette, layers(scene), finish, overlay);
	}

	private static Palette palette(Brief brief, String wanted, long seed) {
		List<Palette> all = List.of(Palette.values());
		List<Palette> allowed = all.stream().filter(p -> p.colours().stream().noneMatch(brief.forbiddenColours()::contains)).toList();
		for (Palette palette : all) {
			if (palette.word().equals(wanted)) {
				return palette;
			}
		}
		for (String word : brief.palettes()) {
			for (Palette palette : allowed) {
				if (palette.word().equals(word)) {
					return palette;
				}
			}
		}
		return allowed.isEmpty() ? Palette.FOG : allowed.get(new Dice(seed, "palette").below(allowed.size())); //$NON-NLS-1$
	}

	private static List<Layer> layers(Scene scene) {
		Brief brief = scene.brief();
		Dice dice = scene.dice("layers"); //$NON-NLS-1$
		List<Layer> layers = new ArrayList<>();
		layers.add(new Sky(scene));
		boolean sea = List.of("sea", "ship", "whale", "fish", "lighthouse").stream().anyMatch(brief::shows); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		double horizon = scene.horizon();
		far(layers, scene, sea, dice);
		layers.add(new Aloft(scene));
		double away = 1 - scene.light();
		if (sea) {
			layers.add(new Sea(scene));
			if (brief.shows("lighthouse")) { //$NON-NLS-1$
				layers.add(new Landmark(scene, "lighthouse", 0.5 + (away - 0.5) * 1.2, horizon + 0.05, 250)); //$NON-NLS-1$
			}
		} else {
			middle(layers, scene, dice);
		}
		if (brief.shows("castle")) { //$NON-NLS-1$
			layers.add(new Castle(scene, 0.5 + (away - 0.5) * 0.6, horizon + 0.05, brief.cover() ? 330 : 290));
		}
		if (brief.shows("windmill")) { //$NON-NLS-1$
			layers.add(new Landmark(scene, "windmill", away, horizon + 0.12, 230)); //$NON-NLS-1$
		}
		if (brief.shows("interior")) { //$NON-NLS-1$
			layers.add(new Room(scene));
		} else if (!sea || !brief.figures().isEmpty() || dice.chance(0.6)) {
			layers.add(new Ground(scene));
		}
		if (brief.portrait()) {
			layers.add(new Medallion(scene));
		} else {
			layers.add(new Players(scene));
			layers.add(new Weather(scene));
			layers.add(new Framing(scene));
		}
		return layers;
	}

	private static void far(List<Layer> layers, Scene scene, boolean sea, Dice dice) {
		double horizon = scene.horizon();
		boolean range = !sea && dice.chance(0.45) && scene.brief().may("mountain"); //$NON-NLS-1$
		if (scene.brief().shows("mountain") || range) { //$NON-NLS-1$
			boolean chief = scene.brief().shows("mountain"); //$NON-NLS-1$
			layers.add(new Hills(scene, horizon + 0.02, chief ? 330 : 190, 0.08, true));
			layers.add(new Hills(scene, horizon + 0.05, chief ? 210 : 100, 0.26, true));
		} else {
			layers.add(new Hills(scene, horizon + 0.015, sea ? 42 : 90, 0.1, false));
		}
	}

	private static void middle(List<Layer> layers, Scene scene, Dice dice) {
		Brief brief = scene.brief();
		double horizon = scene.horizon();
		Hills third = new Hills(scene, horizon + 0.09, 95, 0.3, false);
		Hills second = new Hills(scene, horizon + 0.16, 90, 0.48, false);
		Hills first = new Hills(scene, horizon + 0.24, 80, 0.64, false);
		if (brief.shows("city")) { //$NON-NLS-1$
			layers.add(new Town(scene, third, 150, -0.02, 1.02, true));
			layers.add(new Town(scene, second, 190, -0.02, 1.02, true));
			layers.add(first);
		} else if (brief.shows("forest")) { //$NON-NLS-1$
			layers.add(new Forest(scene, third, 120, 42));
			layers.add(new Forest(scene, second, 200, 30));
			layers.add(new Forest(scene, first, 300, 17));
		} else if (brief.shows("desert")) { //$NON-NLS-1$
			layers.add(third);
			layers.add(second);
			layers.add(first);
		} else {
			boolean trees = brief.may("forest"); //$NON-NLS-1$
			layers.add(trees && dice.chance(0.7) ? new Forest(scene, third, 58, 64) : third);
			boolean village = brief.shows("village") || dice.chance(0.35) && brief.may("village") && !brief.shows("castle"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			double from = scene.light() > 0.5 ? 0.08 : 0.5;
			layers.add(village ? new Town(scene, second, brief.shows("village") ? 105 : 66, from, from + 0.42, false) : second); //$NON-NLS-1$
			layers.add(trees && dice.chance(0.75) ? new Forest(scene, first, 120, 12) : first);
		}
	}
}
