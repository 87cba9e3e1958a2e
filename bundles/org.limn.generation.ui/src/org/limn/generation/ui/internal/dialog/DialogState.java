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
import org.limn.generation.ContextElement;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.ProfileChoice;
import org.limn.generation.ProfileState;
import org.limn.generation.Purpose;
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
final class DialogState {

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
		background.start(Messages.DialogState_loading, () -> content.load(drafts, key), loaded -> {
			draft = loaded;
			ready = true;
			profilesChanged();
		}, failure -> {
			modelFailure = failure;
			tell();
		});
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

	/** The chosen profile, or empty while there is none. */
	Optional<ProfileState> profile() {
		return profiles.stream().filter(p -> p.profile().id().equals(draft.profileId())).findFirst();
	}

	/** The chosen profile's model, or empty while it is not known. */
	Optional<ImageModel> model() {
		return Optional.ofNullable(model);
	}

	/** What the last compilation gave, or empty before the first. */
	Optional<Compiled> compiled() {
		return Optional.ofNullable(compiled);
	}

	boolean ready() {
		return ready;
	}

	/** Why nothing can be generated now, in words, or empty. */
	Optional<String> problem() {
		Optional<ProfileState> chosen = profile();
		Failure unknownModel = modelFailure;
		Compiled last = compiled;
		if (ready && profiles.isEmpty()) {
			return Optional.of(service.availability().reason());
		}
		if (chosen.isPresent() && !chosen.get().usable()) {
			return Optional.of(chosen.get().reason());
		}
		if (unknownModel != null) {
			return Optional.of(unknownModel.message());
		}
		return Optional.ofNullable(last).map(Compiled::failure).map(Failure::message);
	}

	boolean canGenerate() {
		return ready && !submitting && profile().isPresent() && problem().isEmpty();
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
		if (ready && profile().isEmpty()) {
			draft = draft.withProfile(LastProfile.among(profiles).orElse(null));
		}
		loadModel();
	}

	private void loadModel() {
		model = null;
		modelFailure = null;
		String id = draft.profileId();
		if (id == null || profile().map(p -> !p.usable()).orElse(true)) {
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
		Optional<ProfileState> chosen = profile();
		if (!ready || known == null || chosen.isEmpty()) {
			return Optional.empty();
		}
		var profile = chosen.get().profile();
		Map<String, Object> options = new HashMap<>();
		draft.options().forEach((id, value) -> known.option(id).filter(o -> o.accepts(value)).ifPresent(o -> options.put(id, value)));
		var size = SizeChoice.initial(SizeChoice.offered(known, profile), draft.size(), profile, target.kind()).orElse(null);
		List<ContextElement> context = draft.context().stream().filter(e -> content.element(e.elementId()).isPresent()).toList();
		return Optional.of(new GenerationRequest(target.book(), new ProfileChoice.Named(profile.id()),
				new Purpose(Purpose.Kind.valueOf(target.kind().name()), target.key()), draft.prompt(),
				known.negativePrompt() ? draft.negativePrompt() : "", size, draft.count(), options, context));
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
		Optional<OptionDescriptor> seed = model().flatMap(ImageModel::seed);
		Map<String, Object> options = new HashMap<>(r.options());
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
