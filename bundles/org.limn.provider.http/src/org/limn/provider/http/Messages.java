/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String Failures_cancelled = ""; //$NON-NLS-1$
	public static String Failures_noAddress = ""; //$NON-NLS-1$
	public static String Failures_noHeader = ""; //$NON-NLS-1$
	public static String Failures_unreadable = ""; //$NON-NLS-1$
	public static String Failures_proxy = ""; //$NON-NLS-1$
	public static String Failures_compressed = ""; //$NON-NLS-1$
	public static String Failures_noHost = ""; //$NON-NLS-1$
	public static String Failures_refused = ""; //$NON-NLS-1$
	public static String Failures_noAnswer = ""; //$NON-NLS-1$
	public static String Failures_connectTimeout = ""; //$NON-NLS-1$
	public static String Failures_certificate = ""; //$NON-NLS-1$
	public static String Failures_handshake = ""; //$NON-NLS-1$
	public static String Failures_lost = ""; //$NON-NLS-1$
	public static String Failures_cut = ""; //$NON-NLS-1$
	public static String Failures_silent = ""; //$NON-NLS-1$
	public static String Failures_tooLong = ""; //$NON-NLS-1$
	public static String Failures_notUnderstood = ""; //$NON-NLS-1$
	public static String Failures_notStored = ""; //$NON-NLS-1$
	public static String Dialogue_unprepared = ""; //$NON-NLS-1$
	public static String ErrorRules_auth = ""; //$NON-NLS-1$
	public static String ErrorRules_quota = ""; //$NON-NLS-1$
	public static String ErrorRules_rateLimited = ""; //$NON-NLS-1$
	public static String ErrorRules_invalidRequest = ""; //$NON-NLS-1$
	public static String ErrorRules_contentBlocked = ""; //$NON-NLS-1$
	public static String ErrorRules_notFound = ""; //$NON-NLS-1$
	public static String ErrorRules_timeout = ""; //$NON-NLS-1$
	public static String ErrorRules_unavailable = ""; //$NON-NLS-1$
	public static String ErrorRules_protocol = ""; //$NON-NLS-1$
	public static String ErrorRules_redirect = ""; //$NON-NLS-1$
	public static String ResultDownload_host = ""; //$NON-NLS-1$
	public static String ResultDownload_private = ""; //$NON-NLS-1$
	public static String ResultDownload_redirects = ""; //$NON-NLS-1$
	public static String ResultDownload_status = ""; //$NON-NLS-1$
	public static String ResultDownload_failed = ""; //$NON-NLS-1$
	public static String ResultDownload_empty = ""; //$NON-NLS-1$
	public static String CallCheck_noPrompt = ""; //$NON-NLS-1$
	public static String CallCheck_prompt = ""; //$NON-NLS-1$
	public static String CallCheck_size = ""; //$NON-NLS-1$
	public static String CallCheck_count = ""; //$NON-NLS-1$
	public static String CallCheck_negativePrompt = ""; //$NON-NLS-1$
	public static String CallCheck_references = ""; //$NON-NLS-1$
	public static String CallCheck_option = ""; //$NON-NLS-1$
	public static String CallCheck_value = ""; //$NON-NLS-1$
	public static String AccountSettings_required = ""; //$NON-NLS-1$
	public static String AccountSettings_noKey = ""; //$NON-NLS-1$
	public static String AccountSettings_noAddress = ""; //$NON-NLS-1$
	public static String AccountSettings_number = ""; //$NON-NLS-1$
	public static String AccountServer_elsewhere = ""; //$NON-NLS-1$
	public static String UnusableAnswer_empty = ""; //$NON-NLS-1$
	public static String UnusableAnswer_page = ""; //$NON-NLS-1$
	public static String UnusableAnswer_noPicture = ""; //$NON-NLS-1$
	public static String UnusableAnswer_broken = ""; //$NON-NLS-1$
	public static String UnusableAnswer_streamEnded = ""; //$NON-NLS-1$
	public static String UnusableAnswer_missing = ""; //$NON-NLS-1$
	public static String UnusableAnswer_unknownState = ""; //$NON-NLS-1$
	public static String UnusableAnswer_words = ""; //$NON-NLS-1$
	public static String SeedModels_noModel = ""; //$NON-NLS-1$
	public static String ExtraInput_name = ""; //$NON-NLS-1$
	public static String ExtraInput_help = ""; //$NON-NLS-1$
	public static String ExtraInput_noObject = ""; //$NON-NLS-1$
	public static String ExtraInput_decided = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.http.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
