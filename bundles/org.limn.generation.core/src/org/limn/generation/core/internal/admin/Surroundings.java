/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.limn.generation.core.internal.catalog.Catalog;
import org.limn.generation.core.internal.home.HomeLock;
import org.limn.generation.core.internal.home.LimnHome;

/**
 * What the administration finds around it.
 *
 * @param home the per-user folder
 * @param lock the lock for its files
 * @param catalog the providers
 * @param environment the environment variables
 * @param secrets the secure storage
 * @param systemPolicy where the system's policy would stand
 * @param proxies the proxies, asked for each account
 * @param network the network around this computer
 * @param headless whether this is the command line
 */
public record Surroundings(LimnHome home, HomeLock lock, Catalog catalog, Environment environment, SecretStore secrets, Path systemPolicy,
		Supplier<ProxySelector> proxies, Network network,
		BooleanSupplier headless) {
}
