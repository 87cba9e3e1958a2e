/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.job;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
@NonNullByDefault({}) // the fields are filled by reflection
@SuppressWarnings("javadoc")
final class Messages extends NLS {
	public static String EclipseJobFace_accepted;
	public static String EclipseJobFace_checking;
	public static String EclipseJobFace_fetching;
	public static String EclipseJobFace_name;
	public static String EclipseJobFace_percent;
	public static String EclipseJobFace_receiving;
	public static String EclipseJobFace_saving;
	public static String EclipseJobFace_sending;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
