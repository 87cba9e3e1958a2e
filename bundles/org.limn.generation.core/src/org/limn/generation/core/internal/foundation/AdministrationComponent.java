/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.foundation;

import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.core.internal.admin.Administration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The administration as a service. */
@Component(service = GenerationAdministration.class)
public final class AdministrationComponent extends Administration {

	/**
	 * @param foundation what it works on
	 */
	@Activate
	public AdministrationComponent(@Reference FoundationComponent foundation) {
		super(foundation.administration());
	}
}
