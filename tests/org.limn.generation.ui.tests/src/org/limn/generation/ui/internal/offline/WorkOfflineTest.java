/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;

/** The switch in the status bar. */
class WorkOfflineTest extends GenerationTest {

	private static final String COMMAND = "org.limn.generation.ui.workOffline";

	@AfterEach
	void online() {
		switchOffline(false);
	}

	@Test
	void theSwitchTakesTheWorkbenchOfflineAndBack() {
		Ui.waitFor("the switch", () -> Ui.offers(window(), Messages.Connection_online));
		Screenshots.take(window(), "online");

		Ui.pressAction(window(), Messages.Connection_online);
		Ui.waitFor("the switch to say so", () -> Ui.offers(window(), Messages.Connection_offline));
		assertThat(administration().offline()).isTrue();
		ToolItem item = Ui.toolItem(window(), Messages.Connection_offline);
		assertThat(item.getToolTipText()).isEqualTo(Messages.Connection_switchedWhy);
		assertThat(item.getBounds().width).as("the whole word in sight").isBetween(1, item.getParent().getClientArea().width);
		assertThat(item.getImage()).isNotNull();
		assertThat(item.getParent().forceFocus()).as("reached by the keyboard").isTrue();
		Screenshots.take(window(), "offline");

		Ui.pressAction(window(), Messages.Connection_offline);
		Ui.waitFor("the switch to say so", () -> Ui.offers(window(), Messages.Connection_online));
		assertThat(administration().offline()).isFalse();
	}

	@Test
	void theSwitchFollowsWhatIsDecidedElsewhere() {
		switchOffline(true);
		Ui.waitFor("the switch to follow", () -> Ui.offers(window(), Messages.Connection_offline));

		switchOffline(false);
		Ui.waitFor("the switch to follow", () -> Ui.offers(window(), Messages.Connection_online));
	}

	@Test
	void theCommandIsThereForQuickAccessAndKeys() throws CommandException {
		PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(IHandlerService.class).executeCommand(COMMAND, null);
		Ui.waitFor("the workbench to be offline", () -> administration().offline());
	}

	@Test
	void withoutGenerationThereIsNothingToSwitch() throws Exception {
		Ui.waitFor("the switch", () -> Ui.offers(window(), Messages.Connection_online));

		switchTo(MasterSwitch.OFF);
		Ui.waitFor("no switch", () -> !Ui.shows(window(), Messages.Connection_online));
		assertThat(PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND).isEnabled()).isFalse();
	}

	private static void switchOffline(boolean offline) {
		away(() -> {
			administration().setOffline(offline);
			return offline;
		});
	}
}
