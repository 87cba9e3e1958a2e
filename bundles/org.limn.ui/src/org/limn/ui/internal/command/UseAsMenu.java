/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.limn.project.Element;
import org.limn.ui.BookMedia;
import org.limn.ui.LimnImages;
import org.limn.ui.UiIds;
import org.limn.ui.internal.Messages;

/** What the selected picture can be used as: the cover, and each element, those it shows first. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class UseAsMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		@Nullable IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		List<IContributionItem> items = new ArrayList<>();
		if (window != null && window.getSelectionService().getSelection() instanceof IStructuredSelection selection
				&& selection.getFirstElement() instanceof BookMedia media) {
			items.add(item(window, Messages.UseAsMenu_cover, UseAsHandler.COVER, LimnImages.COVER));
			List<String> shown = media.item().record().elements();
			List<Element> all = media.book().book().elements();
			items.add(new Separator());
			all.stream().filter(e -> shown.contains(e.id())).forEach(e -> items.add(item(window, e)));
			items.add(new Separator());
			all.stream().filter(e -> !shown.contains(e.id())).forEach(e -> items.add(item(window, e)));
		}
		return items.toArray(IContributionItem[]::new);
	}

	private static IContributionItem item(IWorkbenchWindow window, Element element) {
		return item(window, NLS.bind(Messages.UseAsMenu_portrait, element.name().replace("&", "&&")),
				UseAsHandler.ELEMENT + element.id(), LimnImages.keyOfType(element.typeId()));
	}

	private static IContributionItem item(IWorkbenchWindow window, String label, String target, String icon) {
		ImageDescriptor image = LimnImages.descriptor(icon);
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(window, null, UiIds.USE_AS,
				Map.of(UseAsHandler.TARGET, target), image, null, null, label, null, null,
				CommandContributionItem.STYLE_PUSH, null, false);
		return new CommandContributionItem(parameter);
	}
}
