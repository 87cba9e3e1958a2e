/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationService;
import org.limn.generation.admin.GenerationAdministration;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The application behind {@code limn generate}.
 * <p>
 * The start script hands the arguments over in the system property {@value #ARGUMENTS}, each encoded, because the launcher takes words such as
 * {@code -clean} for itself wherever they stand, also inside a prompt.
 */
public final class GenerateApplication implements IApplication {

	static final String ARGUMENTS = "limn.arguments"; //$NON-NLS-1$

	/** Set by the start script, which can see where standard error goes. */
	static final String TERMINAL = "limn.terminal"; //$NON-NLS-1$

	private static final long SERVICE_PATIENCE_MS = 20_000;

	@Override
	public Object start(@Nullable IApplicationContext started) throws InterruptedException {
		IApplicationContext context = Objects.requireNonNull(started);
		context.applicationRunning();
		Console console = new Console(System.out, System.err, Boolean.getBoolean(TERMINAL));
		List<String> arguments = arguments((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		try {
			return run(GenerateArguments.parse(arguments), console).code();
		} catch (UsageException e) {
			Report.to(console, GenerateArguments.wantsJson(arguments)).refused("INVALID_REQUEST", String.valueOf(e.getMessage())); //$NON-NLS-1$
			return ExitCode.BAD_ARGUMENTS.code();
		}
	}

	private static ExitCode run(GenerateArguments arguments, Console console) throws InterruptedException {
		BundleContext bundle = FrameworkUtil.getBundle(GenerateApplication.class).getBundleContext();
		var services = new ServiceTracker<GenerationService, @Nullable GenerationService>(bundle, GenerationService.class, null);
		var administrations = new ServiceTracker<GenerationAdministration, @Nullable GenerationAdministration>(bundle, GenerationAdministration.class, null);
		services.open();
		administrations.open();
		try {
			@Nullable GenerationService service = services.waitForService(SERVICE_PATIENCE_MS);
			@Nullable GenerationAdministration administration = administrations.waitForService(SERVICE_PATIENCE_MS);
			if (service == null || administration == null) {
				Report.to(console, arguments.json()).refused("INTERNAL", Messages.GenerateApplication_noService); //$NON-NLS-1$
				return ExitCode.FAILED;
			}
			return new GenerateCommand(service, administration, console).run(arguments);
		} finally {
			administrations.close();
			services.close();
		}
	}

	private static List<String> arguments(String[] plain) {
		@Nullable String encoded = System.getProperty(ARGUMENTS);
		if (encoded == null) {
			return List.of(plain);
		}
		List<String> decoded = new ArrayList<>();
		for (String word : encoded.split(",", -1)) { //$NON-NLS-1$
			decoded.add(new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8));
		}
		return decoded;
	}

	@Override
	public void stop() {
		// the shutdown hook cancels a running job
	}
}
