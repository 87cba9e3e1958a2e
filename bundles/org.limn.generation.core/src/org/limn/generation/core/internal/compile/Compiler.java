/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.LeftOut;
import org.limn.generation.OutgoingImage;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.RequestCompiler;
import org.limn.generation.core.internal.admin.AccountDesk;
import org.limn.generation.core.internal.connection.AccountSettings;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.core.internal.model.Choices;
import org.limn.generation.core.internal.model.Chosen;
import org.limn.generation.provider.ImageModel;
import org.limn.project.Book;
import org.limn.project.BookException;

/** Compiles what is sent. The same request on the same book gives the same outgoing request. */
public final class Compiler implements RequestCompiler {

	private final Choices choices;
	private final LimnHome home;
	private final BooleanSupplier headless;

	/**
	 * @param choices finds profiles and models
	 * @param home the per-user folder, for prepared images
	 * @param headless whether nobody sees what is left out, so that it is refused
	 */
	public Compiler(Choices choices, LimnHome home, BooleanSupplier headless) {
		this.choices = choices;
		this.home = home;
		this.headless = headless;
	}

	@Override
	public ImageModel model(ProfileChoice choice) throws GenerationException {
		return choices.model(choices.chosen(choice));
	}

	@Override
	public OutgoingRequest compile(GenerationRequest request) throws GenerationException {
		Chosen chosen = choices.chosen(request.profile());
		ImageModel model = choices.model(chosen);
		requireCount(request.count());
		if (!request.negativePrompt().isBlank() && !model.negativePrompt()) {
			throw Refusal.unsupported("negativePrompt", Messages.Compiler_negativePrompt, model.name()); //$NON-NLS-1$
		}
		ImageSize size = new SizeCheck(chosen, model).size(request.size(), request.purpose());
		Map<String, Object> options = new OptionCheck(model).options(request.options(), chosen.options());
		try (Book book = Book.open(request.book())) {
			return compile(request, chosen, model, size, options, book);
		} catch (BookException e) {
			throw unreadable(e);
		}
	}

	@Override
	public String suggest(GenerationRequest request, @Nullable String passage) throws GenerationException {
		boolean references = request.purpose().kind() == Purpose.Kind.VARIATION && model(request.profile()).references().maximum() > 0;
		try (Book book = Book.open(request.book())) {
			return new PromptSuggestion(book, references).suggest(request, passage);
		} catch (BookException e) {
			throw unreadable(e);
		}
	}

	/**
	 * Refuses a request of which something that was asked for would not be sent: for callers that cannot show it. Private and spoiler fields are no reason;
	 * nobody can ask for them.
	 *
	 * @param outgoing the compiled request
	 * @param model the model
	 * @param book the book, for names
	 * @throws GenerationException {@code UNSUPPORTED} or {@code INVALID_REQUEST}, about {@code references}, saying what is possible
	 */
	static void requireNothingLeftOut(OutgoingRequest outgoing, ImageModel model, Book book) throws GenerationException {
		for (LeftOut left : outgoing.leftOut()) {
			if (left.label() != null) {
				continue;
			}
			String name = ContextItem.name(left.elementId(), book);
			switch (left.reason()) {
			case NOT_WITH_THIS_MODEL -> throw model.references().maximum() == 0
					? Refusal.unsupported("references", Messages.Compiler_noReferences, model.name(), name) //$NON-NLS-1$
					: Refusal.unsupported("references", Messages.Compiler_fewerReferences, model.name(), model.references().maximum(), name); //$NON-NLS-1$
			case MISSING -> throw Refusal.invalid("references", Messages.Compiler_imageMissing, name); //$NON-NLS-1$
			case UNREADABLE -> throw Refusal.invalid("references", Messages.Compiler_imageUnreadable, name); //$NON-NLS-1$
			case PRIVATE, SPOILER -> throw Refusal.invalid("references", Messages.Compiler_imagePrivate, name); //$NON-NLS-1$
			}
		}
	}

	private OutgoingRequest compile(GenerationRequest request, Chosen chosen, ImageModel model, ImageSize size, Map<String, Object> options, Book book)
			throws GenerationException {
		List<ContextPicture> pictures = ContextPicture.all(request.context(), book.folder());
		List<ContextItem> context = ContextItem.all(request.context(), book);
		ReferenceImages references = new ReferenceImages(home, book.folder(), model.references());
		for (ContextPicture picture : pictures) {
			references.add(picture);
		}
		for (ContextItem item : context) {
			references.add(item);
		}
		PromptComposition prompt = composed(request, pictures, context, references.images(), model, book);
		PromptLimit.require(prompt.parts(), model, book);
		List<LeftOut> leftOut = new ArrayList<>(references.leftOut());
		leftOut.addAll(prompt.leftOut());
		AccountSettings account = chosen.account();
		OutgoingRequest outgoing = new OutgoingRequest(account.provider().id(), account.id(), account.name(), chosen.profileName(),
				AccountDesk.host(account), model.id(), prompt.parts(), request.negativePrompt().strip(), size, request.count(),
				Math.min(model.imagesPerCall(), request.count()), options, references.images(), leftOut,
				Estimate.of(model.price(), size, request.count(), options));
		if (headless.getAsBoolean()) {
			requireNothingLeftOut(outgoing, model, book);
		}
		return outgoing;
	}

	private static PromptComposition composed(GenerationRequest request, List<ContextPicture> pictures, List<ContextItem> context,
			List<OutgoingImage> images, ImageModel model, Book book) throws GenerationException {
		PromptComposition prompt = new PromptComposition();
		prompt.prompt(request.prompt());
		prompt.artDirection(book.info().artDirection());
		pictures.forEach(picture -> prompt.picture(picture, images));
		context.forEach(item -> prompt.element(item, images));
		prompt.constant(model.constantText());
		if (!prompt.saysWhatToDraw()) {
			throw Refusal.invalid("prompt", Messages.Compiler_emptyPrompt); //$NON-NLS-1$
		}
		return prompt;
	}

	private static void requireCount(int count) throws GenerationException {
		if (count < 1 || count > GenerationRequest.COUNT_LIMIT) {
			throw Refusal.invalid("count", Messages.Compiler_count, count, GenerationRequest.COUNT_LIMIT); //$NON-NLS-1$
		}
	}

	private static GenerationException unreadable(BookException e) {
		return new GenerationException(Failure.about(FailureKind.INVALID_REQUEST, String.valueOf(e.getMessage()), "book"), e); //$NON-NLS-1$
	}
}
