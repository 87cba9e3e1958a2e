/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.limn.media.MediaItem;
import org.limn.media.MediaRecord;
import org.limn.ui.BookMedia;
import org.limn.ui.OpenBook;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.Work;
import org.limn.ui.internal.viewer.ImageViewer;

/** What a person does with pictures in the library. UI thread; the files are worked on in jobs. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class LibraryActions {

	private static final String[] EXTENSIONS = { "*.png;*.jpg;*.jpeg;*.webp;*.gif;*.PNG;*.JPG;*.JPEG;*.WEBP;*.GIF" };

	private final MediaLibraryView view;
	private final Gallery gallery;
	private final LibraryStatus status;
	private @Nullable Runnable lastDeletion;

	LibraryActions(MediaLibraryView view, Gallery gallery, LibraryStatus status) {
		this.view = view;
		this.gallery = gallery;
		this.status = status;
	}

	/** Gives the platform's own commands their meaning here. */
	void hook() {
		handle(IWorkbenchCommandConstants.EDIT_DELETE, this::delete);
		handle(IWorkbenchCommandConstants.EDIT_PASTE, this::paste);
		handle(IWorkbenchCommandConstants.EDIT_COPY, this::copyPath);
		handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, gallery::selectAll);
		handle(IWorkbenchCommandConstants.EDIT_UNDO, this::undoDelete);
		new LibraryDrop(gallery, this::importAll);
	}

	private void handle(String command, Runnable action) {
		view.getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
			@Override
			public @Nullable Object execute(@Nullable ExecutionEvent event) {
				action.run();
				return null;
			}
		});
	}

	/** Shows a picture large. */
	public void open(MediaItem item) {
		view.book().ifPresent(book -> ImageViewer.open(view.getSite().getPage(), new BookMedia(book, item)));
	}

	/** Asks for files and brings them into the library. */
	public void importFiles() {
		FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(Messages.LibraryActions_importTitle);
		dialog.setFilterNames(new String[] { Messages.LibraryActions_imageFiles });
		dialog.setFilterExtensions(EXTENSIONS);
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			importAll(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
		}
	}

	/** Brings files into the library; those that are no pictures are named, the others come in all the same. */
	public void importAll(List<Path> files) {
		view.book().ifPresent(book -> Work.start(NLS.bind(Messages.LibraryActions_importing, files.size()),
				new ImportOperation(book, files)::run));
	}

	private void paste() {
		view.book().ifPresent(book -> PastedPictures.of(gallery.getDisplay())
				.ifPresent(source -> Work.start(NLS.bind(Messages.LibraryActions_importing, 1),
						progress -> new ImportOperation(book, source.files()).run(progress))));
	}

	/** Copies the paths of the selected pictures, as they are written in the book. */
	public void copyPath() {
		List<MediaItem> items = gallery.selected();
		if (items.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(gallery.getDisplay());
		try {
			clipboard.setContents(new Object[] { items.stream().map(MediaItem::path).collect(Collectors.joining("\n")) },
					new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	/** Stars what is selected; takes the star away when all of it has one. */
	public void star() {
		List<MediaItem> items = gallery.selected();
		boolean on = !items.stream().allMatch(i -> i.record().starred());
		view.book().ifPresent(book -> Work.start(Messages.LibraryActions_starring, progress -> {
			for (MediaItem item : items) {
				book.library().update(item.id(), (MediaRecord r) -> r.withStarred(on));
			}
		}));
	}

	/** Moves what is selected to the trash; asks first when something of it is used in the book. */
	public void delete() {
		List<MediaItem> items = gallery.selected();
		Optional<OpenBook> book = view.book();
		if (items.isEmpty() || book.isEmpty()) {
			return;
		}
		Work.start(Messages.LibraryActions_deleting, progress -> {
			List<String> uses = new MediaUses(book.get()).of(items);
			if (uses.isEmpty() || agreed(items.size(), uses)) {
				remove(book.get(), items);
			}
		});
	}

	private boolean agreed(int count, List<String> uses) {
		String list = uses.stream().limit(8).map(u -> "  • " + u).collect(Collectors.joining("\n"));
		return gallery.getDisplay().syncCall(() -> MessageDialog.open(MessageDialog.WARNING, gallery.getShell(),
				Messages.LibraryActions_deleteTitle,
				NLS.bind(count == 1 ? Messages.LibraryActions_deleteUsedOne : Messages.LibraryActions_deleteUsed, list),
				SWT.SHEET, Messages.LibraryActions_delete, Messages.LibraryActions_keep) == 0);
	}

	private void remove(OpenBook book, List<MediaItem> items) throws Exception {
		List<String> gone = new ArrayList<>();
		try {
			for (MediaItem item : items) {
				book.library().delete(item.id());
				gone.add(item.id());
			}
		} finally {
			UiUpdates.post(gallery, () -> {
				Runnable restore = () -> restore(book, gone);
				lastDeletion = restore;
				status.offerUndo(gone.size(), restore);
			});
		}
	}

	private void undoDelete() {
		@Nullable Runnable restore = lastDeletion;
		if (restore != null) {
			restore.run();
		}
	}

	private void restore(OpenBook book, List<String> ids) {
		lastDeletion = null;
		status.withdrawUndo();
		Work.start(Messages.LibraryActions_restoring, progress -> {
			for (var trashed : book.library().trash()) {
				if (ids.contains(trashed.item().id())) {
					book.library().restore(trashed.id());
				}
			}
		});
	}
}
