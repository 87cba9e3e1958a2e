/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.productcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.limn.generation.GenerationService;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.ui.OpenBooks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * Starts the check when the workbench is up, writes <em>ok</em> or what is wrong into the file named by the system property {@code limn.check.report}, and
 * closes the workbench. Does nothing without that property.
 */
@Component(service = EventHandler.class, property = EventConstants.EVENT_TOPIC + "=" + UIEvents.UILifeCycle.APP_STARTUP_COMPLETE)
public final class ProductCheck implements EventHandler {

	/** The jar of a provider that is to come and go; without it only the main job is done. */
	private static final String PROVIDER = "limn.check.provider"; //$NON-NLS-1$

	private final GenerationService service;
	private final GenerationAdministration administration;
	private final OpenBooks books;

	/**
	 * @param service the service that draws
	 * @param administration its administration
	 * @param books the open books
	 */
	@Activate
	public ProductCheck(@Reference GenerationService service, @Reference GenerationAdministration administration, @Reference OpenBooks books) {
		this.service = service;
		this.administration = administration;
		this.books = books;
	}

	@Override
	public void handleEvent(@org.eclipse.jdt.annotation.Nullable Event event) {
		String report = System.getProperty("limn.check.report"); //$NON-NLS-1$
		if (report != null) {
			Thread.ofVirtual().name("limn-check").start(() -> run(Path.of(report))); //$NON-NLS-1$
		}
	}

	private static String property(String name) {
		return Objects.requireNonNull(System.getProperty(name));
	}

	private void run(Path report) {
		String result;
		try {
			Path book = Path.of(property("limn.check.book")); //$NON-NLS-1$
			new MainJob(service, administration, books, book).run();
			if (System.getProperty(PROVIDER) != null) {
				new ProviderComesAndGoes(service, administration, book, property(PROVIDER), property("limn.check.provider.newer"), property("limn.check.provider.server")).run(); //$NON-NLS-1$ //$NON-NLS-2$
			}
			Person person = new Person();
			// a message that fades while the workbench closes is an error in the log
			Person.await("what was told of the jobs has faded", () -> person.onUiThread(person::seesOnlyTheWindow)); //$NON-NLS-1$
			result = "ok"; //$NON-NLS-1$
		} catch (Throwable e) { // whatever it is, it is the result
			ILog.get().error("The product check failed", e); //$NON-NLS-1$
			result = e.toString();
		}
		try {
			Files.writeString(report, result + System.lineSeparator());
		} catch (IOException e) {
			ILog.get().error("The report could not be written", e); //$NON-NLS-1$
		}
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.getDisplay().asyncExec(workbench::close);
	}
}
