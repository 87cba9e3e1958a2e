/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;
import org.limn.media.ImageTarget;
import org.limn.media.MediaItem;
import org.limn.project.Element;
import org.limn.ui.BookMedia;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;
import org.limn.ui.UiIds;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.PostedSelection;
import org.limn.ui.internal.picture.PictureLoader;
import org.osgi.framework.FrameworkUtil;

/** The pictures of the book one works in. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class MediaLibraryView extends ViewPart {

	private final PostedSelection selection = new PostedSelection();
	private @Nullable Parts parts;

	/** The controls of the view, all made at once. */
	private record Parts(Composite stack, Gallery gallery, EmptyLibrary empty, LibraryTools tools, LibraryStatus status,
			ShownBook shown, LibraryActions actions) {
	}

	@Override
	public void createPartControl(@Nullable Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		LibraryTools tools = new LibraryTools(given(parent), query -> update());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
		Composite headers = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(headers);
		Composite stack = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(stack);
		stack.setLayout(new StackLayout());
		Gallery gallery = new Gallery(stack, getSite().getService(PictureLoader.class), this::file);
		gallery.setData("org.limn.id", "library.gallery");
		EmptyLibrary empty = new EmptyLibrary(stack);
		LibraryStatus status = new LibraryStatus(given(parent));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(status);
		getSite().setSelectionProvider(selection);
		ShownBook shown = new ShownBook(getSite().getService(OpenBooks.class), given(parent), getSite().getPage(),
				this::update);
		LibraryActions actions = new LibraryActions(this, gallery, status);
		parts = new Parts(stack, gallery, empty, tools, status, shown, actions);
		gallery.onSelection(items -> selection.set(wrapped(items)));
		gallery.onOpen(actions::open);
		createContextMenu(gallery);
		new LibraryHeaders(FrameworkUtil.getBundle(MediaLibraryView.class).getBundleContext(), headers, shown::get).open();
		actions.hook();
		update();
	}

	private static Composite given(@Nullable Composite parent) {
		return java.util.Objects.requireNonNull(parent);
	}

	private void createContextMenu(Gallery gallery) {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> {
			m.add(new Separator("open"));
			m.add(new Separator("generate"));
			m.add(new Separator("use"));
			m.add(new Separator("edit"));
			m.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		});
		gallery.setMenu(menu.createContextMenu(gallery));
		getSite().registerContextMenu(UiIds.MEDIA_LIBRARY, menu, selection);
	}

	/** @return the book whose pictures are shown */
	public Optional<OpenBook> book() {
		@Nullable Parts made = parts;
		return made == null ? Optional.empty() : made.shown().get();
	}

	/** @return the pictures that are shown at the moment */
	public List<MediaItem> shownItems() {
		@Nullable Parts made = parts;
		return made == null ? List.of() : made.gallery().items();
	}

	/** Selects a picture, showing everything when a filter hides it. */
	public void reveal(String itemId) {
		@Nullable Parts made = parts;
		if (made == null) {
			return;
		}
		if (made.gallery().items().stream().noneMatch(i -> i.id().equals(itemId))) {
			made.tools().clear();
		}
		made.gallery().select(itemId);
	}

	/** @return what one can do with pictures here */
	public Optional<LibraryActions> actions() {
		@Nullable Parts made = parts;
		return made == null ? Optional.empty() : Optional.of(made.actions());
	}

	private java.nio.file.Path file(MediaItem item) {
		return book().orElseThrow().library().file(item);
	}

	private List<BookMedia> wrapped(List<MediaItem> items) {
		return book().map(b -> items.stream().map(i -> new BookMedia(b, i)).toList()).orElse(List.of());
	}

	private void update() {
		@Nullable Parts made = parts;
		if (made == null) {
			return;
		}
		@Nullable OpenBook open = made.shown().get().isPresent() ? made.shown().get().get() : null;
		setContentDescription("");
		if (open == null) {
			made.gallery().show(List.of());
			made.status().show(0, 0, 0);
			made.empty().say(Messages.MediaLibraryView_noBook, Messages.MediaLibraryView_noBookHelp, "", () -> {
			});
			top(made, false);
			return;
		}
		List<MediaItem> all = open.library().items();
		List<MediaItem> shown = made.tools().query().of(all, id -> open.book().element(id).map(Element::name).orElse(id));
		made.gallery().show(shown);
		made.status().show(shown.size(), all.size(), shown.stream().mapToLong(MediaItem::bytes).sum());
		if (all.isEmpty()) {
			made.empty().say(Messages.MediaLibraryView_empty, Messages.MediaLibraryView_emptyHelp,
					Messages.MediaLibraryView_import, made.actions()::importFiles);
		} else if (shown.isEmpty()) {
			made.empty().say(Messages.MediaLibraryView_nothingFound,
					NLS.bind(Messages.MediaLibraryView_nothingFoundHelp, all.size()), Messages.MediaLibraryView_showAll,
					made.tools()::clear);
		}
		top(made, !shown.isEmpty());
	}

	private static void top(Parts made, boolean pictures) {
		if (made.stack().getLayout() instanceof StackLayout layout) {
			layout.topControl = pictures ? made.gallery() : made.empty();
			made.stack().layout();
		}
	}

	@Override
	public void setFocus() {
		@Nullable Parts made = parts;
		if (made != null) {
			made.gallery().setFocus();
		}
	}

	@Override
	@NonNullByDefault({}) // as the platform declares it
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == OpenBook.class) {
			return book().isPresent() ? adapter.cast(book().get()) : null;
		}
		if (adapter == ImageTarget.class) {
			return book().isPresent() ? adapter.cast(ImageTargets.library(book().get())) : null;
		}
		return super.getAdapter(adapter);
	}
}
