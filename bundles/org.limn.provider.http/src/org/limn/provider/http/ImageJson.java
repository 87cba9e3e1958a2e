/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageWriter;
import org.limn.provider.http.AnswerException.Reason;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads a JSON document that has pictures in base64 inside. The pictures go to their writers while they pass by; the rest, which is small, is returned as a tree
 * in which they are empty texts. The memory used does not depend on the size of a picture. Reading stops at the end of the document.
 *
 * @since 1.0
 */
public final class ImageJson {

	/** Decides which texts of the document are pictures. */
	@FunctionalInterface
	public interface Pictures {
		/**
		 * Where a text goes.
		 *
		 * @param pointer where it stands, as in {@code /data/0/b64_json} (RFC 6901, without escapes)
		 * @param start its first letters, at most {@value ImageJson#START}
		 * @return a writer, which is committed when the text was whole and closed in any case, or {@code null} to leave the text in the tree
		 * @throws IOException when it cannot be written here
		 */
		@Nullable ImageWriter writer(String pointer, String start) throws IOException;
	}

	/**
	 * What was read.
	 *
	 * @param tree the document without its pictures
	 * @param whole pointers of the pictures that were written whole, in order
	 * @param broken pointers of the texts that are no base64; what could be read of them was written
	 */
	public record Result(JsonNode tree, List<String> whole, List<String> broken) {
		/** Copies the lists. */
		public Result {
			whole = List.copyOf(whole);
			broken = List.copyOf(broken);
		}
	}

	/** How many letters of a text {@link Pictures} sees. */
	public static final int START = 128;
	/** The longest document without its pictures, bytes. */
	public static final int MAXIMUM_REST = 1 << 20;
	/** How deep a document may be nested. */
	public static final int MAXIMUM_DEPTH = 64;

	private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(MAXIMUM_DEPTH).maxNumberLength(64).maxStringLength(MAXIMUM_REST).maxNameLength(1024).build()).build());

	private ImageJson() {
	}

	/**
	 * Reads a document.
	 *
	 * @param in where from, UTF-8; not closed
	 * @param pictures which texts are pictures
	 * @return what was read
	 * @throws IOException {@link AnswerException} when it is cut, too long, or no JSON; a picture that was whole before is written all the same
	 */
	public static Result read(InputStream in, Pictures pictures) throws IOException {
		return read(in, MAXIMUM_REST, pictures);
	}

	/**
	 * Reads a document that may be longer, as a list of models.
	 *
	 * @param in where from, UTF-8; not closed
	 * @param maximumRest the longest document without its pictures, bytes
	 * @param pictures which texts are pictures
	 * @return what was read
	 * @throws IOException as {@link #read(InputStream, Pictures)}
	 */
	public static Result read(InputStream in, int maximumRest, Pictures pictures) throws IOException {
		JsonScanner scanner = new JsonScanner(in, maximumRest, pictures);
		JsonNode tree = tree(scanner.scan());
		return new Result(tree, scanner.whole(), scanner.broken());
	}

	/**
	 * Reads a small document, as an error.
	 *
	 * @param utf8 the document
	 * @return the tree
	 * @throws AnswerException when it is no JSON
	 */
	public static JsonNode tree(byte[] utf8) throws AnswerException {
		try {
			JsonNode tree = MAPPER.readTree(utf8);
			if (tree != null) {
				return tree;
			}
		} catch (JsonProcessingException e) {
			// the cause is left out: it quotes the answer
			throw new AnswerException(Reason.NOT_UNDERSTOOD, "no JSON at line " + (e.getLocation() == null ? 0 : e.getLocation().getLineNr())); //$NON-NLS-1$
		} catch (IOException e) {
			throw new AnswerException(Reason.NOT_UNDERSTOOD, "no JSON"); //$NON-NLS-1$
		}
		throw new AnswerException(Reason.NOT_UNDERSTOOD, "no JSON"); //$NON-NLS-1$
	}
}
