/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Makes certificates for servers of tests, with the key tool of the running JDK.
 *
 * @since 1.0
 */
public final class Certificates {

	private static final String PASSWORD = "for-tests-only"; //$NON-NLS-1$

	private Certificates() {
	}

	/**
	 * Makes a certificate with an authority of its own, and a context that has it and trusts it: for both ends.
	 *
	 * @param folder where the key store is written
	 * @param name the address it is for, as in {@code ip:127.0.0.1} or {@code dns:somewhere.else}
	 * @param expired whether it was valid last year only
	 * @return the context
	 * @throws IOException when the key tool fails
	 * @throws GeneralSecurityException when the store cannot be used
	 */
	public static SSLContext context(Path folder, String name, boolean expired) throws IOException, GeneralSecurityException {
		Path store = folder.resolve("store-" + System.nanoTime() + ".p12"); //$NON-NLS-1$ //$NON-NLS-2$
		keytool(store, "ca", "-ext", "bc:c"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		List<String> server = new ArrayList<>(List.of("-signer", "ca", "-ext", "san=" + name)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		if (expired) {
			server.addAll(List.of("-startdate", "-2y", "-validity", "30")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		keytool(store, "server", server.toArray(String[]::new)); //$NON-NLS-1$
		KeyStore keys = KeyStore.getInstance("PKCS12"); //$NON-NLS-1$
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD.toCharArray());
		}
		KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		key.init(keys, PASSWORD.toCharArray());
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted(keys));
		SSLContext context = SSLContext.getInstance("TLS"); //$NON-NLS-1$
		context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
		return context;
	}

	private static void keytool(Path store, String alias, String... more) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", alias, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				"-keyalg", "EC", "-dname", "CN=limn test " + alias, "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
		command.addAll(List.of(more));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try {
			if (process.waitFor() != 0) {
				throw new IOException("the key tool failed"); //$NON-NLS-1$
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	/** A store in which who signed it is trusted: of a certificate that is trusted itself no date is checked. */
	private static KeyStore trusted(KeyStore keys) throws GeneralSecurityException, IOException {
		KeyStore trusted = KeyStore.getInstance("PKCS12"); //$NON-NLS-1$
		trusted.load(null, null);
		trusted.setCertificateEntry("ca", keys.getCertificate("ca")); //$NON-NLS-1$ //$NON-NLS-2$
		return trusted;
	}
}
