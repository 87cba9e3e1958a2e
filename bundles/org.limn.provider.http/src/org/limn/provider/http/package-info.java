/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What providers that speak HTTP share: one connection per call, precise evidence of what was sent, answers of any size in bounded memory, one reader of
 * base64, one mapping of errors. Nothing here retries or follows a redirect with a body.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.limn.provider.http;
