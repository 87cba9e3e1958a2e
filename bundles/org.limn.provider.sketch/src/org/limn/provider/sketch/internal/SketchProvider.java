/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import java.util.List;
import java.util.Locale;

import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;

/** Draws in this process. Needs no account, no network, no display and no font. */
public final class SketchProvider implements ImageProvider {

	private final Rehearsal rehearsal = new Rehearsal();

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) {
		List<String> words = List.of(query.search().toLowerCase(Locale.ROOT).strip().split("\\s+")); //$NON-NLS-1$
		return new ModelPage(Models.all().stream().filter(m -> words.stream().allMatch((m.id() + ' ' + m.name()).toLowerCase(Locale.ROOT)::contains)).toList(), null);
	}

	@Override
	public List<String> suggestedModels() {
		return Models.all().stream().map(ImageModel::id).toList();
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		return Models.byId(id);
	}

	@Override
	public void check(ProviderAccount account) {
		// There is nothing that could be wrong.
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		Undeclared.refuse(call);
		Pause pause = new Pause();
		sink.onCancel(pause::cancel);
		if (sink.cancelled()) {
			throw pause.stopped();
		}
		sink.sending();
		sink.progress(0, Messages.Stage_reading);
		rehearsal.play(call, account, sink, pause);
		new Sitting(call, sink, pause).draw();
	}

	@Override
	public CancelOutcome cancel(ImageCall call, ProviderAccount account) {
		return CancelOutcome.FREE;
	}
}
