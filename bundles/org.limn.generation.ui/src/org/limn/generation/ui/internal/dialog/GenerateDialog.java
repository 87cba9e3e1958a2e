/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationService;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.Draft;
import org.limn.generation.ui.internal.draft.Drafts;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.media.ImageTarget;
import org.limn.ui.Spacing;
import org.osgi.framework.FrameworkUtil;

/** The dialog in which a picture is asked for, watched and chosen. Not modal; one per target. */
public final class GenerateDialog extends Dialog {

	private static final int CONTEXT = 0;
	private static final int PROMPT = 1;
	private static final int GENERATE = 2;
	private static final Point FIRST_SIZE = new Point(900, 640);

	private final ImageTarget target;
	private final GenerationService service;
	private final Drafts drafts;
	private final StackLayout stack = new StackLayout();
	private final Listener shortcut = this::shortcut;
	private final Listener escape = this::escape;
	private @Nullable Parts parts;
	private @Nullable GenerationJob firstJob;
	private @Nullable OutgoingWindow outgoing;
	private @Nullable JobFollower follower;
	private String refused = "";
	private int step = CONTEXT;

	/** What exists while the dialog is open. */
	private record Parts(DialogState state, StepHeader header, Composite stack, ContextStep context, PromptStep prompt, GenerateStep generate,
			Label message, Label messageIcon, Label estimate, Button preview, Footer footer) {
	}

	/**
	 * @param parent the window it belongs to
	 * @param target what the picture is for
	 * @param service the service
	 * @param drafts where what is typed is kept
	 */
	public GenerateDialog(Shell parent, ImageTarget target, GenerationService service, Drafts drafts) {
		super(parent);
		this.target = target;
		this.service = service;
		this.drafts = drafts;
		setShellStyle(SWT.SHELL_TRIM);
		setBlockOnOpen(false);
	}

	/** Shows a job of this target; before opening, the dialog opens with it. */
	public void show(GenerationJob job) {
		firstJob = job;
		Parts p = parts;
		if (p != null) {
			p.generate().show(job);
			showStep(GENERATE);
		}
	}

	/** The job that is shown, or {@code null}. */
	public @Nullable GenerationJob job() {
		Parts p = parts;
		return p == null ? firstJob : p.generate().job();
	}

	@Override
	@NonNullByDefault({})
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.GenerateDialog_title);
		shell.setImage(GenerationIcons.image("generate"));
		shell.setMinimumSize(640, 480);
	}

	@Override
	@NonNullByDefault({})
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.page(1).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Label title = WidgetFactory.label(SWT.NONE).text(target.label().replace("&", "&&")).create(area);
		title.setFont(JFaceResources.getHeaderFont());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		StepHeader header = new StepHeader(area, this::showStep);
		Composite steps = new Composite(area, SWT.NONE);
		steps.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(steps);
		DialogState state = new DialogState(area, target, service, drafts);
		ContextStep context = new ContextStep(steps, state);
		PromptStep prompt = new PromptStep(steps, state);
		GenerateStep generate = new GenerateStep(steps, state, this::refused);
		Composite notice = new Composite(area, SWT.NONE);
		Spacing.inner(2).applyTo(notice);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 36).applyTo(notice);
		Label icon = WidgetFactory.label(SWT.NONE).create(notice);
		Label message = WidgetFactory.label(SWT.WRAP).create(notice);
		message.setData("org.limn.id", "generate.message");
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).applyTo(message);
		Composite foot = new Composite(area, SWT.NONE);
		Spacing.inner(3).applyTo(foot);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
		Button preview = WidgetFactory.button(SWT.PUSH).text(Messages.GenerateDialog_outgoing).image(GenerationIcons.image("outgoing"))
				.onSelect(e -> showOutgoing()).create(foot);
		preview.setData("org.limn.id", "generate.showOutgoing");
		Label estimate = WidgetFactory.label(SWT.NONE).create(foot);
		estimate.setData("org.limn.id", "generate.estimate");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(estimate);
		Parts created = new Parts(state, header, steps, context, prompt, generate, message, icon, estimate, preview, new Footer(foot));
		parts = created;
		state.listen(this::refresh);
		follow(area, created);
		area.getDisplay().addFilter(SWT.KeyDown, shortcut);
		area.getDisplay().addFilter(SWT.Traverse, escape);
		area.addListener(SWT.Dispose, e -> closed(created));
		GenerationJob job = firstJob;
		if (job != null) {
			generate.show(job);
		}
		showStep(job != null ? GENERATE : CONTEXT);
		state.load();
		applyDialogFont(area);
		return area;
	}

	private void follow(Composite area, Parts p) {
		JobFollower created = new JobFollower(area, this::jobChanged, p.generate()::preview, p.state()::profilesChanged);
		follower = created;
		service.addListener(created);
	}

	private void closed(Parts p) {
		JobFollower registered = follower;
		if (registered != null) {
			service.removeListener(registered);
		}
		p.stack().getDisplay().removeFilter(SWT.KeyDown, shortcut);
		p.stack().getDisplay().removeFilter(SWT.Traverse, escape);
		p.state().store();
		p.state().close();
		parts = null;
	}

	private void jobChanged(GenerationJob job) {
		Parts p = parts;
		GenerationJob shown = p == null ? null : p.generate().job();
		if (p != null && shown != null && shown.id().equals(job.id())) {
			p.generate().show(job);
			refresh();
		}
	}

	private void shortcut(Event e) {
		Parts p = parts;
		if (p != null && (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) && (e.stateMask & SWT.MOD1) != 0 && isMine(e) && step != GENERATE
				&& p.state().canGenerate()) {
			e.doit = false;
			e.type = SWT.None;
			generate(false);
		}
	}

	/** Escape first goes back from two pictures to one, and only then closes the dialog. */
	private void escape(Event e) {
		Parts p = parts;
		if (p != null && e.detail == SWT.TRAVERSE_ESCAPE && isMine(e) && step == GENERATE && p.generate().leaveComparison()) {
			e.doit = true;
			e.detail = SWT.TRAVERSE_NONE;
		}
	}

	private boolean isMine(Event e) {
		return e.widget instanceof Control control && control.getShell() == getShell();
	}

	private void showStep(int wanted) {
		Parts p = parts;
		if (p == null) {
			return;
		}
		step = wanted == GENERATE && p.generate().job() == null ? PROMPT : wanted;
		stack.topControl = switch (step) {
		case CONTEXT -> p.context().control();
		case PROMPT -> p.prompt().control();
		default -> p.generate().control();
		};
		p.stack().layout();
		refresh();
		switch (step) {
		case CONTEXT -> p.context().setFocus();
		case PROMPT -> p.prompt().setFocus();
		default -> p.footer();
		}
	}

	private void refresh() {
		Parts p = parts;
		if (p == null) {
			return;
		}
		p.header().select(step);
		p.header().enable(GENERATE, p.generate().job() != null);
		p.context().refresh();
		p.prompt().refresh();
		String problem = step == GENERATE ? refused : refused.isEmpty() ? p.state().problem() : refused;
		p.message().setText(problem.replace("&", "&&"));
		p.messageIcon().setImage(problem.isEmpty() ? null : org.limn.ui.LimnImages.image(org.limn.ui.LimnImages.WARNING));
		p.message().getParent().layout(true, true);
		p.estimate().setText(step == GENERATE ? "" : estimate(p.state()));
		p.preview().setVisible(step != GENERATE);
		p.footer().show(step == GENERATE ? new JobActions(this, p.state(), p.generate()).list() : entering(p));
		OutgoingWindow window = outgoing;
		if (window != null) {
			window.refresh();
		}
	}

	private List<Footer.Action> entering(Parts p) {
		List<Footer.Action> actions = new ArrayList<>();
		actions.add(new Footer.Action("generate.close", Messages.GenerateDialog_close, true, this::close));
		actions.add(new Footer.Action("generate.start", Messages.GenerateDialog_generate, p.state().canGenerate(), () -> generate(false)));
		if (step == CONTEXT) {
			actions.add(new Footer.Action("generate.next", Messages.GenerateDialog_next, true, () -> showStep(PROMPT)));
		}
		return actions;
	}

	private static String estimate(DialogState state) {
		OutgoingRequest sent = state.outgoing();
		if (sent == null) {
			return "";
		}
		var cost = sent.estimate();
		if (cost == null) {
			return sent.host() == null ? Messages.GenerateDialog_free : Messages.GenerateDialog_priceUnknown;
		}
		return cost.amount().signum() == 0 ? Messages.GenerateDialog_free : NLS.bind(Messages.GenerateDialog_estimate, JobWords.cost(cost));
	}

	private void showOutgoing() {
		Parts p = parts;
		OutgoingWindow window = outgoing;
		if (p != null && (window == null || window.getShell() == null)) {
			window = new OutgoingWindow(getShell(), p.state(), Messages.OutgoingWindow_title);
			outgoing = window;
			window.open();
		} else if (window != null) {
			window.getShell().setActive();
		}
	}

	/** Starts a job with what stands in the dialog. */
	void generate(boolean newSeed) {
		Parts p = parts;
		if (p != null) {
			refused = "";
			p.state().generate(newSeed, this::started, this::refused);
		}
	}

	/** Shows a job that was just started. */
	void started(GenerationJob job) {
		Parts p = parts;
		if (p == null) {
			return;
		}
		refused = "";
		GenerateDialogs.remember(target, job);
		p.generate().show(job);
		showStep(GENERATE);
		p.state().background().start(Messages.DialogState_loading, () -> UsualDuration.of(job, service.jobs()), p.generate()::usual, failure -> { });
		service.job(job.id()).ifPresent(this::jobChanged);
	}

	/** Shows why something was refused. */
	void refused(Failure failure) {
		refused = failure.message();
		refresh();
	}

	/** Goes on with another draft, at the prompt. */
	void reuse(Draft draft, boolean otherProfile) {
		Parts p = parts;
		if (p != null) {
			p.state().reuse(draft);
			edit(otherProfile);
		}
	}

	/** Goes back to the prompt. */
	void edit(boolean otherProfile) {
		Parts p = parts;
		refused = "";
		showStep(PROMPT);
		if (p != null && otherProfile) {
			p.prompt().focusProfile();
		}
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		IDialogSettings settings = getDialogBoundsSettings();
		return settings.get("DIALOG_WIDTH") == null ? FIRST_SIZE : super.getInitialSize();
	}

	@Override
	protected IDialogSettings getDialogBoundsSettings() {
		IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(GenerateDialog.class)).getDialogSettings();
		IDialogSettings mine = all.getSection("GenerateDialog");
		return mine != null ? mine : all.addNewSection("GenerateDialog");
	}
}
