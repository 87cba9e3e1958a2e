/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.workbench;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.eclipse.ui.statushandlers.WorkbenchErrorHandler;

/** The workbench as Limn sets it up: one window, Limn's perspective, the state of last time. */
final class LimnWorkbenchAdvisor extends WorkbenchAdvisor {

	private static final String PERSPECTIVE = "org.limn.ui.perspective"; //$NON-NLS-1$

	private final StartArguments arguments;

	private @Nullable AbstractStatusHandler statusHandler;

	LimnWorkbenchAdvisor(StartArguments arguments) {
		this.arguments = arguments;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
		IdeImages.declare(configurer);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new LimnWindowAdvisor(configurer);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return PERSPECTIVE;
	}

	@Override
	public void postStartup() {
		new OpenFirstBook(arguments).schedule();
	}

	/** Projects and their descriptions are written when the program ends, with a dialog only where that takes long. */
	@Override
	public boolean preShutdown() {
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					IStatus saved = ResourcesPlugin.getWorkspace().save(true, monitor);
					if (!saved.isOK()) {
						ILog.get().log(saved);
					}
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			ILog.get().error(Messages.SaveWorkspace_name, e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return super.preShutdown();
	}

	@Override
	public synchronized AbstractStatusHandler getWorkbenchErrorHandler() {
		AbstractStatusHandler handler = statusHandler;
		if (handler == null) {
			handler = new WorkbenchErrorHandler();
			statusHandler = handler;
		}
		return handler;
	}
}
