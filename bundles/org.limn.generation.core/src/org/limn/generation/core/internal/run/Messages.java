/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
@NonNullByDefault({}) // the fields are filled by reflection
final class Messages extends NLS {
	static String Announcer_listenerFailed;
	static String CallRunner_closing;
	static String CallRunner_defect;
	static String CallRunner_noProvider;
	static String CallRunner_noTickets;
	static String CallRunner_silence;
	static String CallSink_cancelled;
	static String CallSink_noSuchSlot;
	static String Finisher_cancelled;
	static String Finisher_defect;
	static String Finisher_download;
	static String Finisher_downloadFailed;
	static String GenerationEngine_closing;
	static String GenerationEngine_home;
	static String GenerationEngine_noJob;
	static String GenerationEngine_running;
	static String ImageSaver_missing;
	static String ImageSaver_remains;
	static String JobStates_fewer;
	static String PartFile_closed;
	static String PartFile_storage;
	static String PartFile_tooLong;
	static String Recovery_cut;
	static String References_changed;
	static String Runs_defect;
	static String Runs_journal;
	static String Runs_notEnded;
	static String Threads_defect;
	static String Words_charged;
	static String Words_kept;
	static String Words_mayBeCharged;
	static String Words_notCharged;
	static String Words_received;
	static String Words_saved;
	static String Words_unknown;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
