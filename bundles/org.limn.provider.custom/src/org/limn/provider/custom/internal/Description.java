/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.provider.OptionDescriptor;

/**
 * A server, described: the whole of what the README documents. It has no address of its own that anything is sent to, and no key: both are the account's.
 *
 * @param name what it describes
 * @param address the server's usual address, for people to read; empty when it has none
 * @param key how it is shown who asks
 * @param resultHosts other hosts that pictures may be fetched from, without the key
 * @param check what to ask to see whether the account works, or {@code null}
 * @param models the models
 * @param request the request that draws
 * @param queue how accepted work is followed, or {@code null} when the answer has the pictures
 * @param answer where the pictures are
 * @param errors how errors look
 */
record Description(String name, String address, KeyRule key, Set<String> resultHosts, @Nullable PlaceholderText check, ModelTable models, RequestRule request,
		@Nullable QueueRule queue, AnswerRule answer, ErrorTable errors) {

	private static final int FORMAT = 1;
	private static final String FIELDS = "format name address key headers resultHosts check models options request queue answer errors"; //$NON-NLS-1$
	private static final int MOST_HOSTS = 20;

	/**
	 * Reads a description.
	 *
	 * @param text the text, from anybody
	 * @return the description
	 * @throws DescriptionException saying where it is wrong and what would do
	 */
	static Description read(String text) throws DescriptionException {
		Part root = DescriptionText.read(text);
		Part format = root.at("format"); //$NON-NLS-1$
		if (format.number(1, Integer.MAX_VALUE) > FORMAT) {
			throw format.wrong(NLS.bind(Messages.Description_newer, Integer.valueOf(FORMAT)));
		}
		root.only(FIELDS);
		List<OptionDescriptor> options = OptionList.read(root);
		RequestRule request = RequestRule.read(root.at("request"), options); //$NON-NLS-1$
		sent(root, options, request);
		AnswerRule answer = AnswerRule.read(root.at("answer")); //$NON-NLS-1$
		Optional<Part> queue = root.find("queue"); //$NON-NLS-1$
		Optional<Part> check = root.find("check"); //$NON-NLS-1$
		return new Description(root.at("name").text(), root.text("address", ""), KeyRule.read(root), hosts(root), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				check.isPresent() ? AddressRule.path(check.get(), Set.of()) : null, ModelTable.read(root.at("models"), options, request, answer.raw()), request, //$NON-NLS-1$
				queue.isPresent() ? QueueRule.read(queue.get(), request) : null, answer, ErrorTable.read(root));
	}

	/** What was understood, in words. */
	String summary() {
		String work = queue == null ? Messages.Description_atOnce : Messages.Description_queue;
		String list = models.live() == null ? Messages.Description_models : Messages.Description_modelsAndLive;
		String words = NLS.bind(list, name, Integer.valueOf(models.listed().size())) + ' ' + work;
		return address.isEmpty() ? words : words + ' ' + NLS.bind(Messages.Description_address, address);
	}

	/** Every option must be in the request: nothing is to be dropped silently. */
	private static void sent(Part root, List<OptionDescriptor> options, RequestRule request) throws DescriptionException {
		for (OptionDescriptor option : options) {
			boolean seed = option.type() == OptionDescriptor.Type.SEED && request.met().met("seed"); //$NON-NLS-1$
			if (!seed && !request.met().met(CallValues.OPTION + option.id())) {
				throw root.at("options").wrong(NLS.bind(Messages.Description_option, option.id())); //$NON-NLS-1$
			}
		}
	}

	private static Set<String> hosts(Part root) throws DescriptionException {
		Set<String> hosts = new HashSet<>();
		for (Part part : root.list("resultHosts", MOST_HOSTS)) { //$NON-NLS-1$
			String host = part.text().toLowerCase(Locale.ROOT);
			if (!host.equals("*") && !host.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '-')) { //$NON-NLS-1$
				throw part.wrong(Messages.Description_host);
			}
			hosts.add(host);
		}
		return hosts;
	}
}
