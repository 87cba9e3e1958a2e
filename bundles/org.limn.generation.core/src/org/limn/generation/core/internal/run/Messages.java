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
@SuppressWarnings("javadoc")
final class Messages extends NLS {
	public static String Announcer_listenerFailed;
	public static String CallRunner_closing;
	public static String CallRunner_defect;
	public static String CallRunner_gone;
	public static String CallRunner_goneWhileDrawing;
	public static String CallRunner_noProvider;
	public static String CallRunner_noTickets;
	public static String CallRunner_perMinute;
	public static String CallRunner_silence;
	public static String CallSink_cancelled;
	public static String CallSink_noSuchSlot;
	public static String Cleaning_failed;
	public static String Enquiry_failed;
	public static String Enquiry_found;
	public static String Enquiry_notFound;
	public static String Enquiry_ticket;
	public static String Finisher_cancelled;
	public static String Finisher_defect;
	public static String Finisher_download;
	public static String Finisher_downloadFailed;
	public static String Finisher_providerGone;
	public static String GenerationEngine_closing;
	public static String GenerationEngine_home;
	public static String GenerationEngine_noJob;
	public static String GenerationEngine_notAskable;
	public static String GenerationEngine_notOffered;
	public static String GenerationEngine_nothingMissing;
	public static String GenerationEngine_nothingSent;
	public static String GenerationEngine_putAside;
	public static String GenerationEngine_running;
	public static String ImageSaver_bookGone;
	public static String ImageSaver_missing;
	public static String ImageSaver_remains;
	public static String JobStates_fewer;
	public static String JobStates_none;
	public static String Neighbours_unreadable;
	public static String PartFile_closed;
	public static String PartFile_storage;
	public static String PartFile_tooLong;
	public static String Recovery_cut;
	public static String References_changed;
	public static String Runs_defect;
	public static String Runs_journal;
	public static String Runs_notEnded;
	public static String Threads_defect;
	public static String Words_charged;
	public static String Words_fetch;
	public static String Words_kept;
	public static String Words_mayBeCharged;
	public static String Words_notCharged;
	public static String Words_notChargedAgain;
	public static String Words_received;
	public static String Words_saved;
	public static String Words_unknown;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
