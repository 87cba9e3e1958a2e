/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;

/** A setting that is a document, as Custom HTTP has one: written, begun with an example, imported, exported, and looked at all the while. */
class DocumentFieldTest extends GenerationTest {

	private final Account account = new Account(UUID.randomUUID().toString(), "custom", "My Server", true, Map.of("baseUrl", "http://127.0.0.1:1/v1"));

	@AfterEach
	void putBack() {
		away(() -> {
			administration().removeAccount(account.id());
			return true;
		});
	}

	@Test
	void saysWhatIsWrongAndWhereWhileItIsWritten() {
		AccountDialog dialog = open();
		Text field = Ui.get(dialog.getShell(), "account.description", Text.class);
		assertThat(dialog.getErrorMessage()).as("nothing typed yet").isNull();

		field.setText("{\n  \"format\": 1,\n  \"name\": \"Mine\",\n  \"request\": { \"path\": \"draw\", \"json\": { \"text\": \"${prompt}\" } }\n}");
		waitForWords(dialog.getShell(), "To be corrected: At request/path: this must be a path that begins with /");
		Screenshots.take(dialog.getShell(), "document-fault");
		field.setText("{\n  oops");
		waitForWords(dialog.getShell(), "look at line 2");
		field.setText("");
		assertThat(dialog.getErrorMessage()).isEqualTo("Description is needed.");
	}

	@Test
	void isBegunWithAnExampleAndSavedLineForLine() throws Exception {
		AccountDialog dialog = open();
		Text field = Ui.get(dialog.getShell(), "account.description", Text.class);
		ProviderSetting setting = setting();
		assertThat(setting.examples()).hasSize(2);
		String example = away(() -> DocumentFile.read(setting.examples().getLast().file()));

		field.setText(example);
		waitForWords(dialog.getShell(), "Night Press. Models in the description: 1. Work is submitted and asked about.");
		Screenshots.take(dialog.getShell(), "document-good");
		dialog.okPressed();
		Account saved = away(() -> {
			dialog.save();
			return administration().accounts().stream().filter(a -> a.id().equals(account.id())).findFirst().orElseThrow();
		});

		assertThat(saved.settings().get("description")).isEqualTo(example.strip()).contains("\n  \"queue\": {\n");
	}

	@Test
	void isExportedToAFileAndImportedFromOne() throws Exception {
		Shell shell = new Shell(window());
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(shell);
		DocumentField document = new DocumentField(shell, setting(), "{ \"text\": \"Ärmel\" }", () -> { }, (id, text) -> administration().examine("custom", id, text));
		shell.setSize(700, 400);
		shell.open();
		Path file = temp.resolve("mine.json");

		document.exportTo(file);
		waitForWords(shell, "Written to mine.json.");
		assertThat(Files.readString(file).strip()).isEqualTo("{ \"text\": \"Ärmel\" }");
		Files.writeString(file, "\uFEFF{\r\n}\r\n");
		document.importFrom(file);
		Ui.waitFor("the file to be in the field", () -> document.text().equals("{\n}"));
		waitForWords(shell, "To be corrected: \"format\" is missing.");
		shell.close();
	}

	@Test
	void aFileThatIsNoTextLeavesTheFieldAsItIs() throws Exception {
		Shell shell = new Shell(window());
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(shell);
		DocumentField document = new DocumentField(shell, setting(), "{}", () -> { }, (id, text) -> administration().examine("custom", id, text));
		shell.setSize(700, 400);
		shell.open();
		Path picture = Files.write(temp.resolve("picture.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', (byte) 0xff });

		document.importFrom(picture);
		waitForWords(shell, "picture.png could not be read: it is no text in UTF-8. Choose another file.");
		document.importFrom(temp.resolve("nothing.json"));
		waitForWords(shell, "nothing.json could not be read: it does not exist.");
		document.exportTo(temp.resolve("no-such-folder").resolve("mine.json"));
		waitForWords(shell, "mine.json could not be written");
		assertThat(document.text()).isEqualTo("{}");
		shell.close();
	}

	@Test
	void theTabulatorLeavesTheField() {
		AccountDialog dialog = open();
		Text field = Ui.get(dialog.getShell(), "account.description", Text.class);
		field.setFocus();

		field.traverse(SWT.TRAVERSE_TAB_NEXT);

		Ui.waitFor("another control to have the focus", () -> field.getDisplay().getFocusControl() != field);
		assertThat(field.getText()).isEmpty();
	}

	private AccountDialog open() {
		AccountDialog dialog = new AccountDialog(window(), administration(), custom(), account);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	private static void waitForWords(Shell shell, String words) {
		Label label = Ui.get(shell, "account.description.words", Label.class);
		Ui.waitFor("the words: " + words, () -> label.getText().contains(words));
	}

	private static ProviderDescriptor custom() {
		return administration().providers().stream().filter(p -> p.id().equals("custom")).findFirst().orElseThrow();
	}

	private static ProviderSetting setting() {
		return custom().settings().stream().filter(s -> s.type() == ProviderSetting.Type.DOCUMENT).findFirst().orElseThrow();
	}
}
