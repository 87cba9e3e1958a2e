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
 * An application without a window behind a command of {@code limn}: reads the arguments, waits for the services, ends with the command's exit code.
 * <p>
 * The start script hands the arguments over in the system property {@value #ARGUMENTS}, each encoded, because the launcher takes words such as
 * {@code -clean} for itself wherever they stand, also inside a prompt.
 */
abstract class CommandApplication implements IApplication {

	private static final String ARGUMENTS = "limn.arguments"; //$NON-NLS-1$

	/** Set by the start script, which can see where standard error goes. */
	private static final String TERMINAL = "limn.terminal"; //$NON-NLS-1$

	private static final String JSON = "--json"; //$NON-NLS-1$
	private static final long SERVICE_PATIENCE_MS = 20_000;

	/**
	 * Reads the arguments.
	 *
	 * @param arguments what stands behind the command's name
	 * @param console where the command writes
	 * @return the command
	 * @throws UsageException when they are wrong
	 */
	abstract Command command(List<String> arguments, Console console) throws UsageException;

	/**
	 * Where it is told that nothing came of the command.
	 *
	 * @param console where to write
	 * @param json whether the result is one JSON object
	 * @return the report
	 */
	abstract Report report(Console console, boolean json);

	@Override
	public final Object start(@Nullable IApplicationContext started) throws InterruptedException {
		IApplicationContext context = Objects.requireNonNull(started);
		context.applicationRunning();
		Console console = new Console(System.out, System.err, Boolean.getBoolean(TERMINAL));
		List<String> arguments = arguments((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		// also when the rest of the arguments is wrong
		Report report = report(console, arguments.contains(JSON));
		try {
			return run(command(arguments, console), report).code();
		} catch (UsageException e) {
			return e.tell(report).code();
		}
	}

	private static ExitCode run(Command command, Report report) throws InterruptedException {
		BundleContext bundle = FrameworkUtil.getBundle(CommandApplication.class).getBundleContext();
		var services = new ServiceTracker<GenerationService, @Nullable GenerationService>(bundle, GenerationService.class, null);
		var administrations = new ServiceTracker<GenerationAdministration, @Nullable GenerationAdministration>(bundle, GenerationAdministration.class, null);
		services.open();
		administrations.open();
		try {
			@Nullable GenerationService service = services.waitForService(SERVICE_PATIENCE_MS);
			@Nullable GenerationAdministration administration = administrations.waitForService(SERVICE_PATIENCE_MS);
			if (service == null || administration == null) {
				report.refused("INTERNAL", Messages.CommandApplication_noService); //$NON-NLS-1$
				return ExitCode.FAILED;
			}
			return command.run(new Command.Services(service, administration), report);
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
		for (String word : encoded.isEmpty() ? new String[0] : encoded.split(",", -1)) { //$NON-NLS-1$
			decoded.add(new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8));
		}
		return decoded;
	}

	@Override
	public void stop() {
		// the shutdown hook cancels a running job
	}
}
