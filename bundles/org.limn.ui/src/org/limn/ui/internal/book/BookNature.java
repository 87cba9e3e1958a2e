/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.ui.UiIds;

/** The nature that says: this project is a book. It configures nothing; the files of the book say everything. */
public final class BookNature implements IProjectNature {

	private @Nullable IProject project;

	@Override
	public void configure() {
		// A book needs no builder.
	}

	@Override
	public void deconfigure() {
		// Nothing was configured.
	}

	@Override
	public @Nullable IProject getProject() {
		return project;
	}

	@Override
	public void setProject(@Nullable IProject project) {
		this.project = project;
	}

	static boolean isOn(IProject project) {
		try {
			return project.isAccessible() && project.hasNature(UiIds.NATURE);
		} catch (CoreException e) {
			return false;
		}
	}
}
