/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.limn.generation.admin.Account;
import org.limn.generation.core.internal.Messages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code accounts.json}: the accounts without their secrets. */
final class AccountsForm implements JsonFile.Form<List<Account>> {

	static final String FILE = "accounts.json"; //$NON-NLS-1$
	/** The account that is there from the first start; also the id of its provider, its profile and its model. */
	static final String SKETCH = "sketch"; //$NON-NLS-1$
	private static final String LIST = "accounts"; //$NON-NLS-1$
	private static final String LIMITS = "limits"; //$NON-NLS-1$
	private static final String TRACED = "traced"; //$NON-NLS-1$

	@Override
	public ObjectNode initial() {
		ObjectNode root = JsonText.object().put("format", JsonFile.FORMAT); //$NON-NLS-1$
		put(root, new Account(SKETCH, SKETCH, Messages.AccountsForm_sketch, true, Map.of()));
		return root;
	}

	@Override
	public List<Account> parse(ObjectNode root) {
		return Entries.all(root, LIST).stream().map(AccountsForm::account).sorted(Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER))
				.toList();
	}

	private static Account account(ObjectNode entry) {
		Map<String, String> settings = new LinkedHashMap<>();
		entry.path("settings").properties().stream().filter(e -> e.getValue().isValueNode() && !e.getValue().isNull()) //$NON-NLS-1$
				.forEach(e -> settings.put(e.getKey(), e.getValue().asText()));
		return new Account(Entries.text(entry, "id"), Entries.text(entry, "provider"), Entries.text(entry, "name"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				entry.path("enabled").asBoolean(true), settings, LimitsForm.parse(entry.path(LIMITS)), entry.path(TRACED).asBoolean()); //$NON-NLS-1$
	}

	static void put(ObjectNode root, Account account) {
		ObjectNode entry = Entries.find(root, LIST, account.id()).orElseGet(() -> Entries.list(root, LIST).addObject().put("id", account.id())); //$NON-NLS-1$
		entry.put("provider", account.providerId()).put("name", account.name()).put("enabled", account.enabled()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		ObjectNode settings = entry.putObject("settings"); //$NON-NLS-1$
		account.settings().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> settings.put(e.getKey(), e.getValue()));
		LimitsForm.put(entry, LIMITS, account.limits());
		if (account.traced()) {
			entry.put(TRACED, true);
		} else {
			entry.remove(TRACED);
		}
	}

	static void remove(ObjectNode root, String accountId) {
		ArrayNode list = Entries.list(root, LIST);
		for (int i = list.size() - 1; i >= 0; i--) {
			if (list.path(i).path("id").asText().equals(accountId)) { //$NON-NLS-1$
				list.remove(i);
			}
		}
	}
}
