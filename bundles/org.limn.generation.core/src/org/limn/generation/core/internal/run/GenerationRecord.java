/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ContextElement;
import org.limn.generation.Cost;
import org.limn.generation.OutgoingImage;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.PromptPart;
import org.limn.generation.Purpose;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.PortableJson;
import org.limn.generation.core.internal.journal.SlotRow;
import org.limn.media.ImageInfo;
import org.limn.media.MediaCategory;
import org.limn.media.MediaDraft;

/**
 * What stands beside a generated picture in the book: the frozen request, model, provider, seed, cost, and what was sent. Nothing that belongs to this
 * computer, no key, and nothing of the story that was not sent.
 */
final class GenerationRecord {

	private static final int ALT_LIMIT = 250;
	private static final int NAME_LIMIT = 40;
	private static final int ID_LENGTH = 16;

	private GenerationRecord() {
	}

	/**
	 * The draft of a picture.
	 *
	 * @param job the job
	 * @param call the call
	 * @param slot the slot
	 * @param image what its header says
	 * @return the draft; its id is the same whenever the same picture is saved again
	 */
	static MediaDraft draft(JobRow job, CallRow call, SlotRow slot, ImageInfo image) {
		Purpose purpose = job.request().purpose();
		String key = purpose.key();
		List<String> parents = purpose.kind() == Purpose.Kind.VARIATION && key != null ? List.of(key) : List.of();
		return new MediaDraft(name(job), MediaCategory.GENERATED, Set.of(), elements(job), altText(job), parents, generation(job, call, slot, image),
				itemId(call, slot));
	}

	private static Map<String, Object> generation(JobRow job, CallRow call, SlotRow slot, ImageInfo image) {
		OutgoingRequest outgoing = job.outgoing();
		Map<String, Object> record = new LinkedHashMap<>();
		record.put("job", job.id().toString()); //$NON-NLS-1$
		record.put("call", call.id().toString()); //$NON-NLS-1$
		record.put("slot", Integer.valueOf(slot.slot())); //$NON-NLS-1$
		record.put("provider", outgoing.providerId()); //$NON-NLS-1$
		record.put("model", outgoing.modelId()); //$NON-NLS-1$
		record.put("profile", outgoing.profileName()); //$NON-NLS-1$
		Long seed = seed(job, slot);
		if (seed != null) {
			record.put("seed", seed); //$NON-NLS-1$
		}
		Cost cost = call.cost();
		if (cost != null) {
			Cost part = Pricing.part(cost, Charges.pictures(call));
			record.put("cost", Map.of("amount", part.amount().toPlainString(), "currency", part.currency().getCurrencyCode())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		record.put("sizeAsked", outgoing.size().value()); //$NON-NLS-1$
		record.put("sizeReceived", image.width() + "x" + image.height()); //$NON-NLS-1$ //$NON-NLS-2$
		record.put("request", PortableJson.request(job.request())); //$NON-NLS-1$
		record.put("sent", PortableJson.sent(outgoing)); //$NON-NLS-1$
		return record;
	}

	private static @Nullable Long seed(JobRow job, SlotRow slot) {
		Long said = slot.seed();
		return said == null && job.outgoing().options().get("seed") instanceof Long asked ? asked : said; //$NON-NLS-1$
	}

	/** The elements that took part in what was sent, by words or by image. */
	private static List<String> elements(JobRow job) {
		Set<String> ids = new LinkedHashSet<>();
		for (PromptPart part : job.outgoing().parts()) {
			String id = part.elementId();
			if (id != null) {
				ids.add(id);
			}
		}
		job.outgoing().images().stream().map(OutgoingImage::elementId).forEach(ids::add);
		Purpose purpose = job.request().purpose();
		String key = purpose.key();
		if (purpose.kind() == Purpose.Kind.PORTRAIT && key != null) {
			ids.add(key);
		}
		ids.removeIf(id -> ContextElement.pictureOf(id).isPresent());
		return List.copyOf(ids);
	}

	/** The writer's words are the best description there is before somebody looks. */
	private static String altText(JobRow job) {
		String prompt = job.request().prompt().strip().replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		return prompt.length() <= ALT_LIMIT ? prompt : prompt.substring(0, prompt.offsetByCodePoints(0, prompt.codePointCount(0, ALT_LIMIT - 1))) + "…"; //$NON-NLS-1$
	}

	private static String name(JobRow job) {
		String prompt = job.request().prompt().strip();
		if (prompt.length() <= NAME_LIMIT) {
			return prompt.isEmpty() ? "picture" : prompt; //$NON-NLS-1$
		}
		// many scripts have no spaces
		int space = prompt.lastIndexOf(' ', NAME_LIMIT);
		return prompt.substring(0, space > 0 ? space : NAME_LIMIT);
	}

	static String itemId(CallRow call, SlotRow slot) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest((call.id() + "/" + slot.slot()).getBytes(StandardCharsets.US_ASCII)); //$NON-NLS-1$ //$NON-NLS-2$
			String text = new BigInteger(1, hash).toString(36);
			return text.substring(text.length() - ID_LENGTH);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
