/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.limn.ui.internal.Messages;

/** Tells screen readers that a painted gallery is a list of pictures. */
final class GalleryAccess {

	GalleryAccess(Gallery gallery) {
		gallery.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(@Nullable AccessibleEvent e) {
				if (e != null) {
					e.result = e.childID >= 0 && e.childID < gallery.items().size()
							? MediaText.description(gallery.items().get(e.childID))
							: Messages.Gallery_name;
				}
			}
		});
		gallery.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getChildCount(@Nullable AccessibleControlEvent e) {
				if (e != null) {
					e.detail = gallery.items().size();
				}
			}

			@Override
			public void getRole(@Nullable AccessibleControlEvent e) {
				if (e != null) {
					e.detail = e.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
				}
			}

			@Override
			public void getFocus(@Nullable AccessibleControlEvent e) {
				if (e != null) {
					int focus = gallery.selection().focus();
					e.childID = !gallery.isFocusControl() ? ACC.CHILDID_NONE : focus >= 0 ? focus : ACC.CHILDID_SELF;
				}
			}

			@Override
			public void getState(@Nullable AccessibleControlEvent e) {
				if (e != null && e.childID >= 0) {
					e.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE
							| (gallery.selection().contains(e.childID) ? ACC.STATE_SELECTED : 0)
							| (gallery.selection().focus() == e.childID ? ACC.STATE_FOCUSED : 0);
				}
			}

			@Override
			public void getLocation(@Nullable AccessibleControlEvent e) {
				if (e != null && e.childID >= 0 && e.childID < gallery.items().size()) {
					Rectangle card = gallery.grid().card(e.childID);
					Point place = gallery.toDisplay(card.x, card.y - gallery.top());
					e.x = place.x;
					e.y = place.y;
					e.width = card.width;
					e.height = card.height;
				}
			}
		});
	}
}
