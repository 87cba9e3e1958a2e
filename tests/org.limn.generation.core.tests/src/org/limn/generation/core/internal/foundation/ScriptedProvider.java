/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.foundation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.limn.generation.FailureKind;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.Examination;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;

/** A provider that draws nothing, for tests of what happens before. */
@NonNullByDefault({}) // fixtures are filled late
public final class ScriptedProvider implements ImageProvider {

	/** One without an address: local. */
	public static final ProviderDescriptor LOCAL = new ProviderDescriptor("sketch", "Sketch", "", "org.limn.test", null, List.of());
	/** One on the network, with a key that may come from the environment. */
	public static final ProviderDescriptor REMOTE = new ProviderDescriptor("remote", "Remote", "", "org.limn.test", null,
			List.of(new ProviderSetting("baseUrl", "Address", ProviderSetting.Type.URL, true, "https://api.example.org/v1", "", List.of(), null),
					new ProviderSetting("apiKey", "Key", ProviderSetting.Type.SECRET, false, null, "", List.of(), "REMOTE_API_KEY"),
					new ProviderSetting("mode", "Mode", ProviderSetting.Type.CHOICE, false, "auto", "", List.of("auto", "always"), null)));

	/** The model it has. */
	public ImageModel model;
	/** What was asked, in order. */
	public final List<ProviderAccount> asked = new ArrayList<>();

	/**
	 * @param model the model it has
	 */
	public ScriptedProvider(ImageModel model) {
		this.model = model;
	}

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) throws ProviderException {
		check(account);
		return new ModelPage(model.name().contains(query.search()) ? List.of(model) : List.of(), null);
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		if (!id.equals(model.id())) {
			throw new ProviderException(FailureKind.NOT_FOUND, "There is no model " + id + ".", new Evidence.Refused());
		}
		return model;
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		asked.add(account);
		String address = account.setting("baseUrl");
		if (address != null) {
			account.connections().check(URI.create(address));
		}
	}

	@Override
	public Examination examine(String settingId, String text) {
		return new Examination(!text.isEmpty(), settingId + " has " + text.length());
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) {
		throw new UnsupportedOperationException();
	}
}
