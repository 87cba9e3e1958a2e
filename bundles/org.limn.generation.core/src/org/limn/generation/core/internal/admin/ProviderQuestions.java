/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.ProviderSource;
import org.limn.generation.core.internal.connection.AccountSettings;
import org.limn.generation.core.internal.connection.NoAccount;
import org.limn.generation.provider.Examination;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;

/** Questions to a provider that draw nothing and cost nothing. */
public final class ProviderQuestions {

	private static final int MODEL_LIMIT = 500;
	private static final int PAGE_LIMIT = 50;

	private final ProviderSource providers;

	@FunctionalInterface
	private interface Question<T> {
		T ask(ImageProvider provider) throws ProviderException;
	}

	/**
	 * @param providers the providers
	 */
	public ProviderQuestions(ProviderSource providers) {
		this.providers = providers;
	}

	void check(AccountSettings settings, ProviderAccount account) throws GenerationException {
		ask(settings, provider -> {
			provider.check(account);
			return true;
		});
	}

	Examination examine(ProviderDescriptor described, String settingId, String text) throws GenerationException {
		return ask(NoAccount.settings(described), provider -> provider.examine(settingId, text));
	}

	List<ImageModel> models(AccountSettings settings, ProviderAccount account, String search) throws GenerationException {
		return ask(settings, provider -> {
			List<ImageModel> models = new ArrayList<>();
			@Nullable String cursor = null;
			int pages = 0;
			do {
				ModelPage page = provider.models(new ModelQuery(search.strip(), cursor), account);
				models.addAll(page.models());
				cursor = page.next();
				pages++;
			} while (cursor != null && pages < PAGE_LIMIT && models.size() < MODEL_LIMIT);
			return List.copyOf(models.subList(0, Math.min(models.size(), MODEL_LIMIT)));
		});
	}

	/**
	 * What a provider knows of its models by itself.
	 *
	 * @param provider the provider
	 * @return the models it suggests
	 * @throws GenerationException when the provider is gone, or has a defect
	 */
	List<ImageModel> suggested(ProviderDescriptor provider) throws GenerationException {
		AccountSettings settings = NoAccount.settings(provider);
		ProviderAccount nobody = NoAccount.of(settings);
		return ask(settings, asked -> {
			List<ImageModel> models = new ArrayList<>();
			for (String id : asked.suggestedModels()) {
				models.add(asked.model(id, nobody));
			}
			return List.copyOf(models);
		});
	}

	/**
	 * A model of an account.
	 *
	 * @param settings the account's settings
	 * @param account the account
	 * @param modelId the model
	 * @return the model
	 * @throws GenerationException when the provider is gone, or says that there is no such model
	 */
	public ImageModel model(AccountSettings settings, ProviderAccount account, String modelId) throws GenerationException {
		return ask(settings, provider -> provider.model(modelId, account));
	}

	private <T> T ask(AccountSettings settings, Question<T> question) throws GenerationException {
		ImageProvider provider = providers.provider(settings.provider().id()).orElseThrow(
				() -> new GenerationException(Failure.of(FailureKind.NOT_CONFIGURED, NLS.bind(Messages.ProviderQuestions_gone, settings.provider().name()))));
		try {
			return question.ask(provider);
		} catch (ProviderException e) {
			throw new GenerationException(e.failure(), e);
		} catch (RuntimeException | LinkageError e) {
			// A foreign bundle's defect must not look like one of the caller's.
			throw new GenerationException(Failure.of(FailureKind.INTERNAL, NLS.bind(Messages.ProviderQuestions_defect, settings.provider().name())), e);
		}
	}
}
