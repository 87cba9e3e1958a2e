/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;

/** Keeps what would be sent up to date while the writer types: compiles shortly after the last change, and the last request wins. UI thread. */
final class Compilation {

	private static final int DELAY_MILLISECONDS = 250;

	private final Control owner;
	private final Background background;
	private final GenerationService service;
	private final Consumer<Compiled> result;
	private int latest;

	Compilation(Control owner, Background background, GenerationService service, Consumer<Compiled> result) {
		this.owner = owner;
		this.background = background;
		this.service = service;
		this.result = result;
	}

	/** Compiles soon; a later call makes this one void. */
	void ask(GenerationRequest request, @Nullable String passage) {
		int mine = ++latest;
		owner.getDisplay().timerExec(DELAY_MILLISECONDS, () -> {
			if (mine == latest && !owner.isDisposed()) {
				background.start(Messages.Compilation_compiling, () -> Compiled.of(service, request, passage), compiled -> {
					if (mine == latest) {
						result.accept(compiled);
					}
				}, failure -> result.accept(new Compiled(request, "", null, failure)));
			}
		});
	}
}
