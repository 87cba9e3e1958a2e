/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;

/**
 * Failures of answers that have the status of success and no picture in them. The call may well have been charged.
 *
 * @since 1.0
 */
public final class UnusableAnswer {

	private UnusableAnswer() {
	}

	/**
	 * The work is over, and there is no picture in what came of it. Asking again would give the same.
	 *
	 * @return the exception to throw
	 */
	public static ProviderException noPicture() {
		return noPicture(new Evidence.ErrorInAnswer(false));
	}

	/** There is no picture in it. */
	static ProviderException noPicture(Evidence evidence) {
		return new ProviderException(FailureKind.PROTOCOL, Messages.UnusableAnswer_noPicture, evidence);
	}

	/**
	 * What must be there to go on, as the id of the work, is not.
	 *
	 * @param field its name
	 * @return the exception to throw
	 */
	public static ProviderException missing(String field) {
		return lost(NLS.bind(Messages.UnusableAnswer_missing, field));
	}

	/**
	 * It names a state of the work that is not known here.
	 *
	 * @param state the provider's word
	 * @return the exception to throw
	 */
	public static ProviderException unknownState(String state) {
		return lost(NLS.bind(Messages.UnusableAnswer_unknownState, new Redaction().clean(state)));
	}

	/**
	 * The model answered with words in place of a picture.
	 *
	 * @param words the words
	 * @param redaction what to hide in them
	 * @return the exception to throw
	 */
	public static ProviderException words(String words, Redaction redaction) {
		return new ProviderException(FailureKind.REFUSED_WITH_TEXT, NLS.bind(Messages.UnusableAnswer_words, redaction.clean(words)), new Evidence.ErrorInAnswer(false));
	}

	/** There is nothing in it. */
	static ProviderException empty() {
		return lost(Messages.UnusableAnswer_empty);
	}

	/** It is something else altogether. */
	static ProviderException page() {
		return lost(Messages.UnusableAnswer_page);
	}

	/** The stream ended too early. */
	static ProviderException streamEnded() {
		return lost(Messages.UnusableAnswer_streamEnded);
	}

	/** Bytes came, and are kept, that are no picture. */
	static ProviderException broken(Evidence evidence) {
		return new ProviderException(FailureKind.BAD_IMAGE, Messages.UnusableAnswer_broken, evidence);
	}

	private static ProviderException lost(String message) {
		return new ProviderException(FailureKind.PROTOCOL, message, new Evidence.Lost());
	}
}
