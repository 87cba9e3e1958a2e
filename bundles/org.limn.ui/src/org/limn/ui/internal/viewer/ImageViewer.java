/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.viewer;

import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IReusableEditor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.limn.media.ImageTarget;
import org.limn.media.MediaItem;
import org.limn.ui.BookMedia;
import org.limn.ui.ImageTargets;
import org.limn.ui.LimnImages;
import org.limn.ui.OpenBook;
import org.limn.ui.Spacing;
import org.limn.ui.UiIds;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.PostedSelection;
import org.limn.ui.internal.library.MediaText;
import org.limn.ui.internal.picture.PictureLoader;

/** One picture, large: fitted or in its own size, with the next and the previous of its library. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class ImageViewer extends EditorPart implements IReusableEditor {

	/** Fitted, a window shows no more. */
	private static final int FITTED_EDGE = 1600;
	/** In its own size a picture is decoded whole, up to this. */
	private static final int LARGEST_EDGE = 8192;

	private final PostedSelection selection = new PostedSelection();
	private @Nullable PictureCanvas canvas;
	private @Nullable Label facts;
	private boolean fitted = true;

	/** Opens the viewer, or turns to it when the picture is shown already. */
	public static void open(IWorkbenchPage page, BookMedia media) {
		try {
			page.openEditor(new PictureInput(media), UiIds.IMAGE_VIEWER);
		} catch (PartInitException e) {
			ILog.get().log(e.getStatus());
		}
	}

	@Override
	public void init(@Nullable IEditorSite site, @Nullable IEditorInput input) throws PartInitException {
		if (!(input instanceof PictureInput)) {
			throw new PartInitException(Messages.ImageViewer_noPicture);
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		getSite().setSelectionProvider(selection);
	}

	@Override
	public void setInput(@Nullable IEditorInput input) {
		super.setInput(input);
		if (input != null) {
			setPartName(input.getName());
			show();
		}
	}

	@Override
	public void createPartControl(@Nullable Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(Objects.requireNonNull(parent));
		Composite head = new Composite(parent, SWT.NONE);
		Spacing.strip(2).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		Label label = WidgetFactory.label(SWT.NONE).create(head);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(label);
		PictureCanvas picture = new PictureCanvas(parent);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
		facts = label;
		canvas = picture;
		createTools(head, picture);
		picture.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_RIGHT || e.keyCode == SWT.PAGE_DOWN) {
				step(1);
			} else if (e.keyCode == SWT.ARROW_LEFT || e.keyCode == SWT.PAGE_UP) {
				step(-1);
			}
		});
		show();
	}

	private void createTools(Composite head, PictureCanvas picture) {
		ToolBar bar = new ToolBar(head, SWT.FLAT);
		ToolItem fit = tool(bar, SWT.RADIO, "fit", Messages.ImageViewer_fit, () -> fit(picture, true));
		fit.setSelection(true);
		tool(bar, SWT.RADIO, "actual-size", Messages.ImageViewer_actualSize, () -> fit(picture, false));
		new ToolItem(bar, SWT.SEPARATOR);
		tool(bar, SWT.PUSH, "previous", Messages.ImageViewer_previous, () -> step(-1));
		tool(bar, SWT.PUSH, "next", Messages.ImageViewer_next, () -> step(1));
	}

	private void fit(PictureCanvas picture, boolean fit) {
		fitted = fit;
		picture.setFitted(fit);
		show();
	}

	private static ToolItem tool(ToolBar bar, int style, String icon, String help, Runnable action) {
		ToolItem item = new ToolItem(bar, style);
		item.setImage(LimnImages.image(icon));
		item.setToolTipText(help);
		item.addListener(SWT.Selection, e -> {
			if (style == SWT.PUSH || item.getSelection()) {
				action.run();
			}
		});
		return item;
	}

	private BookMedia media() {
		return ((PictureInput) Objects.requireNonNull(getEditorInput())).media();
	}

	/** Turns to a neighbour in the library, newest first. */
	private void step(int by) {
		BookMedia shown = media();
		List<MediaItem> items = shown.book().library().items();
		for (int i = 0; i < items.size(); i++) {
			if (items.get(i).id().equals(shown.item().id())) {
				MediaItem next = items.get(Math.floorMod(i + by, items.size()));
				setInput(new PictureInput(new BookMedia(shown.book(), next)));
				firePropertyChange(PROP_INPUT);
				return;
			}
		}
	}

	private void show() {
		@Nullable PictureCanvas picture = canvas;
		@Nullable Label label = facts;
		if (picture == null || label == null) {
			return;
		}
		BookMedia shown = media();
		selection.set(List.of(shown));
		label.setText(MediaText.facts(shown.item()) + " · " + MediaText.bytes(shown.item().bytes()));
		picture.show(null, Messages.PictureBox_loading);
		getSite().getService(PictureLoader.class).load(shown.book().library().file(shown.item()),
				fitted ? FITTED_EDGE : LARGEST_EDGE,
				() -> !picture.isDisposed(), data -> UiUpdates.post(picture, () -> {
					if (media().equals(shown)) {
						picture.show(data, data == null ? Messages.PictureBox_broken : "");
					}
				}));
	}

	/** @return whether the picture is on the screen, for tests */
	public boolean isShowing() {
		@Nullable PictureCanvas picture = canvas;
		return picture != null && picture.isShowing();
	}

	@Override
	public void setFocus() {
		@Nullable PictureCanvas picture = canvas;
		if (picture != null) {
			picture.setFocus();
		}
	}

	@Override
	@NonNullByDefault({}) // as the platform declares it
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == BookMedia.class) {
			return adapter.cast(media());
		}
		if (adapter == OpenBook.class) {
			return adapter.cast(media().book());
		}
		if (adapter == ImageTarget.class) {
			return adapter.cast(ImageTargets.variation(media().book(), media().item()));
		}
		return super.getAdapter(adapter);
	}

	@Override
	public void doSave(@Nullable IProgressMonitor monitor) {
		// A viewer changes nothing.
	}

	@Override
	public void doSaveAs() {
		// A viewer changes nothing.
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
