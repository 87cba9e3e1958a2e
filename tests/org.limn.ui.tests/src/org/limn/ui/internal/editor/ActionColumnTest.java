/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.AbstractContributionFactory;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.menus.IContributionRoot;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.menus.UIElement;
import org.eclipse.ui.services.IEvaluationService;
import org.eclipse.ui.services.IServiceLocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;
import org.limn.ui.internal.BookParts;
import org.limn.ui.internal.Ui;
import org.limn.ui.internal.WorkbenchTest;

/** The buttons beside a cover say at any time what the actions behind them say, whoever contributed these and how. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
class ActionColumnTest extends WorkbenchTest {

	private final IServiceLocator services = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	private final MoodyHandler handler = new MoodyHandler();
	private final OneItem contribution = new OneItem();
	private final List<IHandlerActivation> activations = new ArrayList<>();

	@AfterEach
	void letGo() {
		activations.forEach(services.getService(IHandlerService.class)::deactivateHandler);
		services.getService(IMenuService.class).removeContributionFactory(contribution);
	}

	@Test
	void aDeclaredCommandIsGreyedSaysWhyAndComesBackWithoutTheMouse() throws Exception {
		handle(UiIds.UPLOAD);
		openProject();
		Button button = Ui.button(Ui.root(), services.getService(ICommandService.class).getCommand(UiIds.UPLOAD).getName());
		String usual = button.getToolTipText();

		handler.refuse("Not today");
		lookAgain();
		Ui.waitFor("the button to be greyed", () -> !button.isEnabled());
		Ui.waitFor("the button to say why", () -> "Not today".equals(button.getToolTipText()));

		handler.allow();
		lookAgain();
		Ui.waitFor("the button again", button::isEnabled);
		Ui.waitFor("the usual words", () -> usual.equals(button.getToolTipText()));
	}

	@Test
	void aCommandThatCodeContributesIsGreyedAndComesBack() throws IOException {
		handle(UiIds.OPEN_AS_TEXT);
		CommandContributionItemParameter frame = new CommandContributionItemParameter(services, "frame", UiIds.OPEN_AS_TEXT,
				CommandContributionItem.STYLE_PUSH);
		frame.label = "Frame";
		frame.mode = CommandContributionItem.MODE_FORCE_TEXT;
		contribute(new CommandContributionItem(frame));
		openProject();
		Button button = Ui.button(Ui.root(), "Frame");

		handler.refuse("Not today");
		Ui.waitFor("the button to be greyed", () -> !button.isEnabled());

		handler.allow();
		Ui.waitFor("the button again", button::isEnabled);
	}

	@Test
	void anActionThatCodeContributesIsGreyedRenamedAndRun() throws IOException {
		AtomicInteger runs = new AtomicInteger();
		Action frame = new Action("Frame") {
			@Override
			public void run() {
				runs.incrementAndGet();
			}
		};
		contribute(new ActionContributionItem(frame));
		openProject();
		Button button = Ui.button(Ui.root(), "Frame");

		frame.setEnabled(false);
		Ui.waitFor("the button to be greyed", () -> !button.isEnabled());

		frame.setText("Frame in Gold");
		frame.setEnabled(true);
		Ui.waitFor("the button again", button::isEnabled);
		assertThat(button.getText()).isEqualTo("Frame in Gold");
		button.notifyListeners(SWT.Selection, new Event());
		assertThat(runs).hasValue(1);
	}

	private void handle(String command) {
		activations.add(services.getService(IHandlerService.class).activateHandler(command, handler));
	}

	private void contribute(IContributionItem item) {
		contribution.item = item;
		services.getService(IMenuService.class).addContributionFactory(contribution);
	}

	/** What the platform does whenever something changes that commands depend on. */
	private void lookAgain() {
		services.getService(IEvaluationService.class).requestEvaluation("org.limn.ui.tests.anything");
		services.getService(ICommandService.class).refreshElements(UiIds.UPLOAD, null);
	}

	private void openProject() throws IOException {
		OpenBook open = smallBook();
		BookParts.open(page, open, open.book().folder().resolve("limn.yaml"), UiIds.PROJECT_EDITOR);
		Ui.waitFor("the editor", () -> page.getActiveEditor() instanceof ProjectEditor);
		AtomicBoolean settled = new AtomicBoolean();
		Display.getCurrent().asyncExec(() -> settled.set(true));
		Ui.waitFor("the new tool bar to be seen as it is", settled::get);
	}

	/** What another bundle adds beside the cover with code of its own. */
	private static final class OneItem extends AbstractContributionFactory {

		private @Nullable IContributionItem item;

		OneItem() {
			super(UiIds.COVER_ACTIONS, "org.limn.ui.tests");
		}

		@Override
		@NonNullByDefault({})
		public void createContributionItems(IServiceLocator locator, IContributionRoot additions) {
			additions.addContributionItem(item, null);
		}
	}

	/** A handler that does nothing, and at times refuses to. */
	@NonNullByDefault({})
	private static final class MoodyHandler extends AbstractHandler implements IElementUpdater {

		private @Nullable String why;

		void refuse(String reason) {
			why = reason;
			setBaseEnabled(false);
		}

		void allow() {
			why = null;
			setBaseEnabled(true);
		}

		@Override
		public @Nullable Object execute(ExecutionEvent event) {
			return null;
		}

		@Override
		public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
			element.setTooltip(why);
		}
	}
}
