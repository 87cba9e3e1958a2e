/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.net.URI;
import java.util.List;

import org.limn.generation.FailureKind;

/**
 * A service or engine that draws. One instance serves many threads and many accounts; it holds no state of a call.
 * <p>
 * Every method may block and is called on a thread of the core's that may be interrupted. Contributed through the extension point
 * {@code org.limn.generation.imageProviders}. Checked by the contract kit {@code org.limn.provider.tck}.
 *
 * @since 1.0
 */
public interface ImageProvider {

	/**
	 * The models an account may use.
	 *
	 * @param query which
	 * @param account the account
	 * @return a page of them
	 * @throws ProviderException when they cannot be had
	 */
	ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException;

	/**
	 * A model by its id, also one typed by hand that no list has. Should not need the network.
	 *
	 * @param id the id
	 * @param account the account
	 * @return the model
	 * @throws ProviderException {@link FailureKind#NOT_FOUND} when there is certainly none
	 */
	ImageModel model(String id, ProviderAccount account) throws ProviderException;

	/**
	 * Models to offer before, or without, asking the server: those known when this was written, the most usual first. {@link #model} answers for each of them
	 * without the network.
	 *
	 * @return their ids; none unless overridden
	 */
	default List<String> suggestedModels() {
		return List.of();
	}

	/**
	 * Whether the account works: address, key, permission. Costs nothing.
	 *
	 * @param account the account
	 * @throws ProviderException saying what is wrong
	 */
	void check(ProviderAccount account) throws ProviderException;

	/**
	 * Looks at a setting of the type {@code document} while somebody writes it: what it says, or what is wrong with it and where. Asks nobody, changes nothing,
	 * and is called at every pause in typing.
	 *
	 * @param settingId the setting
	 * @param text the document as it is now; from anywhere, so trusted in nothing
	 * @return what was understood, or what is wrong and where, in a sentence or two
	 */
	default Examination examine(String settingId, String text) {
		return Examination.NOTHING;
	}

	/**
	 * Draws. Returns when every picture was written, given an address, or is known not to come; a call that gave fewer pictures than asked for returns
	 * normally.
	 *
	 * @param call the call
	 * @param account the account
	 * @param sink where to tell
	 * @throws ProviderException when it failed; pictures already written count
	 */
	void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException;

	/**
	 * Reads a picture from the address given to {@link ImageSink#result}. Sends no credential to another host than the account's.
	 *
	 * @param call the call
	 * @param slot the slot
	 * @param address the address
	 * @param account the account
	 * @param sink where to write it
	 * @throws ProviderException when it failed; it may be called again
	 */
	default void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		throw new ProviderException(FailureKind.INTERNAL, "This provider gave an address it cannot read.", new Evidence.Refused()); //$NON-NLS-1$
	}

	/**
	 * Asks the provider to stop a call, where it can. Called beside {@link #generate}, after the call's abort action.
	 *
	 * @param call the call
	 * @param account the account
	 * @return what became of it
	 */
	default CancelOutcome cancel(ImageCall call, ProviderAccount account) {
		return CancelOutcome.UNKNOWN;
	}
}
