/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderAccount;

@NonNullByDefault({}) // fixtures are filled late
class ExtensionCatalogTest {

	private static final String GOOD = """
			<provider id="good" name="Good" description="Draws." class="org.limn.generation.core.internal.catalog.ExtensionCatalogTest$Drawing">
			  <setting id="baseUrl" name="Address" type="url" required="true" default="https://api.example.org"/>
			  <setting id="apiKey" name="Key" type="secret" environment="GOOD_KEY" help="Ask them."/>
			  <setting id="mode" name="Mode" type="choice" default="auto"><choice value="auto"/><choice value="always"/></setting>
			</provider>
			""";

	private final Object key = new Object();
	private final List<String> said = new ArrayList<>();
	private IExtensionRegistry registry;
	private ExtensionCatalog catalog;

	@BeforeEach
	void setUp() throws Exception {
		Drawing.created.set(0);
		registry = RegistryFactory.createRegistry(new OwnClasses(), key, key);
		contribute("org.limn.generation", "<plugin><extension-point id=\"imageProviders\" name=\"Image Providers\"/></plugin>");
		catalog = new ExtensionCatalog(registry, (words, cause) -> said.add(words));
	}

	@AfterEach
	void tearDown() {
		catalog.close();
		registry.stop(key);
	}

	@Test
	void describesAProviderWithoutLoadingIt() throws Exception {
		provide("org.example.good", GOOD);
		ProviderDescriptor descriptor = catalog.descriptor("good").orElseThrow();
		assertThat(descriptor.name()).isEqualTo("Good");
		assertThat(descriptor.contributor()).isEqualTo("org.example.good");
		assertThat(descriptor.settings()).extracting(ProviderSetting::id).containsExactly("baseUrl", "apiKey", "mode");
		assertThat(descriptor.settings().get(0)).isEqualTo(
				new ProviderSetting("baseUrl", "Address", ProviderSetting.Type.URL, true, "https://api.example.org", "", List.of(), null));
		assertThat(descriptor.settings().get(1).environment()).isEqualTo("GOOD_KEY");
		assertThat(descriptor.settings().get(2).choices()).containsExactly("auto", "always");
		assertThat(Drawing.created).hasValue(0);
		assertThat(said).isEmpty();
	}

	@Test
	void createsAProviderOnceAlsoWhenOthersCome() throws Exception {
		provide("org.example.good", GOOD);
		ImageProvider provider = catalog.provider("good").orElseThrow();
		CountDownLatch told = new CountDownLatch(1);
		catalog.addListener(told::countDown);
		provide("org.example.other", GOOD.replace("\"good\"", "\"other\""));
		assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(catalog.descriptors()).extracting(ProviderDescriptor::id).containsExactlyInAnyOrder("good", "other");
		assertThat(catalog.provider("good")).containsSame(provider);
		assertThat(Drawing.created).hasValue(1);
	}

	@Test
	void leavesOutBrokenContributionsNamingTheirBundle() throws Exception {
		provide("org.example.noclass", "<provider id=\"a\" name=\"A\"/>");
		provide("org.example.badid", "<provider id=\"A B\" name=\"A\" class=\"x\"/>");
		provide("org.example.badtype", "<provider id=\"b\" name=\"B\" class=\"x\"><setting id=\"s\" name=\"S\" type=\"colour\"/></provider>");
		provide("org.example.nochoice", "<provider id=\"c\" name=\"C\" class=\"x\"><setting id=\"s\" name=\"S\" type=\"choice\"/></provider>");
		provide("org.example.noexample",
				"<provider id=\"d\" name=\"D\" class=\"x\"><setting id=\"s\" name=\"S\" type=\"document\"><example name=\"E\" file=\"no.json\"/></setting></provider>");
		provide("org.example.good", GOOD);
		provide("org.example.twice", GOOD);
		assertThat(catalog.descriptors()).extracting(ProviderDescriptor::contributor).containsExactly("org.example.good");
		assertThat(said).hasSize(6).anyMatch(s -> s.contains("org.example.noclass") && s.contains("class"))
				.anyMatch(s -> s.contains("org.example.noexample") && s.contains("no.json"))
				.anyMatch(s -> s.contains("org.example.badtype") && s.contains("colour")).anyMatch(s -> s.contains("org.example.twice"));
	}

	@Test
	void leavesOutAProviderWhoseClassCannotBeCreatedAndSaysItOnce() throws Exception {
		provide("org.example.missing", GOOD.replace("$Drawing", "$Missing"));
		provide("org.example.wrong", GOOD.replace("\"good\"", "\"wrong\"").replace("org.limn.generation.core.internal.catalog.ExtensionCatalogTest$Drawing", "java.lang.Object"));
		assertThat(catalog.provider("good")).isEmpty();
		assertThat(catalog.provider("good")).isEmpty();
		assertThat(catalog.provider("wrong")).isEmpty();
		assertThat(said).hasSize(2).anyMatch(s -> s.contains("org.example.missing")).anyMatch(s -> s.contains("org.example.wrong"));
	}

	/** Creates classes of this test, also where each bundle has a class loader of its own. */
	private static final class OwnClasses extends RegistryStrategy {
		OwnClasses() {
			super(null, null);
		}

		@Override
		public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden) throws CoreException {
			try {
				return Class.forName(className).getDeclaredConstructor().newInstance();
			} catch (ReflectiveOperationException e) {
				throw new CoreException(Status.error("no " + className, e));
			}
		}
	}

	/** Counts its instances. */
	public static final class Drawing implements ImageProvider {
		static final AtomicInteger created = new AtomicInteger();

		public Drawing() {
			created.incrementAndGet();
		}

		@Override
		public ModelPage models(ModelQuery query, ProviderAccount account) {
			throw new UnsupportedOperationException();
		}

		@Override
		public ImageModel model(String id, ProviderAccount account) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void check(ProviderAccount account) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void generate(ImageCall call, ProviderAccount account, ImageSink sink) {
			throw new UnsupportedOperationException();
		}
	}

	private void provide(String bundle, String provider) throws Exception {
		contribute(bundle, "<plugin><extension point=\"org.limn.generation.imageProviders\">" + provider + "</extension></plugin>");
	}

	private void contribute(String bundle, String xml) throws Exception {
		IContributor contributor = new RegistryContributor(bundle, bundle, null, null);
		registry.addContribution(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), contributor, false, bundle, null, key);
	}
}
