/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The contract kit for providers. A provider's test extends {@link org.limn.provider.tck.ImageProviderContract}, or
 * {@link org.limn.provider.tck.QueueImageProviderContract} when it has tickets, says what it supports and how its server is scripted, and inherits the
 * tests.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.limn.provider.tck;
