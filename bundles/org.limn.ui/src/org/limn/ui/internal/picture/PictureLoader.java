/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.ImageData;
import org.limn.media.MediaException;
import org.limn.media.Thumbnails;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Reads pictures in the background, what was asked for last first, as that is what the person looks at. */
@Component(service = PictureLoader.class)
public final class PictureLoader {

	/** Larger than this, a thumbnail is not worth keeping on disk: the picture is decoded for the occasion. */
	private static final int LARGEST_THUMBNAIL = 512;
	private static final int WORKERS = 2;

	private final Thumbnails thumbnails;
	private final Deque<Order> orders = new ArrayDeque<>();
	private final ThreadPoolExecutor workers;

	/** @param context the bundle's, for the place of its cache */
	@Activate
	public PictureLoader(BundleContext context) {
		thumbnails = new Thumbnails(Platform.getStateLocation(context.getBundle()).append("thumbnails").toPath());
		workers = new ThreadPoolExecutor(WORKERS, WORKERS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
			Thread thread = new Thread(task, "Limn pictures");
			thread.setDaemon(true);
			thread.setPriority(Thread.MIN_PRIORITY + 1);
			return thread;
		});
		workers.allowCoreThreadTimeOut(true);
	}

	/** Ends the workers. */
	@Deactivate
	public void close() {
		workers.shutdownNow();
	}

	/**
	 * Reads a picture, later.
	 *
	 * @param file the image file
	 * @param edge the longest edge wanted, in pixels
	 * @param wanted asked before the work begins, on a worker: whether anybody still looks
	 * @param done gets the pixels, or <code>null</code> when the picture cannot be read; on a worker
	 */
	public void load(Path file, int edge, BooleanSupplier wanted, Consumer<@Nullable ImageData> done) {
		synchronized (orders) {
			orders.push(new Order(file, edge, wanted, done));
		}
		if (!workers.isShutdown()) {
			workers.execute(this::serveNewest);
		}
	}

	private void serveNewest() {
		Order order;
		synchronized (orders) {
			if (orders.isEmpty()) {
				return;
			}
			order = orders.pop();
		}
		if (order.wanted().getAsBoolean()) {
			order.done().accept(read(order.file(), order.edge()));
		}
	}

	private @Nullable ImageData read(Path file, int edge) {
		try {
			if (edge > LARGEST_THUMBNAIL) {
				return Pixels.of(Thumbnails.load(file, edge));
			}
			return Pixels.of(ImageIO.read(thumbnails.thumbnail(file, edge).toFile()));
		} catch (MediaException | IOException e) {
			return null;
		} catch (RuntimeException | OutOfMemoryError e) {
			ILog.get().warn("A picture could not be shown: " + file.getFileName(), e);
			return null;
		}
	}

	private record Order(Path file, int edge, BooleanSupplier wanted, Consumer<@Nullable ImageData> done) {
	}
}
