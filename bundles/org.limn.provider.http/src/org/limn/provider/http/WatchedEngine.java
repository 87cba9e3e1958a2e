/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiFunction;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** An engine that tells a {@link HandshakeWatch} when its handshake is finished, and leaves everything to the engine it stands for. */
@NonNullByDefault({})
final class WatchedEngine extends SSLEngine {

	private final SSLEngine engine;
	private final HandshakeWatch watch;

	WatchedEngine(SSLEngine engine, HandshakeWatch watch) {
		super(engine.getPeerHost(), engine.getPeerPort());
		this.engine = engine;
		this.watch = watch;
	}

	private SSLEngineResult noted(SSLEngineResult result) {
		if (result.getHandshakeStatus() == HandshakeStatus.FINISHED) {
			watch.finish();
		}
		return result;
	}

	@Override
	public SSLEngineResult wrap(ByteBuffer[] sources, int offset, int length, ByteBuffer target) throws SSLException {
		return noted(engine.wrap(sources, offset, length, target));
	}

	@Override
	public SSLEngineResult unwrap(ByteBuffer source, ByteBuffer[] targets, int offset, int length) throws SSLException {
		return noted(engine.unwrap(source, targets, offset, length));
	}

	@Override
	public Runnable getDelegatedTask() {
		return engine.getDelegatedTask();
	}

	@Override
	public void closeInbound() throws SSLException {
		engine.closeInbound();
	}

	@Override
	public boolean isInboundDone() {
		return engine.isInboundDone();
	}

	@Override
	public void closeOutbound() {
		engine.closeOutbound();
	}

	@Override
	public boolean isOutboundDone() {
		return engine.isOutboundDone();
	}

	@Override
	public String[] getSupportedCipherSuites() {
		return engine.getSupportedCipherSuites();
	}

	@Override
	public String[] getEnabledCipherSuites() {
		return engine.getEnabledCipherSuites();
	}

	@Override
	public void setEnabledCipherSuites(String[] suites) {
		engine.setEnabledCipherSuites(suites);
	}

	@Override
	public String[] getSupportedProtocols() {
		return engine.getSupportedProtocols();
	}

	@Override
	public String[] getEnabledProtocols() {
		return engine.getEnabledProtocols();
	}

	@Override
	public void setEnabledProtocols(String[] protocols) {
		engine.setEnabledProtocols(protocols);
	}

	@Override
	public SSLSession getSession() {
		return engine.getSession();
	}

	@Override
	public SSLSession getHandshakeSession() {
		return engine.getHandshakeSession();
	}

	@Override
	public void beginHandshake() throws SSLException {
		engine.beginHandshake();
	}

	@Override
	public HandshakeStatus getHandshakeStatus() {
		return engine.getHandshakeStatus();
	}

	@Override
	public void setUseClientMode(boolean mode) {
		engine.setUseClientMode(mode);
	}

	@Override
	public boolean getUseClientMode() {
		return engine.getUseClientMode();
	}

	@Override
	public void setNeedClientAuth(boolean need) {
		engine.setNeedClientAuth(need);
	}

	@Override
	public boolean getNeedClientAuth() {
		return engine.getNeedClientAuth();
	}

	@Override
	public void setWantClientAuth(boolean want) {
		engine.setWantClientAuth(want);
	}

	@Override
	public boolean getWantClientAuth() {
		return engine.getWantClientAuth();
	}

	@Override
	public void setEnableSessionCreation(boolean flag) {
		engine.setEnableSessionCreation(flag);
	}

	@Override
	public boolean getEnableSessionCreation() {
		return engine.getEnableSessionCreation();
	}

	@Override
	public SSLParameters getSSLParameters() {
		return engine.getSSLParameters();
	}

	@Override
	public void setSSLParameters(SSLParameters parameters) {
		engine.setSSLParameters(parameters);
	}

	@Override
	public String getApplicationProtocol() {
		return engine.getApplicationProtocol();
	}

	@Override
	public String getHandshakeApplicationProtocol() {
		return engine.getHandshakeApplicationProtocol();
	}

	@Override
	public void setHandshakeApplicationProtocolSelector(BiFunction<SSLEngine, List<String>, String> selector) {
		engine.setHandshakeApplicationProtocolSelector(selector);
	}

	@Override
	public BiFunction<SSLEngine, List<String>, String> getHandshakeApplicationProtocolSelector() {
		return engine.getHandshakeApplicationProtocolSelector();
	}
}
