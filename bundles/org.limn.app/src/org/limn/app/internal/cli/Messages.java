/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of the command line. */
@NonNullByDefault({}) // filled by NLS
final class Messages extends NLS {

	public static String CommandApplication_noService;
	public static String Elements_unknown;
	public static String GenerateArguments_count;
	public static String GenerateArguments_elementParts;
	public static String GenerateArguments_missing;
	public static String GenerateArguments_noValue;
	public static String GenerateArguments_pair;
	public static String GenerateArguments_profileOrProvider;
	public static String GenerateArguments_providerAndModel;
	public static String GenerateArguments_settingNeedsProvider;
	public static String GenerateArguments_size;
	public static String GenerateArguments_twice;
	public static String GenerateArguments_unknown;
	public static String GenerateArguments_useAs;
	public static String GenerateCommand_notUsed;
	public static String OptionWords_number;
	public static String OptionWords_range;
	public static String OptionWords_text;
	public static String OptionWords_wholeNumber;
	public static String PlainReport_cancelled;
	public static String PlainReport_cost;
	public static String PlainReport_kept;
	public static String PlainReport_mayBeCharged;
	public static String PlainReport_received;
	public static String Problems_unread;
	public static String Problems_withoutElement;
	public static String Problems_withoutInfo;
	public static String ProgressLine_accepted;
	public static String ProgressLine_checking;
	public static String ProgressLine_fetching;
	public static String ProgressLine_itsTurn;
	public static String ProgressLine_offered;
	public static String ProgressLine_offline;
	public static String ProgressLine_paused;
	public static String ProgressLine_rateLimit;
	public static String ProgressLine_receiving;
	public static String ProgressLine_saved;
	public static String ProgressLine_saving;
	public static String ProgressLine_sending;
	public static String ProgressLine_switchedOff;
	public static String Refusals_noImage;
	public static String Refusals_notWithThisModel;
	public static String Refusals_privateImage;
	public static String Refusals_unreadableImage;
	public static String RequestReader_count;
	public static String RequestReader_optionValue;
	public static String RequestReader_secretSetting;
	public static String RequestReader_unknownOption;
	public static String RequestReader_unknownProfile;
	public static String RequestReader_unknownProvider;
	public static String RequestReader_unknownSetting;
	public static String UsePicture_noInfo;
	public static String UsePicture_readOnly;

	static {
		NLS.initializeMessages("org.limn.app.internal.cli.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
