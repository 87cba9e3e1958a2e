/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for the person. */
@NonNullByDefault({}) // filled by NLS
final class Messages extends NLS {

	private static final String BUNDLE_NAME = "org.limn.provider.sketch.internal.messages"; //$NON-NLS-1$

	/** The corner of every picture. */
	public static String Picture_mark;
	/** Model names. */
	public static String Model_sketch;
	public static String Model_sketchInk;
	public static String Model_unknown;
	/** Options. */
	public static String Option_style;
	public static String Option_styleHelp;
	public static String Option_palette;
	public static String Option_paletteHelp;
	public static String Option_detail;
	public static String Option_lettering;
	public static String Option_letteringHelp;
	public static String Option_seed;
	public static String Option_fault;
	public static String Option_faultHelp;
	public static String Option_delay;
	public static String Option_delayHelp;
	/** Choices. */
	public static String Choice_auto;
	public static String Choice_gouache;
	public static String Choice_woodcut;
	public static String Choice_ink;
	public static String Choice_nocturne;
	public static String Choice_little;
	public static String Choice_usual;
	public static String Choice_much;
	/** Stages. */
	public static String Stage_reading;
	public static String Stage_sky;
	public static String Stage_land;
	public static String Stage_figures;
	public static String Stage_inking;
	public static String Stage_waiting;
	/** Failures. */
	public static String Failure_cancelled;
	public static String Failure_interrupted;
	public static String Failure_storage;
	public static String Failure_reference;
	public static String Failure_count;
	public static String Failure_size;
	public static String Failure_negativePrompt;
	public static String Failure_references;
	public static String Failure_option;
	/** Rehearsals. */
	public static String Rehearsal_refusal;
	public static String Rehearsal_moderationInput;
	public static String Rehearsal_moderationOutput;
	public static String Rehearsal_rateLimit;
	public static String Rehearsal_quota;
	public static String Rehearsal_auth;
	public static String Rehearsal_unavailable;
	public static String Rehearsal_lostAnswer;
	public static String Rehearsal_silence;

	static {
		NLS.initializeMessages(BUNDLE_NAME, Messages.class);
	}

	private Messages() {
	}
}
