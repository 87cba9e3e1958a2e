/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever a server answers, a provider understands it or says so: its parsers eat spoilt answers without anything but a {@code ProviderException}, without a hang
 * and without growing memory. To use it, extend it in the provider's tests and name the parsers:
 *
 * <pre>{@code
 * class AcmeAnswerFuzzTest extends AnswerFuzzContract {
 *     protected List<AnswerParser> parsers() {
 *         return List.of(new AnswerParser("pictures", answers, (bytes, sink) -> new AcmeAnswer(CALL, sink).read(new ByteArrayInputStream(bytes))));
 *     }
 * }
 * }</pre>
 *
 * The system property {@value #COUNT}, or the variable {@code LIMN_FUZZ} of the environment, says how many answers each parser gets, as in
 * {@code -Dlimn.fuzz=1000000}; {@value #FIRST} begins with the one that a report names.
 *
 * @since 1.0
 */
public abstract class AnswerFuzzContract {

	/** The system property with the number of answers for each parser. */
	public static final String COUNT = "limn.fuzz"; //$NON-NLS-1$
	/** The system property with the number of the first answer. */
	public static final String FIRST = "limn.fuzz.first"; //$NON-NLS-1$
	private static final String USUAL = "20000"; //$NON-NLS-1$

	/**
	 * Everything in the provider that reads what a server says.
	 *
	 * @return the parsers
	 * @throws Exception when the answers to begin with cannot be read
	 */
	protected abstract List<AnswerParser> parsers() throws Exception;

	@TestFactory
	final Stream<DynamicTest> eatsSpoiltAnswers(TestReporter reporter) throws Exception {
		int first = Integer.getInteger(FIRST, 0);
		int count = Integer.getInteger(COUNT, Integer.parseInt(System.getenv().getOrDefault("LIMN_FUZZ", USUAL))); //$NON-NLS-1$
		return parsers().stream().map(
				parser -> DynamicTest.dynamicTest(parser.name(), () -> reporter.publishEntry("fuzz " + parser.name(), new AnswerFuzz(parser, AnswerFuzz.PATIENCE).run(first, count)))); //$NON-NLS-1$
	}
}
