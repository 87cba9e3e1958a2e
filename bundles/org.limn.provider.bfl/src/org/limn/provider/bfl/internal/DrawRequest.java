/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.bfl.internal;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.SeedModel;

/**
 * A call as the service wants it.
 *
 * @param call the call
 * @param known its model
 * @param account the account
 */
record DrawRequest(ImageCall call, SeedModel known, BflAccount account) {

	HttpCall http() {
		JsonBody body = new JsonBody().with("prompt", call.prompt()); //$NON-NLS-1$
		switch (call.size()) {
		case ImageSize.Pixels pixels -> body.with("width", Integer.valueOf(pixels.width())).with("height", Integer.valueOf(pixels.height())); //$NON-NLS-1$ //$NON-NLS-2$
		case ImageSize.Ratio ratio -> body.with("aspect_ratio", ratio.horizontal() + ":" + ratio.vertical()); //$NON-NLS-1$ //$NON-NLS-2$
		case ImageSize.Auto auto -> {
			// left out: the model's own, or that of the reference image
		}
		}
		call.options().forEach(body::with);
		if (account.tolerance() >= 0) {
			int most = Models.input(known).maximum("safety_tolerance", account.tolerance()); //$NON-NLS-1$
			body.with("safety_tolerance", Integer.valueOf(Math.min(account.tolerance(), most))); //$NON-NLS-1$
		}
		references(body);
		return HttpCall.post(account.server().address("/v1/" + AccountServer.encode(call.model().id())), body); //$NON-NLS-1$
	}

	/** The first has the field's name, the others its name and a number. */
	private void references(JsonBody body) {
		String field = known.facts().path("field").asText(); //$NON-NLS-1$
		for (int i = 0; i < call.references().size(); i++) {
			body.with(i == 0 ? field : field + '_' + (i + 1), body.base64(call.references().get(i)));
		}
	}
}
