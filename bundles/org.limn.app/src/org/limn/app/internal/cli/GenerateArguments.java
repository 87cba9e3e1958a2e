/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize;

/**
 * The arguments of {@code limn generate}, read but not yet looked up.
 *
 * @param project the book's folder
 * @param prompt the prompt
 * @param negative the negative prompt; empty for none
 * @param profile a profile's name, or {@code null}
 * @param provider a provider's id, or {@code null}
 * @param model a model's id, or {@code null}
 * @param settings settings of the ad hoc account
 * @param elements the elements in order
 * @param size the size, or {@code null} for the profile's own
 * @param count how many pictures
 * @param options options of the model, as text
 * @param useAs what the first picture becomes, or {@code null}
 * @param json whether the result is one JSON object
 */
record GenerateArguments(Path project, String prompt, String negative, @Nullable String profile, @Nullable String provider, @Nullable String model,
		Map<String, String> settings, List<ElementArgument> elements, @Nullable ImageSize size, int count, Map<String, String> options,
		@Nullable UseAs useAs, boolean json) {

	/**
	 * One {@code --element}.
	 *
	 * @param name its name, alias or id
	 * @param parts what of it is asked for; empty for the defaults
	 */
	record ElementArgument(String name, Set<String> parts) {
		static final Set<String> PARTS = Set.of("image", "description", "data"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/**
	 * What the first picture becomes.
	 *
	 * @param element the element whose picture it becomes, or {@code null} for the cover
	 */
	record UseAs(@Nullable String element) {
	}

	static GenerateArguments parse(List<String> arguments) throws UsageException {
		return new Parser(arguments).parse();
	}

	private static final class Parser {

		private static final Set<String> KNOWN = Set.of("--project", "--prompt", "--negative", "--profile", "--provider", "--model", "--setting", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
				"--element", "--size", "--count", "--option", "--use-as"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

		private final Deque<String> rest;
		private final Map<String, @Nullable String> single = new LinkedHashMap<>();
		private final Map<String, String> settings = new LinkedHashMap<>();
		private final Map<String, String> options = new LinkedHashMap<>();
		private final List<ElementArgument> elements = new ArrayList<>();
		private boolean json;

		Parser(List<String> arguments) {
			rest = new ArrayDeque<>(arguments);
		}

		GenerateArguments parse() throws UsageException {
			while (!rest.isEmpty()) {
				String name = rest.removeFirst();
				if (name.equals("--json")) { //$NON-NLS-1$
					json = true;
				} else if (KNOWN.contains(name)) {
					read(name, value(name));
				} else {
					throw new UsageException(NLS.bind(Messages.GenerateArguments_unknown, name, String.join(", ", KNOWN.stream().sorted().toList()))); //$NON-NLS-1$
				}
			}
			String project = required("--project"); //$NON-NLS-1$
			String prompt = required("--prompt"); //$NON-NLS-1$
			@Nullable String profile = single.get("--profile"); //$NON-NLS-1$
			@Nullable String provider = single.get("--provider"); //$NON-NLS-1$
			@Nullable String model = single.get("--model"); //$NON-NLS-1$
			if (profile != null && (provider != null || model != null || !settings.isEmpty())) {
				throw new UsageException(Messages.GenerateArguments_profileOrProvider);
			}
			if (profile == null && (provider == null) != (model == null)) {
				throw new UsageException(Messages.GenerateArguments_providerAndModel);
			}
			if (provider == null && !settings.isEmpty()) {
				throw new UsageException(Messages.GenerateArguments_settingNeedsProvider);
			}
			return new GenerateArguments(Path.of(project), prompt, Objects.requireNonNullElse(single.get("--negative"), ""), profile, provider, model, //$NON-NLS-1$ //$NON-NLS-2$
					settings, elements, size(), count(), options, useAs(), json);
		}

		private void read(String name, String value) throws UsageException {
			switch (name) {
			case "--setting" -> pair(name, value, settings); //$NON-NLS-1$
			case "--option" -> pair(name, value, options); //$NON-NLS-1$
			case "--element" -> elements.add(element(value)); //$NON-NLS-1$
			default -> {
				if (single.put(name, value) != null) {
					throw new UsageException(NLS.bind(Messages.GenerateArguments_twice, name));
				}
			}
			}
		}

		private String value(String name) throws UsageException {
			if (rest.isEmpty()) {
				throw new UsageException(NLS.bind(Messages.GenerateArguments_noValue, name));
			}
			return rest.removeFirst();
		}

		private String required(String name) throws UsageException {
			String value = single.get(name);
			if (value == null) {
				throw new UsageException(NLS.bind(Messages.GenerateArguments_missing, name));
			}
			return value;
		}

		private static void pair(String name, String text, Map<String, String> into) throws UsageException {
			int equals = text.indexOf('=');
			if (equals < 1) {
				throw new UsageException(NLS.bind(Messages.GenerateArguments_pair, name, text));
			}
			into.put(text.substring(0, equals), text.substring(equals + 1));
		}

		/** {@code NAME} or {@code NAME:image,data}; a colon in a name stays when what follows it names no part. */
		private static ElementArgument element(String text) throws UsageException {
			int colon = text.lastIndexOf(':');
			if (colon < 1) {
				return new ElementArgument(text, Set.of());
			}
			List<String> parts = List.of(text.substring(colon + 1).split(",")); //$NON-NLS-1$
			if (ElementArgument.PARTS.containsAll(parts)) {
				return new ElementArgument(text.substring(0, colon), Set.copyOf(parts));
			}
			if (parts.stream().anyMatch(ElementArgument.PARTS::contains)) {
				throw new UsageException(NLS.bind(Messages.GenerateArguments_elementParts, text));
			}
			return new ElementArgument(text, Set.of());
		}

		private @Nullable ImageSize size() throws UsageException {
			String text = single.get("--size"); //$NON-NLS-1$
			if (text == null) {
				return null;
			}
			return ImageSize.parse(text).orElseThrow(() -> new UsageException(NLS.bind(Messages.GenerateArguments_size, text)));
		}

		private int count() throws UsageException {
			String text = single.get("--count"); //$NON-NLS-1$
			try {
				return text == null ? 1 : Integer.parseInt(text);
			} catch (NumberFormatException e) {
				throw new UsageException(NLS.bind(Messages.GenerateArguments_count, text));
			}
		}

		private @Nullable UseAs useAs() throws UsageException {
			String text = single.get("--use-as"); //$NON-NLS-1$
			if (text == null) {
				return null;
			}
			if (text.equals("cover")) { //$NON-NLS-1$
				return new UseAs(null);
			}
			if (text.startsWith("element:") && text.length() > "element:".length()) { //$NON-NLS-1$ //$NON-NLS-2$
				return new UseAs(text.substring("element:".length())); //$NON-NLS-1$
			}
			throw new UsageException(NLS.bind(Messages.GenerateArguments_useAs, text));
		}
	}
}
