/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.yaml;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookException.Kind;
import org.limn.project.internal.Messages;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML into nodes with their places. Works on events, and never follows an alias: a file cannot grow in memory beyond a few times its
 * size, whatever it refers to.
 */
final class YamlParser {

	static final int LARGEST = 1 << 20;
	private static final int DEEPEST = 40;
	private static final int MOST = 50_000;

	private final String text;
	private final CodePoints offsets;
	private final Parser parser;
	private final int firstLine;
	private int nodes;

	private YamlParser(String text, int firstLine) {
		this.text = text;
		this.firstLine = firstLine;
		offsets = CodePoints.of(text);
		parser = new ParserImpl(new StreamReader(text), options());
	}

	private static LoaderOptions options() {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LARGEST);
		options.setNestingDepthLimit(DEEPEST);
		options.setMaxAliasesForCollections(0);
		options.setProcessComments(false);
		return options;
	}

	/**
	 * The root of the first document.
	 *
	 * @param firstLine the number of the text's first line in its file, for messages
	 * @return the root, or {@code null} when there is nothing but comments
	 */
	static @Nullable Node parse(String text, int firstLine) throws BookException {
		if (text.length() > LARGEST) {
			throw broken(NLS.bind(Messages.Yaml_tooLarge, LARGEST >> 10), 0, null);
		}
		try {
			return new YamlParser(text, firstLine).document();
		} catch (MarkedYAMLException e) {
			int line = line(e.getProblemMark(), firstLine);
			throw broken(NLS.bind(Messages.Yaml_invalid, line, e.getProblem()), line, e);
		} catch (ReaderException e) {
			int line = firstLine + (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
			throw broken(NLS.bind(Messages.Yaml_invalid, line, String.format("U+%04X", e.getCodePoint())), line, e); //$NON-NLS-1$
		} catch (YAMLException | IndexOutOfBoundsException e) {
			throw broken(NLS.bind(Messages.Yaml_invalid, firstLine, e.getMessage()), firstLine, e);
		}
	}

	private static int line(@Nullable Mark mark, int firstLine) {
		return mark == null ? firstLine : mark.getLine() + firstLine;
	}

	private static BookException broken(String message, int line, @Nullable Exception cause) {
		return new BookException(Kind.BROKEN_FILE, message, null, line, cause);
	}

	private @Nullable Node document() throws BookException {
		parser.getEvent();
		if (parser.checkEvent(Event.ID.StreamEnd)) {
			return null;
		}
		parser.getEvent();
		Node root = node(0);
		parser.getEvent();
		if (!parser.checkEvent(Event.ID.StreamEnd)) {
			int line = line(parser.peekEvent().getStartMark(), firstLine);
			throw broken(NLS.bind(Messages.Yaml_severalDocuments, line), line, null);
		}
		return root;
	}

	private Node node(int depth) throws BookException {
		Event event = parser.getEvent();
		int line = line(event.getStartMark(), firstLine);
		if (depth > DEEPEST) {
			throw broken(NLS.bind(Messages.Yaml_tooDeep, line, DEEPEST), line, null);
		}
		if (++nodes > MOST) {
			throw broken(NLS.bind(Messages.Yaml_tooMany, MOST), 0, null);
		}
		int from = offsets.offset(event.getStartMark().getIndex());
		int to = offsets.offset(event.getEndMark().getIndex());
		return switch (event) {
		case ScalarEvent scalar -> scalar(scalar, from, to, line);
		case AliasEvent alias -> new Node.Alias(from, to, line, alias.getAnchor());
		case MappingStartEvent mapping -> mapping(mapping, from, line, depth);
		case CollectionStartEvent sequence -> sequence(sequence, from, line, depth);
		default -> throw broken(NLS.bind(Messages.Yaml_invalid, line, event.getEventId()), line, null);
		};
	}

	private Node.Scalar scalar(ScalarEvent event, int from, int to, int line) {
		String value = event.getValue();
		char style = switch (event.getScalarStyle()) {
		case SINGLE_QUOTED -> '\'';
		case DOUBLE_QUOTED -> '"';
		case LITERAL -> '|';
		case FOLDED -> '>';
		default -> 0;
		};
		@Nullable String tag = event.getTag();
		int start = behindProperties(event, tag, from, to);
		String meaning = tag != null ? tag : style == 0 ? Tags.ofPlain(value) : Tags.TEXT;
		return new Node.Scalar(start, style == '|' || style == '>' ? contentEnd(start, to) : to, line, event.getAnchor(), value, style,
				meaning);
	}

	private Node.Mapping mapping(MappingStartEvent event, int from, int line, int depth) throws BookException {
		List<Node.Entry> entries = new ArrayList<>();
		while (!parser.checkEvent(Event.ID.MappingEnd)) {
			Node key = node(depth + 1);
			entries.add(new Node.Entry(key, node(depth + 1)));
		}
		int closed = offsets.offset(parser.getEvent().getEndMark().getIndex());
		int start = behindProperties(event, event.getTag(), from, event.isFlow() ? closed : text.length());
		int end = event.isFlow() ? closed : entries.isEmpty() ? start : entries.getLast().value().end();
		return new Node.Mapping(start, end, line, event.getAnchor(), tag(event), event.isFlow(), entries);
	}

	private Node.Sequence sequence(CollectionStartEvent event, int from, int line, int depth) throws BookException {
		List<Node> items = new ArrayList<>();
		while (!parser.checkEvent(Event.ID.SequenceEnd)) {
			items.add(node(depth + 1));
		}
		int closed = offsets.offset(parser.getEvent().getEndMark().getIndex());
		int start = behindProperties(event, event.getTag(), from, event.isFlow() ? closed : text.length());
		int end = event.isFlow() ? closed : items.isEmpty() ? start : items.getLast().end();
		return new Node.Sequence(start, end, line, event.getAnchor(), tag(event), event.isFlow(), items);
	}

	private static String tag(CollectionStartEvent event) {
		@Nullable String tag = event.getTag();
		return tag == null ? "" : tag; //$NON-NLS-1$
	}

	private int behindProperties(NodeEvent event, @Nullable String tag, int from, int to) {
		int at = from;
		boolean has = event.getAnchor() != null || tag != null;
		while (has && at < to && "&!".indexOf(text.charAt(at)) >= 0) { //$NON-NLS-1$
			while (at < to && !Character.isWhitespace(text.charAt(at))) {
				at++;
			}
			while (at < to && Character.isWhitespace(text.charAt(at))) {
				at++;
			}
		}
		return at;
	}

	private int contentEnd(int start, int to) {
		int end = to;
		while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		return end;
	}
}
