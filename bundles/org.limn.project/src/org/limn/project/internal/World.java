/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookProblem;
import org.limn.project.Element;
import org.limn.project.ElementType;
import org.limn.project.ElementTypes;

/**
 * What was read below {@code world/}.
 *
 * @param broken the files of elements that were there and cannot be read any more, by the elements' ids
 */
public record World(List<Element> elements, ElementTypes types, List<BookProblem> problems, Map<String, Path> broken) {

	/** Nothing read yet. */
	static final World NONE = new World(List.of(), ElementTypes.builtIn(), List.of(), Map.of());

	private static final List<String> ARTICLES = List.of("the ", "a ", "an "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/**
	 * @param before what was there when it was read last
	 */
	static World read(BookFiles files, World before) {
		Map<String, Path> broken = new HashMap<>();
		Problems problems = new Problems();
		ElementTypes types = TypesFile.read(files, problems);
		Map<String, Element> byId = new HashMap<>();
		for (Path file : FileTree.markdown(files, files.world(), problems)) {
			try {
				Element element = ElementFile.read(files, file).element(files, types, problems);
				if (byId.containsKey(element.id())) {
					Element known = byId.getOrDefault(element.id(), element);
					Element renamed = withId(element, ElementFile.derivedId(files, file), byId);
					problems.add(file, 0, NLS.bind(Messages.Element_sameId, new Object[] { element.id(), files.name(known.file()), renamed.id() }));
					element = renamed;
				}
				byId.put(element.id(), element);
			} catch (BookException e) {
				problems.unread(file, e);
				before.idOf(file).ifPresent(id -> broken.put(id, file));
			}
		}
		List<Element> elements = new ArrayList<>(byId.values());
		elements.sort(order(types));
		return new World(List.copyOf(elements), types, problems.all(), Map.copyOf(broken));
	}

	private Optional<String> idOf(Path file) {
		return elements.stream().filter(e -> e.file().equals(file)).map(Element::id).findFirst()
				.or(() -> broken.entrySet().stream().filter(b -> b.getValue().equals(file)).map(Map.Entry::getKey).findFirst());
	}

	/** The file of an element, also of one that cannot be read any more. */
	Optional<Path> file(String id) {
		return elements.stream().filter(e -> e.id().equals(id)).map(Element::file).findFirst()
				.or(() -> Optional.ofNullable(broken.get(id)));
	}

	private static Element withId(Element e, String wanted, Map<String, Element> taken) {
		String id = wanted;
		for (int i = 2; taken.containsKey(id); i++) {
			id = wanted + '-' + i;
		}
		return new Element(id, e.name(), e.typeId(), e.aliases(), e.image(), e.portraitCrop(), e.fields(), e.description(),
				e.privateFields(), e.file());
	}

	private static Comparator<Element> order(ElementTypes types) {
		List<String> ids = types.all().stream().map(ElementType::id).toList();
		return Comparator.<Element>comparingInt(e -> Math.floorMod(ids.indexOf(types.of(e).id()), Integer.MAX_VALUE))
				.thenComparing(e -> types.of(e).id()).thenComparing(Element::name, NaturalOrder.INSTANCE).thenComparing(Element::id);
	}

	/** The element a person means. */
	public Optional<Element> named(String name) {
		String wanted = plain(name);
		return first(e -> e.id().equalsIgnoreCase(wanted)).or(() -> first(e -> plain(e.name()).equals(wanted)))
				.or(() -> first(e -> e.aliases().stream().anyMatch(a -> plain(a).equals(wanted))))
				.or(() -> first(e -> names(e).anyMatch(n -> withoutArticle(n).equals(withoutArticle(wanted)))));
	}

	private Optional<Element> first(Predicate<Element> condition) {
		return elements.stream().filter(condition).findFirst();
	}

	private static Stream<String> names(Element element) {
		return Stream.concat(Stream.of(element.name()), element.aliases().stream()).map(World::plain);
	}

	private static String plain(String name) {
		return name.strip().replace('\u2019', '\'').toLowerCase(Locale.ROOT);
	}

	private static String withoutArticle(String name) {
		return ARTICLES.stream().filter(name::startsWith).findFirst().map(a -> name.substring(a.length()).strip()).orElse(name);
	}
}
