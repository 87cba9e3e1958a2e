/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;

/**
 * The contract of every provider. To use it, extend it in the provider's tests:
 *
 * <pre>{@code
 * class AcmeContractTest extends ImageProviderContract {
 *     private final AcmeServer server = new AcmeServer();              // scripted, on loopback
 *     protected ImageProvider provider() { return new AcmeProvider(); }
 *     protected FakeAccount account(String id) { return new FakeAccount(id).with("baseUrl", server.url()).withSecret("apiKey", Canary.KEY); }
 *     protected String modelId() { return "acme-1"; }
 *     protected void scriptSuccess() { server.answerWithPictures(); }   // a picture for each that is asked for
 *     protected ImageCall scriptSilence(ImageCall call) { server.neverAnswer(); return call; }
 *     protected ImageCall scriptBytes(ImageCall call, byte[] bytes) { server.answerWith(bytes); return call; }
 *     protected long submissions() { return server.posts(); }
 *     protected boolean supportsNegativePrompt() { return false; }      // gates default to true; what is unsupported is tested to be undeclared and refused
 *     protected List<Scenario> scenarios() {
 *         return List.of(Scenario.of("a wrong key", FailureKind.AUTH, Evidence.Status.class, call -> { server.answerStatus(401); return call; }));
 *     }
 * }
 * }</pre>
 *
 * After each test every sink is checked: the protocol of {@code ImageSink} was kept, previews begin like pictures, and the key was nowhere.
 *
 * @since 1.0
 */
public abstract class ImageProviderContract extends ProviderSetup {

	private static final Duration AT_ONCE = Duration.ofSeconds(1);
	private static final Duration SOON = Duration.ofSeconds(15);

	@BeforeEach
	final void scriptForSuccess() throws Exception {
		scriptSuccess();
	}

	@Test
	void declaresItsModelsConsistently() throws Exception {
		List<ImageModel> all = new ArrayList<>();
		@Nullable String cursor = null;
		for (int page = 0; page < 100; page++) {
			ModelPage models = provider().models(new ModelQuery("", cursor), account("list")); //$NON-NLS-1$ //$NON-NLS-2$
			all.addAll(models.models());
			cursor = models.next();
			if (cursor == null) {
				break;
			}
		}
		assertThat(cursor).as("the list has an end").isNull(); //$NON-NLS-1$
		assertThat(all.stream().map(ImageModel::id).toList()).doesNotHaveDuplicates();
		all.forEach(ModelCheck::check);
		ModelCheck.check(model());
		assertThat(model().id()).isEqualTo(modelId());
	}

	@Test
	void answersForTheModelsItSuggestsWithoutTheNetwork() throws Exception {
		FakeAccount account = account("suggested"); //$NON-NLS-1$
		for (String id : provider().suggestedModels()) {
			ImageModel model = provider().model(id, account);
			assertThat(model.id()).isEqualTo(id);
			ModelCheck.check(model);
		}
		assertThat(provider().suggestedModels()).doesNotHaveDuplicates();
		assertThat(account.connections().asked()).isEmpty();
	}

	@Test
	void findsAModelByAWordOfItsId() throws Exception {
		List<ImageModel> all = provider().models(ModelQuery.ALL, account("list")).models(); //$NON-NLS-1$
		for (ImageModel model : all) {
			List<ImageModel> found = provider().models(new ModelQuery(model.id(), null), account("list")).models(); //$NON-NLS-1$
			assertThat(found.stream().map(ImageModel::id).toList()).contains(model.id());
		}
		assertThat(provider().models(new ModelQuery("no such model qzx", null), account("list")).models()).isEmpty(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void answersForAModelThatNoListHas() throws Exception {
		String typed = "typed-by-hand-9"; //$NON-NLS-1$
		if (!refusesUnknownModels()) {
			assertThat(provider().model(typed, account("a")).id()).isEqualTo(typed); //$NON-NLS-1$
			return;
		}
		assertThatThrownBy(() -> provider().model(typed, account("a"))).isInstanceOfSatisfying(ProviderException.class, e -> { //$NON-NLS-1$
			assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
			Words.check(e);
		});
	}

	@Test
	void checksAWorkingAccountWithoutDrawing() throws Exception {
		provider().check(account("check")); //$NON-NLS-1$
		assertThat(submissions()).isZero();
	}

	@Test
	void drawsAPicture() throws Exception {
		RecordingSink sink = drawn(call(1));
		assertThat(sink.pictures()).containsOnlyKeys(0);
		assertThat(TestPictures.beginsLikeOne(picture(sink, 0))).isTrue();
		assertThat(sink.sendings()).isEqualTo(1);
	}

	@Test
	void takesTheDefaultsItDeclares() throws Exception {
		ImageCall call = call(1);
		for (OptionDescriptor option : call.model().options()) {
			Object preset = option.defaultValue();
			call = preset == null ? call : with(call, option.id(), preset);
		}
		assertThat(drawn(call).pictures()).containsOnlyKeys(0);
	}

	@Test
	void drawsAsManyAsItDeclaresInOneCall() throws Exception {
		int most = model().imagesPerCall();
		assertThat(most > 1).as("several pictures per call").isEqualTo(supportsMultiple()); //$NON-NLS-1$
		RecordingSink sink = drawn(call(most));
		assertThat(sink.pictures()).hasSize(most);
	}

	@Test
	void refusesMoreThanItDeclares() throws Exception {
		refused(call(model().imagesPerCall() + 1));
	}

	@Test
	void takesANegativePromptOrRefusesIt() throws Exception {
		assertThat(model().negativePrompt()).isEqualTo(supportsNegativePrompt());
		ImageCall plain = call(1);
		ImageCall call = new ImageCall(plain.id(), plain.model(), plain.prompt(), "crowds, blur", plain.size(), 1, Map.of(), List.of()); //$NON-NLS-1$
		if (supportsNegativePrompt()) {
			assertThat(drawn(call).pictures()).hasSize(1);
		} else {
			refused(call);
		}
	}

	@Test
	void takesReferenceImagesOrRefusesThem() throws Exception {
		ImageModel model = model();
		assertThat(model.references().maximum() > 0).isEqualTo(supportsReferences());
		ImageCall plain = call(1);
		List<ReferenceImage> images = List.of(reference(model, 1));
		ImageCall call = new ImageCall(plain.id(), model, plain.prompt(), "", plain.size(), 1, Map.of(), images); //$NON-NLS-1$
		if (supportsReferences()) {
			assertThat(drawn(call).pictures()).hasSize(1);
		} else {
			refused(call);
		}
	}

	@Test
	void takesASeedWhenItDeclaresOne() throws Exception {
		assertThat(model().seed().isPresent()).isEqualTo(supportsSeed());
		if (!supportsSeed()) {
			return;
		}
		String seed = model().seed().orElseThrow().id();
		RecordingSink first = drawn(with(call(1), seed, 7L));
		if (reproducesBySeed()) {
			assertThat(picture(drawn(with(call(1), seed, 7L)), 0)).isEqualTo(picture(first, 0));
		}
	}

	@Test
	void sendsPreviewsWhenItDeclaresThem() throws Exception {
		assertThat(model().previews()).isEqualTo(supportsPreviews());
		assertThat(drawn(call(1)).previews().isEmpty()).isEqualTo(!supportsPreviews());
	}

	@Test
	void stopsWithinASecondWhenCancelled() throws Exception {
		Assumptions.assumeTrue(supportsCancel(), "skipped: silence cannot be scripted"); //$NON-NLS-1$
		ImageCall call = scriptSilence(call(1));
		RecordingSink sink = sink(1);
		FakeAccount account = account("cancel"); //$NON-NLS-1$
		Conversation conversation = Conversation.generate(provider(), call, account, sink);
		assertThat(sink.sent().await(SOON.toSeconds(), TimeUnit.SECONDS)).as("sent").isTrue(); //$NON-NLS-1$
		long before = System.nanoTime();
		sink.cancel();
		assertThat(Duration.ofNanos(System.nanoTime() - before)).as("the abort action").isLessThan(AT_ONCE); //$NON-NLS-1$
		assertThat(conversation.endsWithin(AT_ONCE)).as("returned within a second").isTrue(); //$NON-NLS-1$
		assertThat(sink.pictures()).isEmpty();
		assertThat(provider().cancel(call, account)).isNotNull();
		failedDecently(conversation.thrown());
		assertThat(account.openSecrets()).as("secrets left open").isZero(); //$NON-NLS-1$
	}

	@Test
	void sendsNothingWhenCancelledBefore() throws Exception {
		RecordingSink sink = sink(1);
		sink.cancel();
		Conversation conversation = Conversation.generate(provider(), call(1), account("early"), sink); //$NON-NLS-1$
		assertThat(conversation.endsWithin(SOON)).isTrue();
		assertThat(sink.pictures()).isEmpty();
		assertThat(submissions()).isZero();
		failedDecently(conversation.thrown());
	}

	@Test
	void endsWhenItsThreadIsInterrupted() throws Exception {
		Assumptions.assumeTrue(supportsCancel(), "skipped: silence cannot be scripted"); //$NON-NLS-1$
		ImageCall call = scriptSilence(call(1));
		RecordingSink sink = sink(1);
		Conversation conversation = Conversation.generate(provider(), call, account("interrupt"), sink); //$NON-NLS-1$
		assertThat(sink.sent().await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
		conversation.interrupt();
		assertThat(conversation.endsWithin(AT_ONCE)).as("returned within a second").isTrue(); //$NON-NLS-1$
		assertThat(conversation.interruptedAtEnd()).as("the interrupted mark was kept").isTrue(); //$NON-NLS-1$
		failedDecently(conversation.thrown());
	}

	@TestFactory
	Stream<DynamicTest> reportsWhatWentWrong() {
		return scenarios().stream().map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> {
			scriptSuccess();
			ImageCall call = scenario.preparation().prepare(call(1));
			FakeAccount account = account("scenario"); //$NON-NLS-1$
			Conversation conversation = Conversation.generate(provider(), call, account, sink(call.count())).await();
			assertThat(conversation.thrown()).isInstanceOfSatisfying(ProviderException.class, e -> {
				assertThat(e.failure().kind()).isEqualTo(scenario.kind());
				assertThat(scenario.evidence()).as("evidence " + e.evidence()).contains(e.evidence().getClass()); //$NON-NLS-1$
				Words.check(e);
			});
			assertThat(account.openSecrets()).as("secrets left open").isZero(); //$NON-NLS-1$
		}));
	}

	@TestFactory
	Stream<DynamicTest> handsOverHostileBytesAsTheyAreOrRefusesThem() {
		Assumptions.assumeTrue(supportsScriptedBytes(), "skipped: bytes cannot be scripted"); //$NON-NLS-1$
		return TestPictures.hostile().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
			ImageCall call = scriptBytes(call(1), entry.getValue());
			RecordingSink sink = sink(1);
			Conversation conversation = Conversation.generate(provider(), call, account("hostile"), sink).await(); //$NON-NLS-1$
			Throwable thrown = conversation.thrown();
			failedDecently(thrown);
			if (thrown == null && sink.pictures().containsKey(0)) {
				assertThat(picture(sink, 0)).isEqualTo(entry.getValue());
			}
			if (thrown instanceof ProviderException e) {
				assertThat(e.failure().kind()).isIn(FailureKind.BAD_IMAGE, FailureKind.PROTOCOL, FailureKind.NETWORK, FailureKind.DOWNLOAD);
			}
		}));
	}

	@Test
	void saysThatNothingCanBeWrittenHere() throws Exception {
		RecordingSink sink = sink(1).withFullDisk();
		Conversation conversation = Conversation.generate(provider(), call(1), account("full"), sink).await(); //$NON-NLS-1$
		assertThat(conversation.thrown()).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.STORAGE);
			Words.check(e);
		});
	}

	@Test
	void servesSeveralAccountsAtOnce() throws Exception {
		List<Conversation> all = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			all.add(Conversation.generate(provider(), call(1), account("account-" + i % 3), sink(1))); //$NON-NLS-1$
		}
		for (Conversation conversation : all) {
			assertThat(conversation.await().thrown()).isNull();
			assertThat(conversation.sink().pictures()).hasSize(1);
		}
	}

	@Test
	void leavesNoThreadAndNoOpenSecretBehind() throws Exception {
		drawn(call(1));
		Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
		FakeAccount account = account("threads"); //$NON-NLS-1$
		assertThat(Conversation.generate(provider(), call(1), account, sink(1)).await().thrown()).isNull();
		for (Thread thread : Thread.getAllStackTraces().keySet()) {
			if (!before.contains(thread) && !thread.getName().startsWith("ForkJoinPool") && !thread.getName().startsWith("Cleaner")) { //$NON-NLS-1$ //$NON-NLS-2$
				thread.join(5000);
				assertThat(thread.isAlive()).as("the thread " + thread.getName()).isFalse(); //$NON-NLS-1$
			}
		}
		assertThat(account.openSecrets()).as("secrets left open").isZero(); //$NON-NLS-1$
	}

	@Test
	void hasNoSecretInItsTextForms() throws Exception {
		ImageCall call = call(1);
		assertThat(Canary.singsIn(provider().toString() + call + model())).isFalse();
	}

	/**
	 * Makes a call and checks that it succeeded.
	 *
	 * @param call the call
	 * @return the sink that was told
	 * @throws InterruptedException when the test is interrupted
	 */
	protected final RecordingSink drawn(ImageCall call) throws InterruptedException {
		RecordingSink sink = sink(call.count());
		Conversation conversation = Conversation.generate(provider(), call, account("draw"), sink).await(); //$NON-NLS-1$
		assertThat(conversation.thrown()).as("what went wrong").isNull(); //$NON-NLS-1$
		return sink;
	}

	/** Makes a call that asks for what is not declared: nothing may be sent, and nothing dropped silently. */
	private void refused(ImageCall call) throws InterruptedException {
		long before = submissions();
		Conversation conversation = Conversation.generate(provider(), call, account("refused"), sink(call.count())).await(); //$NON-NLS-1$
		assertThat(conversation.thrown()).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isIn(FailureKind.UNSUPPORTED, FailureKind.INVALID_REQUEST);
			Words.check(e);
		});
		assertThat(conversation.sink().sendings()).isZero();
		assertThat(submissions()).isEqualTo(before);
	}

	private static byte[] picture(RecordingSink sink, int slot) {
		byte @Nullable [] bytes = sink.pictures().get(slot);
		assertThat(bytes).as("picture " + slot).isNotNull(); //$NON-NLS-1$
		return Objects.requireNonNull(bytes);
	}

	private static void failedDecently(@Nullable Throwable thrown) {
		if (thrown instanceof ProviderException e) {
			Words.check(e);
		} else {
			assertThat(thrown).as("an exception that is no ProviderException").isNull(); //$NON-NLS-1$
		}
	}
}
