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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.ImageSize;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.ProfileState;
import org.limn.generation.Purpose;
import org.limn.generation.admin.Profile;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.Draft;
import org.limn.generation.ui.internal.draft.Drafts;
import org.limn.generation.ui.internal.draft.SizeChoice;
import org.limn.generation.ui.internal.draft.TargetKey;
import org.limn.media.ImageTarget;

/** What a dialog knows: the draft, the book, the profiles, the model, and what would be sent. UI thread; whatever is slow runs in the background. */
final class DialogState implements OutgoingSource {

	private final ImageTarget target;
	private final TargetKey key;
	private final GenerationService service;
	private final Drafts drafts;
	private final Background background;
	private final Compilation compilation;
	private final BookContent content;
	private final List<Runnable> listeners = new ArrayList<>();
	private Draft draft = Draft.EMPTY;
	private List<ProfileState> profiles = List.of();
	private @Nullable ImageModel model;
	private @Nullable Failure modelFailure;
	private @Nullable Compiled compiled;
	private boolean ready;
	private boolean submitting;

	DialogState(Control owner, ImageTarget target, GenerationService service, Drafts drafts) {
		this.target = target;
		this.key = TargetKey.of(target);
		this.service = service;
		this.drafts = drafts;
		this.background = new Background(owner);
		this.compilation = new Compilation(owner, background, service, this::compiled);
		this.content = new BookContent(owner, target, this::changed);
	}

	/** Reads book, draft and profiles; tells the listeners when they are there. */
	void load() {
		background.start(Messages.DialogState_loading, () -> content.load(drafts, key, this::isUsable), loaded -> {
			draft = loaded;
			ready = true;
			profilesChanged();
		}, failure -> {
			modelFailure = failure;
			tell();
		});
	}

	private boolean isUsable(String profileId) {
		return service.profiles().stream().anyMatch(p -> p.usable() && p.profile().id().equals(profileId));
	}

	void close() {
		content.close();
	}

	ImageTarget target() {
		return target;
	}

	GenerationService service() {
		return service;
	}

	Background background() {
		return background;
	}

	BookContent content() {
		return content;
	}

	Draft draft() {
		return draft;
	}

	List<ProfileState> profiles() {
		return profiles;
	}

	/** The chosen profile, or {@code null} while there is none. */
	@Nullable ProfileState profile() {
		for (ProfileState p : profiles) {
			if (p.profile().id().equals(draft.profileId())) {
				return p;
			}
		}
		return null;
	}

	/** The chosen profile's model, or {@code null} while it is not known. */
	@Nullable ImageModel model() {
		return model;
	}

	/** What would be sent, or {@code null} while nothing can be. */
	@Override
	public @Nullable OutgoingRequest outgoing() {
		Compiled last = compiled;
		return last == null ? null : last.outgoing();
	}

	/** Why nothing can be sent, from the last compilation, or {@code null}. */
	@Override
	public @Nullable Failure failure() {
		Compiled last = compiled;
		return last == null ? null : last.failure();
	}

	@Override
	public String name(String elementId) {
		return content.name(elementId);
	}

	/** What is offered for an empty prompt; may be empty. */
	String suggestion() {
		Compiled last = compiled;
		return last == null ? "" : last.suggestion();
	}

	boolean ready() {
		return ready;
	}

	/** Why nothing can be generated now, in words, or empty. */
	String problem() {
		ProfileState chosen = profile();
		Failure unknown = modelFailure != null ? modelFailure : failure();
		if (ready && profiles.isEmpty()) {
			return service.availability().reason();
		}
		if (chosen != null && !chosen.usable()) {
			return chosen.reason();
		}
		return unknown == null ? "" : unknown.message();
	}

	boolean canGenerate() {
		return ready && !submitting && model != null && problem().isEmpty();
	}

	void listen(Runnable listener) {
		listeners.add(listener);
	}

	/** Changes the draft, keeps it and compiles anew. */
	void update(UnaryOperator<Draft> change) {
		draft = change.apply(draft);
		drafts.keep(key, draft);
		changed();
	}

	/** Goes on with another draft. */
	void reuse(Draft other) {
		draft = other;
		drafts.keep(key, other);
		if (ready) {
			profilesChanged();
		}
	}

	/** Writes the draft to disk. */
	void store() {
		background.start(Messages.DialogState_storing, () -> {
			drafts.write(key);
			return key;
		}, done -> { }, failure -> { });
	}

	/** Chooses a profile and asks for its model. */
	void chooseProfile(String id) {
		draft = draft.withProfile(id);
		drafts.keep(key, draft);
		LastProfile.remember(id);
		loadModel();
	}

	/** The profiles, accounts or the switch changed. */
	void profilesChanged() {
		profiles = service.profiles();
		if (ready && profile() == null) {
			draft = draft.withProfile(LastProfile.among(profiles));
		}
		loadModel();
	}

	private void loadModel() {
		model = null;
		modelFailure = null;
		String id = draft.profileId();
		ProfileState chosen = profile();
		if (id == null || chosen == null || !chosen.usable()) {
			tell();
			return;
		}
		background.start(Messages.DialogState_loading, () -> service.model(new ProfileChoice.Named(id)), known -> {
			if (id.equals(draft.profileId())) {
				model = known;
				changed();
			}
		}, failure -> {
			if (id.equals(draft.profileId())) {
				modelFailure = failure;
				tell();
			}
		});
		tell();
	}

	private void changed() {
		request().ifPresent(r -> compilation.ask(r, target.passage()));
		tell();
	}

	private void compiled(Compiled result) {
		compiled = result;
		tell();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	/** The request as the draft stands, with what this model can take; empty while profile or model are not known. */
	private Optional<GenerationRequest> request() {
		ImageModel known = model;
		ProfileState chosen = profile();
		if (!ready || known == null || chosen == null) {
			return Optional.empty();
		}
		Profile profile = chosen.profile();
		Map<String, Object> options = new HashMap<>();
		draft.options().forEach((id, value) -> known.option(id).filter(o -> o.accepts(value)).ifPresent(o -> options.put(id, value)));
		ImageSize size = SizeChoice.initial(SizeChoice.offered(known, profile), draft.size(), profile, target.kind());
		return Optional.of(new GenerationRequest(target.book(), new ProfileChoice.Named(profile.id()),
				new Purpose(Purpose.Kind.valueOf(target.kind().name()), target.key()), draft.prompt(),
				known.negativePrompt() ? draft.negativePrompt() : "", size, draft.count(), options, content.present(draft.context())));
	}

	/** Compiles what stands in the dialog now, freezes it and starts the job. A second call while the first is on its way does nothing. */
	void generate(boolean newSeed, Consumer<GenerationJob> started, Consumer<Failure> refused) {
		Optional<GenerationRequest> asked = request();
		if (submitting || asked.isEmpty()) {
			return;
		}
		submitting = true;
		GenerationRequest request = newSeed ? reseeded(asked.get()) : asked.get();
		background.start(Messages.DialogState_submitting, () -> {
			Compiled now = Compiled.of(service, request, target.passage());
			return new Started(now, now.submit(service));
		}, done -> {
			submitting = false;
			if (draft.prompt().isBlank()) {
				update(d -> d.withPrompt(done.compiled().suggestion()));
			}
			store();
			started.accept(done.job());
		}, failure -> {
			submitting = false;
			refused.accept(failure);
		});
		tell();
	}

	private record Started(Compiled compiled, GenerationJob job) {
	}

	private GenerationRequest reseeded(GenerationRequest r) {
		ImageModel known = model;
		Map<String, Object> options = new HashMap<>(r.options());
		Optional<OptionDescriptor> seed = known == null ? Optional.empty() : known.seed();
		seed.ifPresent(s -> options.put(s.id(), randomSeed(s)));
		return new GenerationRequest(r.book(), r.profile(), r.purpose(), r.prompt(), r.negativePrompt(), r.size(), r.count(), options, r.context());
	}

	private static Long randomSeed(OptionDescriptor seed) {
		Double least = seed.minimum();
		Double greatest = seed.maximum();
		long from = least == null ? 0 : least.longValue();
		long to = greatest == null ? Integer.MAX_VALUE : greatest.longValue();
		return to <= from ? from : new Random().nextLong(from, to);
	}
}
