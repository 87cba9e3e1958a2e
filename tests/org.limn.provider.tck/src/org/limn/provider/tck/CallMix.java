/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.generation.provider.SizeRule;

/**
 * Calls that ask for all that a model declares: every size, the fewest and the most pictures, every value of every option by itself, and options in a mix that is
 * the same each time. For tests that hold requests against what a provider publishes.
 *
 * @param model the model
 * @param references the references of every call
 * @since 1.0
 */
public record CallMix(ImageModel model, List<ReferenceImage> references) {

	/** Makes one call. */
	@FunctionalInterface
	public interface Sender {
		/**
		 * Generates.
		 *
		 * @param call the call
		 * @param sink where to tell
		 * @throws ProviderException when it fails
		 */
		void send(ImageCall call, RecordingSink sink) throws ProviderException;
	}

	private static final int MIXES = 40;
	private static final List<String> SIZES = List.of("auto", "1024x1024", "1536x1024", "1024x1536", "2048x2048", "512x512", "768x1344", "16:9", "1:1"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	/** Copies the list. */
	public CallMix {
		references = List.copyOf(references);
	}

	/**
	 * Makes every call. A call whose options do not go together may be refused; nothing else may fail.
	 *
	 * @param sender makes one
	 * @return how many were not refused; more than none
	 * @throws ProviderException when one failed
	 */
	public int send(Sender sender) throws ProviderException {
		int sent = 0;
		for (ImageCall call : calls()) {
			RecordingSink sink = new RecordingSink(call.count());
			try {
				sender.send(call, sink);
				sent++;
			} catch (ProviderException e) {
				if (!(e.evidence() instanceof Evidence.Refused) || sink.sendings() > 0) {
					throw e;
				}
			}
		}
		assertThat(sent).as("calls that were not refused").isPositive(); //$NON-NLS-1$
		return sent;
	}

	/**
	 * The calls.
	 *
	 * @return in the same order each time
	 */
	public List<ImageCall> calls() {
		List<ImageCall> calls = new ArrayList<>();
		List<ImageSize> sizes = sizes();
		sizes.forEach(size -> calls.add(call(size, 1, Map.of())));
		calls.add(call(sizes.getFirst(), model.imagesPerCall(), Map.of()));
		options().forEach(options -> calls.add(call(sizes.getFirst(), 1, options)));
		return calls;
	}

	private ImageCall call(ImageSize size, int count, Map<String, Object> options) {
		return new ImageCall(UUID.randomUUID(), model, "A lighthouse keeper, ink wash", model.negativePrompt() ? "blur" : "", size, count, options, references); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private List<ImageSize> sizes() {
		List<ImageSize> sizes = new ArrayList<>(model.sizes().offer(SIZES.stream().flatMap(size -> ImageSize.parse(size).stream()).toList()));
		if (model.sizes() instanceof SizeRule.Listed listed) {
			sizes.addAll(listed.sizes());
		}
		return List.copyOf(new LinkedHashSet<>(sizes));
	}

	private List<Map<String, Object>> options() {
		List<Map<String, Object>> all = new ArrayList<>();
		model.options().forEach(option -> values(option).forEach(value -> all.add(Map.of(option.id(), value))));
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < MIXES && !model.options().isEmpty(); i++) {
			Map<String, Object> mix = new LinkedHashMap<>();
			for (OptionDescriptor option : model.options()) {
				List<Object> values = values(option);
				if (random.nextBoolean()) {
					mix.put(option.id(), values.get(random.nextInt(values.size())));
				}
			}
			all.add(mix);
		}
		return all;
	}

	private static List<Object> values(OptionDescriptor option) {
		@Nullable Double least = option.minimum();
		@Nullable Double most = option.maximum();
		double minimum = least == null ? 0 : least.doubleValue();
		double maximum = most == null ? minimum + 1 : most.doubleValue();
		Stream<Object> values = switch (option.type()) {
		case BOOLEAN -> Stream.of(Boolean.TRUE, Boolean.FALSE);
		case INTEGER, SEED -> Stream.of(Long.valueOf((long) minimum), Long.valueOf((long) maximum));
		case DECIMAL -> Stream.of(Double.valueOf(minimum), Double.valueOf(maximum));
		case CHOICE -> option.choices().stream().map(OptionDescriptor.Choice::value);
		case TEXT -> Stream.of("auto"); //$NON-NLS-1$
		};
		return Stream.concat(values, Stream.ofNullable(option.defaultValue())).distinct().filter(option::accepts).toList();
	}
}
