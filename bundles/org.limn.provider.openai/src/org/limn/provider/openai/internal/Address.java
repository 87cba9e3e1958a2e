/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.limn.provider.http.AccountServer;

/**
 * Where an account's operations stand. Azure has two forms: the newer one is OpenAI's own below {@code /openai/v1}; in the older one the name of the deployment
 * stands in the path and no model in the request.
 *
 * @param base what stands before every operation; in Azure's older form it ends with {@code /deployments}
 * @param deployments whether it is Azure's older form
 * @param deployment the deployment that was entered with the address; empty for none
 */
record Address(URI base, boolean deployments, String deployment) {

	/** The version of the older form that knows the models of today, sent unless the address has another. */
	private static final String VERSION = "api-version=2025-04-01-preview"; //$NON-NLS-1$
	private static final Pattern DEPLOYMENTS = Pattern.compile("(.*/deployments)(?:/([^/]+))?"); //$NON-NLS-1$

	/** That of a server that has OpenAI's form. */
	static Address plain(URI base) {
		return new Address(base, false, ""); //$NON-NLS-1$
	}

	/**
	 * That of an Azure resource, as a person finds it in the portal: of the resource alone, of either form, or of an operation.
	 *
	 * @param entered what was entered
	 */
	static Address azure(URI entered) {
		String path = entered.getRawPath().replaceFirst("/images/(generations|edits)$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		String query = entered.getRawQuery() == null ? "" : entered.getRawQuery(); //$NON-NLS-1$
		Matcher older = DEPLOYMENTS.matcher(path);
		if (older.matches()) {
			String version = query.contains("api-version=") ? query : query.isEmpty() ? VERSION : query + '&' + VERSION; //$NON-NLS-1$
			String deployment = older.group(2);
			return new Address(with(entered, older.group(1), version), true, deployment == null ? "" : deployment); //$NON-NLS-1$
		}
		return plain(with(entered, path.isEmpty() || path.equals("/openai") ? "/openai/v1" : path, query)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * The path of an operation that draws, below the base.
	 *
	 * @param operation as {@code /images/edits}
	 * @param model the model
	 */
	String drawing(String operation, String model) {
		return deployments ? '/' + AccountServer.encode(model) + operation : operation;
	}

	/** Where the list of models is; Azure has it in the newer form only. */
	URI models(AccountServer server) {
		return deployments ? with(base, base.getRawPath().replaceFirst("/deployments$", "/v1/models"), "") : server.address("/models"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private static URI with(URI server, String path, String query) {
		return URI.create(server.getScheme() + "://" + server.getRawAuthority() + path + (query.isEmpty() ? "" : '?' + query)); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
