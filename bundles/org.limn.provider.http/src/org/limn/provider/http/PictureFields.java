/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Where pictures stand in a provider's JSON. A place is a pointer (RFC 6901) in which {@code *} is an index that is the picture's slot, and {@code #} is any
 * index. Without a {@code *} pictures take their slots in the order in which they come. Immutable.
 *
 * @since 1.0
 */
public final class PictureFields {

	private final List<Pattern> inside;
	private final List<Pattern> addresses;
	private final @Nullable Duration lasting;

	private PictureFields(List<Pattern> inside, List<Pattern> addresses, @Nullable Duration lasting) {
		this.inside = List.copyOf(inside);
		this.addresses = List.copyOf(addresses);
		this.lasting = lasting;
	}

	/**
	 * The places.
	 *
	 * @param inside places of pictures in base64, perhaps behind {@code data:…;base64,}, as {@code /data/*}{@code /b64_json}
	 * @param addresses places of addresses of pictures, as {@code /images/*}{@code /url}; one that is a {@code data:} address is the picture itself
	 * @return the fields
	 */
	public static PictureFields of(List<String> inside, List<String> addresses) {
		return new PictureFields(inside.stream().map(PictureFields::pattern).toList(), addresses.stream().map(PictureFields::pattern).toList(), null);
	}

	/**
	 * The same with addresses that go away.
	 *
	 * @param time how long a picture stands at its address
	 * @return a copy
	 */
	public PictureFields lasting(Duration time) {
		return new PictureFields(inside, addresses, time);
	}

	/** The slot of a picture inside the document; -1 when there is none. */
	int inside(String pointer, int next) {
		return slot(inside, pointer, next);
	}

	/** The slot of an address; -1 when there is none. */
	int address(String pointer, int next) {
		return slot(addresses, pointer, next);
	}

	@Nullable Duration lasting() {
		return lasting;
	}

	private static int slot(List<Pattern> places, String pointer, int next) {
		for (Pattern place : places) {
			Matcher matcher = place.matcher(pointer);
			if (matcher.matches()) {
				return matcher.groupCount() == 0 ? next : Integer.parseInt(matcher.group(1));
			}
		}
		return -1;
	}

	private static Pattern pattern(String place) {
		return Pattern.compile(Pattern.quote(place).replace("*", "\\E(\\d{1,4})\\Q").replace("#", "\\E\\d{1,4}\\Q")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
