/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.io.IOException;
import java.util.List;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageProvider;
import org.limn.testsupport.Content;
import org.limn.testsupport.Switchboard;
import org.limn.testsupport.Wire;
import org.limn.testsupport.queue.QueueServer;
import org.limn.testsupport.queue.ScriptedQueueProvider;

/**
 * A service with a queue.
 *
 * @param server the queue
 */
record QueueService(QueueServer server) implements Service {

	@Override
	public Target target() {
		return new Target("scripted", ScriptedQueueProvider.MODEL, new ImageSize.Pixels(64, 64), false);
	}

	@Override
	public ImageProvider provider() {
		return new ScriptedQueueProvider();
	}

	@Override
	public String url() {
		return server.url();
	}

	@Override
	public Switchboard parts() {
		return server.parts();
	}

	@Override
	public String costly() {
		return QueueServer.SUBMIT;
	}

	@Override
	public void draw(byte[] picture) {
		server.deliver(picture);
	}

	@Override
	public int accepted() {
		return server.works().size();
	}

	@Override
	public List<byte[]> delivered() {
		return server.delivered();
	}

	@Override
	public Content content(Wire wire) throws IOException {
		return server.content(wire);
	}

	@Override
	public void finish() {
		server.finish();
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
