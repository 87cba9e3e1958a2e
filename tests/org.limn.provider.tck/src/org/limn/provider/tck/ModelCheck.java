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

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.SizeRule;

/** What a declared model must be like so that a dialog can be drawn from it. */
final class ModelCheck {

	private ModelCheck() {
	}

	static void check(ImageModel model) {
		assertThat(model.id()).as("id").isNotBlank(); //$NON-NLS-1$
		assertThat(model.name()).as("name of %s", model.id()).isNotBlank(); //$NON-NLS-1$
		assertThat(model.promptLimit()).as("prompt limit of %s", model.id()).isPositive(); //$NON-NLS-1$
		if (model.sizes() instanceof SizeRule.Listed listed) {
			assertThat(listed.sizes()).as("sizes of %s", model.id()).isNotEmpty().doesNotHaveDuplicates(); //$NON-NLS-1$
		}
		if (model.sizes() instanceof SizeRule.Range range) {
			assertThat(range.minimum()).isPositive().isLessThanOrEqualTo(range.maximum());
			assertThat(range.step()).isPositive();
			assertThat(range.minimumArea()).isLessThanOrEqualTo(range.maximumArea());
			assertThat(range.maximumRatio()).isGreaterThanOrEqualTo(1);
		}
		if (model.references().maximum() > 0) {
			assertThat(model.references().mediaTypes()).as("types of reference images of %s", model.id()).isNotEmpty(); //$NON-NLS-1$
			assertThat(model.references().maximumEdge()).isPositive();
			assertThat(model.references().maximumBytes()).isPositive();
		}
		assertThat(model.options().stream().map(OptionDescriptor::id).toList()).as("options of %s", model.id()).doesNotHaveDuplicates(); //$NON-NLS-1$
		assertThat(model.options().stream().filter(o -> o.type() == Type.SEED).count()).as("seeds of %s", model.id()).isLessThanOrEqualTo(1); //$NON-NLS-1$
		model.options().forEach(option -> check(model.id(), option));
		check(model.id(), model.price());
	}

	private static void check(String model, OptionDescriptor option) {
		assertThat(option.name()).as("label of option %s of %s", option.id(), model).isNotBlank(); //$NON-NLS-1$
		Object preset = option.defaultValue();
		if (preset != null) {
			assertThat(option.accepts(preset)).as("default %s of option %s of %s", preset, option.id(), model).isTrue(); //$NON-NLS-1$
		}
		if (option.type() == Type.CHOICE) {
			assertThat(option.choices()).as("choices of option %s of %s", option.id(), model).isNotEmpty(); //$NON-NLS-1$
			assertThat(option.choices().stream().map(OptionDescriptor.Choice::value).toList()).doesNotHaveDuplicates();
			assertThat(option.choices()).as("words of option %s of %s", option.id(), model).noneMatch(c -> c.name().isBlank()); //$NON-NLS-1$
		}
		Double least = option.minimum();
		Double greatest = option.maximum();
		if (least != null && greatest != null) {
			assertThat(least).as("range of option %s of %s", option.id(), model).isLessThanOrEqualTo(greatest); //$NON-NLS-1$
		}
	}

	private static void check(String model, Price price) {
		if (price instanceof Price.PerMillionTokens tokens) {
			assertThat(List.of(tokens.textIn(), tokens.imageIn(), tokens.imageOut())).as("prices of %s", model).allMatch(p -> p.compareTo(BigDecimal.ZERO) >= 0); //$NON-NLS-1$
			assertThat(Currency.getInstance(tokens.currency())).isNotNull();
		}
	}
}
