/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.catalog;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.provider.ImageProvider;
import org.osgi.framework.Bundle;

/** One {@code <provider>} of the extension registry: read at once, created late. */
final class ContributedProvider {

	private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}"); //$NON-NLS-1$

	private final IConfigurationElement element;
	private final ProviderDescriptor descriptor;
	private @Nullable ImageProvider created;
	private boolean failed;

	/**
	 * @param element the element
	 * @throws IllegalArgumentException saying what the contribution lacks
	 * @throws org.eclipse.core.runtime.InvalidRegistryObjectException when its bundle has gone meanwhile
	 */
	ContributedProvider(IConfigurationElement element) {
		this.element = element;
		String id = required(element, "id"); //$NON-NLS-1$
		if (!ID.matcher(id).matches()) {
			throw new IllegalArgumentException("its id may have lower-case letters, digits and hyphens only: " + id); //$NON-NLS-1$
		}
		required(element, "class"); //$NON-NLS-1$
		descriptor = new ProviderDescriptor(id, required(element, "name"), optional(element, "description"), element.getContributor().getName(), //$NON-NLS-1$ //$NON-NLS-2$
				icon(element), settings(element));
	}

	ProviderDescriptor descriptor() {
		return descriptor;
	}

	boolean describes(IConfigurationElement other) {
		return element.equals(other);
	}

	/**
	 * The provider, created at the first call. A creation that failed is not tried again until the contribution is read anew.
	 *
	 * @return the provider, or {@code null} when an earlier call failed
	 * @throws CoreException when it cannot be created now
	 */
	synchronized @Nullable ImageProvider provider() throws CoreException {
		ImageProvider provider = created;
		if (provider == null && !failed) {
			failed = true;
			provider = (ImageProvider) element.createExecutableExtension("class"); //$NON-NLS-1$
			created = provider;
			failed = false;
		}
		return provider;
	}

	private static List<ProviderSetting> settings(IConfigurationElement provider) {
		List<ProviderSetting> settings = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (IConfigurationElement child : provider.getChildren("setting")) { //$NON-NLS-1$
			ProviderSetting setting = setting(child);
			if (!ids.add(setting.id())) {
				throw new IllegalArgumentException("it declares the setting twice: " + setting.id()); //$NON-NLS-1$
			}
			settings.add(setting);
		}
		return settings;
	}

	private static ProviderSetting setting(IConfigurationElement element) {
		String id = required(element, "id"); //$NON-NLS-1$
		ProviderSetting.Type type = type(id, required(element, "type")); //$NON-NLS-1$
		List<String> choices = new ArrayList<>();
		for (IConfigurationElement choice : element.getChildren("choice")) { //$NON-NLS-1$
			choices.add(required(choice, "value")); //$NON-NLS-1$
		}
		String preset = element.getAttribute("default"); //$NON-NLS-1$
		if (type == ProviderSetting.Type.CHOICE && (choices.isEmpty() || preset != null && !choices.contains(preset))) {
			throw new IllegalArgumentException("the choice has no values, or a default that is none of them: " + id); //$NON-NLS-1$
		}
		if (type == ProviderSetting.Type.SECRET && preset != null) {
			throw new IllegalArgumentException("a secret has no default: " + id); //$NON-NLS-1$
		}
		return new ProviderSetting(id, required(element, "name"), type, Boolean.parseBoolean(element.getAttribute("required")), preset, //$NON-NLS-1$ //$NON-NLS-2$
				optional(element, "help"), choices, element.getAttribute("environment"), examples(element)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static List<ProviderSetting.Example> examples(IConfigurationElement setting) {
		List<ProviderSetting.Example> examples = new ArrayList<>();
		for (IConfigurationElement example : setting.getChildren("example")) { //$NON-NLS-1$
			URL file = file(example, required(example, "file")); //$NON-NLS-1$
			if (file == null) {
				throw new IllegalArgumentException("its bundle has no file " + example.getAttribute("file")); //$NON-NLS-1$ //$NON-NLS-2$
			}
			examples.add(new ProviderSetting.Example(required(example, "name"), file)); //$NON-NLS-1$
		}
		return examples;
	}

	private static ProviderSetting.Type type(String id, String word) {
		for (ProviderSetting.Type type : ProviderSetting.Type.values()) {
			if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
				return type;
			}
		}
		throw new IllegalArgumentException("the setting " + id + " has an unknown type: " + word); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static @Nullable URL icon(IConfigurationElement element) {
		String path = element.getAttribute("icon"); //$NON-NLS-1$
		return path == null ? null : file(element, path);
	}

	private static @Nullable URL file(IConfigurationElement element, String path) {
		Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
		return bundle == null ? null : bundle.getEntry(path);
	}

	private static String required(IConfigurationElement element, String attribute) {
		String value = element.getAttribute(attribute);
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("<" + element.getName() + "> lacks the attribute " + attribute); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return value;
	}

	private static String optional(IConfigurationElement element, String attribute) {
		String value = element.getAttribute(attribute);
		return value == null ? "" : value; //$NON-NLS-1$
	}
}
