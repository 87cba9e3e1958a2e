/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.sketch.internal.art.PngStream;
import org.limn.provider.sketch.internal.art.Raster;
import org.limn.provider.sketch.internal.brief.Brief;
import org.limn.provider.sketch.internal.brief.BriefReader;
import org.limn.provider.sketch.internal.motif.Composition;

/** The drawing of one call's pictures. */
final class Sitting {

	private static final String SOFTWARE = "Limn Sketch (no AI)"; //$NON-NLS-1$
	private static final int PREVIEW_EDGE = 256;
	private final ImageCall call;
	private final ImageSink sink;
	private final Pause pause;
	private final Fault fault;

	Sitting(ImageCall call, ImageSink sink, Pause pause) {
		this.call = call;
		this.sink = sink;
		this.pause = pause;
		fault = Fault.of(call.options().get(Models.FAULT));
	}

	/** Draws and delivers them. */
	void draw() throws ProviderException {
		Brief brief = BriefReader.read(call.prompt(), call.negativePrompt());
		List<BufferedImage> references = References.read(call.references());
		ImageSize.Pixels size = size();
		int count = fault == Fault.PARTIAL ? call.count() - 1 : call.count();
		for (int slot = 0; slot < count; slot++) {
			pause.look();
			long seed = seed(slot);
			Composition picture = Composition.of(brief, taste(), references, seed);
			try {
				preview(slot, count, picture, size);
				sink.progress((slot + 0.7) / count, NLS.bind(Messages.Stage_inking, slot + 1, count));
				deliver(slot, picture, size);
				sink.seed(slot, seed);
			} catch (Raster.Stopped e) {
				throw pause.stopped();
			} catch (IOException e) {
				throw new ProviderException(Failure.of(FailureKind.STORAGE, Messages.Failure_storage), new Evidence.Refused(), e);
			}
		}
		sink.progress(1, ""); //$NON-NLS-1$
	}

	private void deliver(int slot, Composition picture, ImageSize.Pixels size) throws IOException {
		Raster raster = new Raster(size.width(), size.height(), picture.palette(), pause::over);
		try (ImageWriter writer = sink.image(slot)) {
			PngStream.Output output = fault == Fault.BROKEN_IMAGE ? new Broken(writer::write) : writer::write;
			raster.write(picture.scene(), picture.finish(), picture.overlay(), SOFTWARE, output);
			writer.commit();
		}
	}

	private void preview(int slot, int count, Composition picture, ImageSize.Pixels size) throws IOException {
		if (!call.model().previews()) {
			return;
		}
		double scale = Math.min(1, (double) PREVIEW_EDGE / Math.max(size.width(), size.height()));
		Raster raster = new Raster(Math.max(1, (int) (size.width() * scale)), Math.max(1, (int) (size.height() * scale)), picture.palette(), pause::over);
		List<String> stages = List.of(Messages.Stage_sky, Messages.Stage_land, Messages.Stage_figures);
		int layers = picture.scene().size();
		for (int stage = 0; stage < stages.size(); stage++) {
			sink.progress((slot + stage * 0.2) / count, stages.get(stage));
			int shown = stage == 0 ? 1 : stage == 1 ? Math.max(1, layers - 3) : layers;
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			raster.write(picture.scene().subList(0, shown), picture.finish(), List.of(), SOFTWARE, b -> bytes.write(b.array(), b.position(), b.remaining()));
			sink.preview(slot, bytes.toByteArray());
		}
	}

	private Composition.Taste taste() {
		double detail = switch (text(Models.DETAIL, "usual")) { //$NON-NLS-1$
		case "little" -> 0.5; //$NON-NLS-1$
		case "much" -> 1.6; //$NON-NLS-1$
		default -> 1;
		};
		boolean lettering = !Boolean.FALSE.equals(call.options().get(Models.LETTERING));
		String style = call.model().id().equals(Models.INK_ID) ? "ink" : text(Models.STYLE, Models.AUTO); //$NON-NLS-1$
		return new Composition.Taste(text(Models.PALETTE, Models.AUTO), style, detail, lettering, Messages.Picture_mark);
	}

	private String text(String option, String preset) {
		return call.options().get(option) instanceof String s ? s : preset;
	}

	/** The seed of a picture: the one that was asked for, or one that no other call has; the next picture takes the next. */
	private long seed(int slot) {
		long first = call.options().get(Models.SEED) instanceof Long l ? l : call.id().getLeastSignificantBits() & Integer.MAX_VALUE;
		return (first + slot) & Integer.MAX_VALUE;
	}

	private ImageSize.Pixels size() {
		ImageSize.Pixels asked = switch (call.size()) {
		case ImageSize.Pixels p -> p;
		case ImageSize.Ratio r -> r.horizontal() >= r.vertical() ? new ImageSize.Pixels(1344, Math.clamp(1344L * r.vertical() / r.horizontal(), Models.SMALLEST, 1344))
				: new ImageSize.Pixels(Math.clamp(1344L * r.horizontal() / r.vertical(), Models.SMALLEST, 1344), 1344);
		case ImageSize.Auto a -> new ImageSize.Pixels(1024, 1024);
		};
		return fault == Fault.WRONG_SIZE ? new ImageSize.Pixels(Math.max(1, asked.height() / 2), Math.max(1, asked.width() / 2)) : asked;
	}
}
