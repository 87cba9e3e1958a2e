/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.workbench;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus every desktop program has; what Limn does stands in plug-in menus that come from its bundles. */
final class LimnActionBarAdvisor extends ActionBarAdvisor {

	LimnActionBarAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow window) {
		for (ActionFactory factory : new ActionFactory[] { ActionFactory.SAVE, ActionFactory.SAVE_ALL, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL,
				ActionFactory.REFRESH, ActionFactory.PROPERTIES, ActionFactory.QUIT, ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT,
				ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND,
				ActionFactory.RESET_PERSPECTIVE, ActionFactory.PREFERENCES, ActionFactory.ABOUT, ActionFactory.HELP_CONTENTS }) {
			register(factory.create(window));
		}
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(fileMenu());
		bar.add(editMenu());
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(windowMenu());
		bar.add(helpMenu());
	}

	private IMenuManager fileMenu() {
		IMenuManager menu = new MenuManager(Messages.LimnActionBarAdvisor_file, IWorkbenchActionConstants.M_FILE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
		menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.OPEN_EXT));
		menu.add(new Separator());
		add(menu, ActionFactory.CLOSE);
		add(menu, ActionFactory.CLOSE_ALL);
		menu.add(new Separator(IWorkbenchActionConstants.SAVE_GROUP));
		add(menu, ActionFactory.SAVE);
		add(menu, ActionFactory.SAVE_ALL);
		menu.add(new Separator(IWorkbenchActionConstants.IMPORT_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator());
		add(menu, ActionFactory.REFRESH);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
		menu.add(new Separator());
		add(menu, ActionFactory.QUIT);
		return menu;
	}

	private IMenuManager editMenu() {
		IMenuManager menu = new MenuManager(Messages.LimnActionBarAdvisor_edit, IWorkbenchActionConstants.M_EDIT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
		add(menu, ActionFactory.UNDO);
		add(menu, ActionFactory.REDO);
		menu.add(new Separator(IWorkbenchActionConstants.UNDO_EXT));
		add(menu, ActionFactory.CUT);
		add(menu, ActionFactory.COPY);
		add(menu, ActionFactory.PASTE);
		menu.add(new Separator(IWorkbenchActionConstants.CUT_EXT));
		add(menu, ActionFactory.DELETE);
		add(menu, ActionFactory.SELECT_ALL);
		menu.add(new Separator());
		add(menu, ActionFactory.FIND);
		menu.add(new Separator(IWorkbenchActionConstants.FIND_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_END));
		return menu;
	}

	private IMenuManager windowMenu() {
		IWorkbenchWindow window = getActionBarConfigurer().getWindowConfigurer().getWindow();
		IMenuManager menu = new MenuManager(Messages.LimnActionBarAdvisor_window, IWorkbenchActionConstants.M_WINDOW);
		IMenuManager views = new MenuManager(Messages.LimnActionBarAdvisor_showView);
		views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		menu.add(views);
		add(menu, ActionFactory.RESET_PERSPECTIVE);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator());
		add(menu, ActionFactory.PREFERENCES);
		return menu;
	}

	private IMenuManager helpMenu() {
		IMenuManager menu = new MenuManager(Messages.LimnActionBarAdvisor_help, IWorkbenchActionConstants.M_HELP);
		menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
		menu.add(new Separator());
		add(menu, ActionFactory.ABOUT);
		return menu;
	}

	private void add(IMenuManager menu, ActionFactory factory) {
		menu.add(getAction(factory.getId()));
	}

	@Override
	protected void fillCoolBar(ICoolBarManager coolBar) {
		ToolBarManager file = new ToolBarManager(coolBar.getStyle());
		file.add(getAction(ActionFactory.SAVE.getId()));
		file.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		coolBar.add(new org.eclipse.jface.action.ToolBarContributionItem(file, IWorkbenchActionConstants.TOOLBAR_FILE));
		coolBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
	}
}
