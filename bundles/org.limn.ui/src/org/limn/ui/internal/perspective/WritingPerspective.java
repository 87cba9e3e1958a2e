/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.perspective;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.eclipse.ui.progress.IProgressConstants;
import org.limn.ui.UiIds;

/** The book at the left, the text in the middle, its pictures at the right; what runs and what is wrong below all of them, when asked for. */
public final class WritingPerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(@Nullable IPageLayout page) {
		IPageLayout layout = Objects.requireNonNull(page);
		String editors = layout.getEditorArea();
		IPlaceholderFolderLayout bottom = layout.createPlaceholderFolder("org.limn.ui.bottom", IPageLayout.BOTTOM, 0.62f, editors);
		bottom.addPlaceholder(IPageLayout.ID_PROBLEM_VIEW);
		bottom.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);
		bottom.addPlaceholder("org.limn.*");
		IFolderLayout left = layout.createFolder("org.limn.ui.left", IPageLayout.LEFT, 0.2f, editors);
		left.addView(UiIds.NAVIGATOR);
		left.addPlaceholder("org.eclipse.ui.navigator.ProjectExplorer");
		IFolderLayout right = layout.createFolder("org.limn.ui.right", IPageLayout.RIGHT, 0.68f, editors);
		right.addView(UiIds.MEDIA_LIBRARY);
		right.addPlaceholder(IPageLayout.ID_OUTLINE);
		layout.addShowViewShortcut(UiIds.NAVIGATOR);
		layout.addShowViewShortcut(UiIds.MEDIA_LIBRARY);
		layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
		layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
		layout.addNewWizardShortcut("org.limn.ui.newBookWizard");
		layout.addNewWizardShortcut("org.limn.ui.newElementWizard");
		layout.addPerspectiveShortcut(UiIds.PERSPECTIVE);
	}
}
