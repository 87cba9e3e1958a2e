/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.Usage;
import org.limn.provider.http.PictureFields;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where the pictures are in an answer.
 *
 * @param fields the places in a JSON document; none when the answer is the picture itself
 * @param raw whether the answer is the picture itself
 * @param cost where it says what it cost in US dollars, or {@code null}
 */
record AnswerRule(PictureFields fields, boolean raw, @Nullable JsonPointer cost) {

	private static final int MOST_PLACES = 10;
	private static final int MOST_WILDCARDS = 4;
	private static final long YEAR = 366L * 24 * 60 * 60;

	static AnswerRule read(Part part) throws DescriptionException {
		part.only("inside addresses raw lastingSeconds cost"); //$NON-NLS-1$
		List<String> inside = places(part.list("inside", MOST_PLACES)); //$NON-NLS-1$
		List<String> addresses = places(part.list("addresses", MOST_PLACES)); //$NON-NLS-1$
		boolean raw = part.flag("raw", false); //$NON-NLS-1$
		if (raw == (!inside.isEmpty() || !addresses.isEmpty())) {
			throw part.wrong(Messages.AnswerRule_where);
		}
		PictureFields fields = PictureFields.of(inside, addresses);
		long lasting = part.number("lastingSeconds", 0, 1, YEAR); //$NON-NLS-1$
		return new AnswerRule(lasting == 0 ? fields : fields.lasting(Duration.ofSeconds(lasting)), raw, part.pointer("cost")); //$NON-NLS-1$
	}

	/** Tells what a call cost, where the answer says so. */
	void tell(JsonNode tree, ImageSink sink) {
		JsonPointer place = cost;
		Optional<BigDecimal> amount = place == null ? Optional.empty() : Money.amount(tree.at(place).asText());
		amount.ifPresent(a -> sink.usage(new Usage(0, 0, 0, 0, Cost.usd(a.toPlainString()))));
	}

	private static List<String> places(List<Part> parts) throws DescriptionException {
		List<String> places = new ArrayList<>();
		for (Part part : parts) {
			String place = part.pointer().toString();
			int slots = 0;
			int any = 0;
			for (String name : place.split("/")) { //$NON-NLS-1$
				slots += name.equals("*") ? 1 : 0; //$NON-NLS-1$
				any += name.equals("#") ? 1 : 0; //$NON-NLS-1$
				if (name.length() > 1 && (name.indexOf('*') >= 0 || name.indexOf('#') >= 0)) {
					throw part.wrong(Messages.AnswerRule_wildcard);
				}
			}
			if (place.isEmpty() || slots > 1 || any > MOST_WILDCARDS) {
				throw part.wrong(Messages.AnswerRule_wildcard);
			}
			places.add(place);
		}
		return places;
	}
}
