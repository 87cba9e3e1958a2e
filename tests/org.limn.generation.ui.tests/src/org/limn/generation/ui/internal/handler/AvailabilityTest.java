/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jface.text.TextSelection;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;
import org.limn.generation.ui.internal.jobs.GenerationViews;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;

/** Buttons and entries follow the switch while the workbench runs. */
class AvailabilityTest extends GenerationTest {

	@Test
	void buttonsComeAndGoWithTheSwitchWithoutARestart() throws Exception {
		OpenBook book = smallBook();
		edit(book, "limn.yaml", UiIds.PROJECT_EDITOR);
		comesAndGoes("Generate with AI");
	}

	@Test
	void theButtonOfTheLibraryComesAndGoesToo() throws Exception {
		smallBook();
		page.showView(UiIds.MEDIA_LIBRARY);
		comesAndGoes("Generate Image");
	}

	private static void comesAndGoes(String button) {
		Ui.waitFor("the button", () -> Ui.offers(window(), button));

		switchTo(MasterSwitch.OFF);
		Ui.waitFor("no button", () -> !Ui.shows(window(), button));

		switchTo(MasterSwitch.ON);
		Ui.waitFor("the button again", () -> Ui.offers(window(), button));
	}

	@Test
	void noEntryInAnyEditorWhileItIsOff() throws Exception {
		OpenBook book = smallBook();
		ITextEditor editor = (ITextEditor) edit(book, "notes/ideas.foreign", "org.limn.generation.ui.foreign.editor");
		editor.setFocus();
		editor.getSelectionProvider().setSelection(new TextSelection(0, 20));
		StyledText text = (StyledText) editor.getAdapter(Control.class);
		assertThat(Ui.entry(text, "Illustrate Selection")).isPresent();
		Ui.closeMenu(text);

		switchTo(MasterSwitch.OFF);

		assertThat(Ui.entry(text, "Illustrate Selection")).isEmpty();
		Ui.closeMenu(text);
	}

	@Test
	void theJobsViewIsOfferedAndHiddenWithTheSwitch() {
		assertThat(offersJobsView()).isTrue();

		switchTo(MasterSwitch.OFF);
		Ui.waitFor("no entry for the view", () -> !offersJobsView());

		switchTo(MasterSwitch.ON);
		Ui.waitFor("the entry again", AvailabilityTest::offersJobsView);
	}

	private static boolean offersJobsView() {
		return PlatformUI.getWorkbench().getViewRegistry().find(GenerationViews.JOBS) != null;
	}

	@Test
	void nothingToIllustrateWithoutASelection() throws Exception {
		OpenBook book = smallBook();
		ITextEditor editor = (ITextEditor) edit(book, "manuscript/01-the-letter.md", UiIds.TEXT_EDITOR);
		editor.setFocus();
		editor.getSelectionProvider().setSelection(new TextSelection(3, 0));
		StyledText text = (StyledText) editor.getAdapter(Control.class);

		assertThat(Ui.entry(text, "Illustrate Selection")).hasValueSatisfying(e -> assertThat(e.isEnabled()).isFalse());
		Ui.closeMenu(text);
	}

	@Test
	void aboutSaysWhyThereIsNoButton() throws Exception {
		switchTo(MasterSwitch.OFF);
		Ui.inModal(Messages.AboutGenerationDialog_title, () -> run("org.limn.generation.ui.about"), about -> {
			Screenshots.take(about, "about");
			assertThat(Ui.get(about, "about.reason", Label.class).getText()).isEqualTo(service().availability().reason()).isNotEmpty();
		});
	}

	private static void run(String command) {
		try {
			PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(IHandlerService.class).executeCommand(command, null);
		} catch (org.eclipse.core.commands.common.CommandException e) {
			throw new AssertionError(e);
		}
	}
}
