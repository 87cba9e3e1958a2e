/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The colours of a picture. Every palette stays a family: haze lightens towards the horizon, and the nearest ground is the darkest. */
public enum Palette {
	/** Violet evening over an orange horizon. */
	DUSK("2B2D5B", "8A4F7D", "F4A66B", "6B4A78", "1F1B33", "F2C14E", "FFE8B8", "purple violet orange"),
	/** Pale morning. */
	DAWN("7FA6C9", "F3C9B5", "FFE9C9", "A7A5C0", "39445A", "E4736B", "FFF6DD", "pink rose"),
	/** Blue night. */
	NIGHT("0B1026", "1B2A55", "46669A", "22335C", "070B18", "F5D76E", "F7F3D6", "blue black navy"),
	/** Green shade and yellow light. */
	FOREST("9CC4AE", "CFE0B4", "F6EFC5", "6E9C86", "17332B", "E8A13A", "FFF7CF", "green"),
	/** Sea air. */
	SEA("2F6F8F", "79B7C4", "F6E3C0", "4D8798", "0F3346", "F08A5D", "FFF3D2", "blue teal turquoise"),
	/** Leaves and smoke. */
	AUTUMN("8FA3A8", "E0B98C", "F8D79A", "A0705A", "3A1F1D", "C8452E", "FFEFC7", "orange brown"),
	/** Snow light. */
	WINTER("8FA8C4", "C9D8E6", "F4EFEA", "9FB1C6", "2B3A52", "B23A48", "FFFDF5", "white blue"),
	/** Wine and roses. */
	ROSE("5A2A4D", "B8506F", "F7B9A6", "8E4566", "2A1228", "F6D365", "FFE9DC", "red pink rose"),
	/** Fire in the dark. */
	EMBER("1C0F14", "6B1E1E", "F27A2A", "4A1A1E", "120709", "FFC247", "FFE2A0", "red orange black"),
	/** Grey stillness. */
	FOG("B4B9B8", "D5D5CE", "EFEBDF", "9DA3A2", "35393B", "8C6A4F", "FFFBEF", "grey gray"),
	/** Fresh meadows. */
	SPRING("8CC7D9", "CFE9DC", "FFF3D6", "8DBB95", "2D5244", "E86A92", "FFFCE8", "green turquoise"),
	/** Sand and hot sky. */
	DESERT("3F88A5", "E9C59A", "FCE2B0", "C98B5E", "5B2E22", "2F6F73", "FFF4D1", "orange yellow brown"),
	/** Old paper and sepia. */
	SEPIA("BFA98A", "DCC9A6", "F3E6C8", "A58B6A", "3B2A1C", "9C4A2F", "FFF8E3", "brown yellow");

	private static final Color PAPER = new Color(0xF6F0E2);
	private final Color top;
	private final Color middle;
	private final Color low;
	private final Color far;
	private final Color near;
	private final Color accent;
	private final Color light;
	private final Set<String> colours;

	Palette(String top, String middle, String low, String far, String near, String accent, String light, String colours) {
		this.top = color(top);
		this.middle = color(middle);
		this.low = color(low);
		this.far = color(far);
		this.near = color(near);
		this.accent = color(accent);
		this.light = color(light);
		this.colours = Set.of(colours.split(" ")); //$NON-NLS-1$
	}

	private static Color color(String hex) {
		return new Color(Integer.parseInt(hex, 16));
	}

	/** Its word in the option. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The words of the option, in order. */
	public static List<String> words() {
		return List.of(values()).stream().map(Palette::word).toList();
	}

	/** The colour words that describe it. */
	public Set<String> colours() {
		return colours;
	}

	/** Whether stars would show. */
	public boolean dark() {
		return Tone.brightness(top) < 0.3;
	}

	/** The zenith. */
	public Color top() {
		return top;
	}

	/** The sky half way. */
	public Color middle() {
		return middle;
	}

	/** The sky at the horizon. */
	public Color low() {
		return low;
	}

	/** What is far away. */
	public Color far() {
		return far;
	}

	/** What is near. */
	public Color near() {
		return near;
	}

	/** The one strong colour. */
	public Color accent() {
		return accent;
	}

	/** Moon, sun, lit windows. */
	public Color light() {
		return light;
	}

	/** The sheet it is drawn on. */
	public static Color paper() {
		return PAPER;
	}

	/** The colour of land at a distance: 0 is the horizon, 1 at one's feet. */
	public Color land(double nearness) {
		return nearness < 0.5 ? Tone.mix(Tone.mix(low, far, 0.55), far, nearness * 2) : Tone.mix(far, near, nearness * 2 - 1);
	}
}
