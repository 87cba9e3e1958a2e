/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.navigator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.ViewPart;
import org.limn.media.MediaListener;
import org.limn.project.BookListener;
import org.limn.ui.BookChapter;
import org.limn.ui.BookElement;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;
import org.limn.ui.UiIds;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.BookParts;
import org.limn.ui.internal.navigator.NavigatorGroup.Kind;

/** The open books as trees of their parts. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class BookNavigator extends ViewPart implements IPartListener2 {

	private final Map<OpenBook, Runnable> followed = new HashMap<>();
	private final Set<OpenBook> expanded = new HashSet<>();
	private final Runnable onBooks = this::refreshLater;
	private @Nullable TreeViewer viewer;
	private @Nullable Composite stack;
	private @Nullable Composite empty;

	@Override
	public void createPartControl(@Nullable Composite parent) {
		Composite pages = new Composite(parent, SWT.NONE);
		pages.setLayout(new StackLayout());
		stack = pages;
		empty = new EmptyNavigator(pages, getSite());
		TreeViewer tree = new TreeViewer(pages, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer = tree;
		tree.setUseHashlookup(true);
		tree.setContentProvider(new NavigatorTree());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new NavigatorLabels()));
		tree.getTree().setData("org.limn.id", "navigator.tree");
		tree.addOpenListener(e -> open(e.getSelection() instanceof IStructuredSelection s ? s : StructuredSelection.EMPTY));
		getSite().setSelectionProvider(tree);
		createContextMenu(tree);
		books().addListener(onBooks);
		getSite().getPage().addPartListener(this);
		tree.setInput(books());
		refresh();
	}

	private OpenBooks books() {
		return getSite().getService(OpenBooks.class);
	}

	private void createContextMenu(TreeViewer tree) {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> {
			m.add(new Separator("new"));
			m.add(new Separator("open"));
			m.add(new Separator("generate"));
			m.add(new Separator("edit"));
			m.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		});
		tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
		getSite().registerContextMenu(UiIds.NAVIGATOR, menu, tree);
	}

	private void open(IStructuredSelection selection) {
		for (Object selected : selection.toList()) {
			switch (selected) {
				case OpenBook book -> BookParts.openProject(getSite().getPage(), book);
				case BookChapter chapter -> BookParts.openMarkdown(getSite().getPage(), chapter.book(),
						chapter.chapter().file());
				case BookElement element -> BookParts.openElement(getSite().getPage(), element.book(), element.element());
				case NavigatorGroup group when group.kind() == Kind.MEDIA -> showLibrary();
				case NavigatorGroup group -> toggle(group);
				default -> {
					// Nothing else stands here.
				}
			}
		}
	}

	private void toggle(NavigatorGroup group) {
		@Nullable TreeViewer tree = viewer;
		if (tree != null) {
			tree.setExpandedState(group, !tree.getExpandedState(group));
		}
	}

	private void showLibrary() {
		try {
			getSite().getPage().showView(UiIds.MEDIA_LIBRARY);
		} catch (PartInitException e) {
			ILog.get().log(e.getStatus());
		}
	}

	private void refreshLater() {
		@Nullable Composite pages = stack;
		if (pages != null) {
			UiUpdates.post(pages, this::refresh);
		}
	}

	private void refresh() {
		@Nullable TreeViewer tree = viewer;
		@Nullable Composite pages = stack;
		if (tree == null || pages == null) {
			return;
		}
		Set<OpenBook> open = Set.copyOf(books().all());
		Set.copyOf(followed.keySet()).stream().filter(b -> !open.contains(b)).forEach(this::unfollow);
		open.forEach(b -> followed.computeIfAbsent(b, this::follow));
		tree.refresh();
		for (OpenBook book : open) {
			if (expanded.add(book)) {
				tree.expandToLevel(book, 2);
				tree.expandToLevel(new NavigatorGroup(book, Kind.WORLD, ""), 2);
			}
		}
		if (pages.getLayout() instanceof StackLayout layout) {
			layout.topControl = open.isEmpty() ? empty : tree.getControl();
			pages.layout();
		}
	}

	/** @return how to stop following */
	private Runnable follow(OpenBook book) {
		BookListener onBook = change -> refreshLater();
		MediaListener onMedia = this::refreshLater;
		book.book().addListener(onBook);
		book.library().addListener(onMedia);
		return () -> {
			book.book().removeListener(onBook);
			book.library().removeListener(onMedia);
		};
	}

	private void unfollow(OpenBook book) {
		Optional.ofNullable(followed.remove(book)).ifPresent(Runnable::run);
		expanded.remove(book);
	}

	/** Shows in the tree what is open in the active editor. */
	@Override
	public void partActivated(@Nullable IWorkbenchPartReference reference) {
		@Nullable IWorkbenchPart part = reference == null ? null : reference.getPart(false);
		if (part instanceof IEditorPart editor) {
			BookParts.path(ResourceUtil.getFile(editor.getEditorInput())).ifPresent(this::reveal);
		}
	}

	private void reveal(Path file) {
		@Nullable TreeViewer tree = viewer;
		Optional<OpenBook> found = books().of(file);
		if (tree == null || found.isEmpty()) {
			return;
		}
		OpenBook book = found.get();
		Object node = book.book().elementOf(file).<Object> map(e -> new BookElement(book, e))
				.or(() -> book.book().chapters().stream().filter(c -> c.file().equals(file)).findFirst()
						.map(c -> new BookChapter(book, c)))
				.orElse(book);
		if (!tree.getStructuredSelection().toList().contains(node)) {
			tree.setSelection(new StructuredSelection(Objects.requireNonNull(node)), true);
		}
	}

	@Override
	public void setFocus() {
		@Nullable Composite pages = stack;
		if (pages != null && pages.getLayout() instanceof StackLayout layout && layout.topControl != null) {
			layout.topControl.setFocus();
		}
	}

	@Override
	public void dispose() {
		books().removeListener(onBooks);
		getSite().getPage().removePartListener(this);
		Set.copyOf(followed.keySet()).forEach(this::unfollow);
		super.dispose();
	}
}
