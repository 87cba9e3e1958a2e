/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** What a provider implements (SPI). UI-free; providers neither loop nor retry, and report what they saw as {@link org.limn.generation.provider.Evidence}. */
/**
 * What a provider of images implements, and what it is given. A provider contributes to the extension point {@code org.limn.generation.imageProviders},
 * implements {@link org.limn.generation.provider.ImageProvider} and passes the contract kit {@code org.limn.provider.tck}.
 * <h2>How it grows</h2>
 * Packages carry versions as OSGi means them: a step of the third number changes no signature, of the second adds, of the first may break. A provider imports
 * {@code version="[1.0,2)"} and goes on working, without being compiled again, with everything below 2.
 * <ul>
 * <li>What a provider <em>implements</em> ({@code ImageProvider}, {@code QueueImageProvider}) grows by default methods only, whose default is what a provider
 * of before does anyway.</li>
 * <li>What a provider <em>calls</em> ({@code ImageSink}, {@code ImageWriter}, {@code ProviderAccount}, {@code ConnectionPolicy}, implemented by the core) may
 * get methods with any second number. Only the core imports {@code [1.0,1.1)}; a provider's tests take the kit's implementations, which grow along.</li>
 * <li>A record gets a new component together with a constructor of the old form. The permitted types of a sealed interface and the values of an enum that a
 * provider <em>makes</em> may become more; those that it <em>switches over</em> ({@code ImageSize}) only with a new first number, as such a switch has no
 * default.</li>
 * <li>What is to go is marked {@code @Deprecated(since, forRemoval = true)} with what takes its place in its Javadoc, stays for at least two second numbers
 * after that, and goes with a new first number.</li>
 * <li>{@code @since} says with which version something came. A provider that uses something of 1.2 imports {@code [1.2,2)}.</li>
 * <li>A new first number is a new contract, and comes with a page that says what to change.</li>
 * </ul>
 * Ids are held as firmly as signatures: the extension point, its elements and attributes, the words of setting types, option ids once sent, and a provider's
 * own id, which stands in accounts and in the records of pictures.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.limn.generation.provider;
