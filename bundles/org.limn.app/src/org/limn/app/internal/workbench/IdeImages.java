/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.workbench;

import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;

/** The images that the resource views of the platform ask their application for. */
final class IdeImages {

	private IdeImages() {
	}

	static void declare(IWorkbenchConfigurer configurer) {
		Bundle ide = Platform.getBundle("org.eclipse.ui.ide"); //$NON-NLS-1$
		declare(configurer, ide, IDE.SharedImages.IMG_OBJ_PROJECT, "icons/full/obj16/prj_obj.svg"); //$NON-NLS-1$
		declare(configurer, ide, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "icons/full/obj16/cprj_obj.svg"); //$NON-NLS-1$
		declare(configurer, ide, IDE.SharedImages.IMG_OPEN_MARKER, "icons/full/elcl16/gotoobj_tsk.svg"); //$NON-NLS-1$
		declare(configurer, ide, "IMG_OBJS_ERROR_PATH", "icons/full/obj16/error_tsk.svg"); //$NON-NLS-1$ //$NON-NLS-2$
		declare(configurer, ide, "IMG_OBJS_WARNING_PATH", "icons/full/obj16/warn_tsk.svg"); //$NON-NLS-1$ //$NON-NLS-2$
		declare(configurer, ide, "IMG_OBJS_INFO_PATH", "icons/full/obj16/info_tsk.svg"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void declare(IWorkbenchConfigurer configurer, Bundle bundle, String name, String path) {
		URL url = FileLocator.find(bundle, new Path(path));
		configurer.declareImage(name, url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url), true);
	}
}
