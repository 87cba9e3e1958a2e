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
	public static String EventWords_accepted;
	public static String EventWords_again;
	public static String EventWords_answered;
	public static String EventWords_cancelled;
	public static String EventWords_checked;
	public static String EventWords_dismissed;
	public static String EventWords_kept;
	public static String EventWords_moved;
	public static String EventWords_refused;
	public static String EventWords_rejected;
	public static String EventWords_saved;
	public static String EventWords_sending;
	public static String EventWords_started;
	public static String EventWords_stopped;
	public static String EventWords_submitted;
	public static String EventWords_takenOver;
	public static String EventWords_unknown;
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
	public static String InstallArguments_list;
	public static String InstallArguments_nothing;
	public static String InstallArguments_unknown;
	public static String JobFinder_several;
	public static String JobFinder_unknown;
	public static String JobPage_ago;
	public static String JobPage_at;
	public static String JobPage_attempts;
	public static String JobPage_book;
	public static String JobPage_call;
	public static String JobPage_cost;
	public static String JobPage_created;
	public static String JobPage_ended;
	public static String JobPage_failure;
	public static String JobPage_here;
	public static String JobPage_job;
	public static String JobPage_kept;
	public static String JobPage_model;
	public static String JobPage_pictures;
	public static String JobPage_possible;
	public static String JobPage_profile;
	public static String JobPage_prompt;
	public static String JobPage_received;
	public static String JobPage_requestId;
	public static String JobPage_retryOf;
	public static String JobPage_saved;
	public static String JobPage_sent;
	public static String JobPage_state;
	public static String JobPage_timeline;
	public static String JobTable_age;
	public static String JobTable_cost;
	public static String JobTable_id;
	public static String JobTable_pictures;
	public static String JobTable_profile;
	public static String JobTable_prompt;
	public static String JobTable_state;
	public static String JobWords_accepted;
	public static String JobWords_answered;
	public static String JobWords_behind;
	public static String JobWords_blocked;
	public static String JobWords_cancelled;
	public static String JobWords_charged;
	public static String JobWords_checking;
	public static String JobWords_cost;
	public static String JobWords_days;
	public static String JobWords_done;
	public static String JobWords_failed;
	public static String JobWords_fetching;
	public static String JobWords_free;
	public static String JobWords_hours;
	public static String JobWords_itsTurn;
	public static String JobWords_mayBeCharged;
	public static String JobWords_minutes;
	public static String JobWords_offered;
	public static String JobWords_offline;
	public static String JobWords_outcomeUnknown;
	public static String JobWords_partial;
	public static String JobWords_paused;
	public static String JobWords_planned;
	public static String JobWords_rateLimit;
	public static String JobWords_receiving;
	public static String JobWords_rejected;
	public static String JobWords_saving;
	public static String JobWords_seconds;
	public static String JobWords_sending;
	public static String JobWords_switchedOff;
	public static String JobsArguments_action;
	public static String JobsArguments_noId;
	public static String JobsArguments_tooMany;
	public static String JobsCommand_dismissed;
	public static String JobsCommand_notAcknowledged;
	public static String JobsCommand_notDismissed;
	public static String JobsCommand_paused;
	public static String JobsCommand_resumed;
	public static String JobsCommand_twice;
	public static String OptionWords_number;
	public static String OptionWords_range;
	public static String OptionWords_text;
	public static String OptionWords_wholeNumber;
	public static String PlainInstallReport_id;
	public static String PlainInstallReport_installed;
	public static String PlainInstallReport_name;
	public static String PlainInstallReport_nextStart;
	public static String PlainInstallReport_nothing;
	public static String PlainInstallReport_removed;
	public static String PlainInstallReport_version;
	public static String PlainJobsReport_more;
	public static String PlainJobsReport_none;
	public static String PlainProvidersReport_default;
	public static String PlainProvidersReport_id;
	public static String PlainProvidersReport_meaning;
	public static String PlainProvidersReport_model;
	public static String PlainProvidersReport_models;
	public static String PlainProvidersReport_more;
	public static String PlainProvidersReport_name;
	public static String PlainProvidersReport_none;
	public static String PlainProvidersReport_options;
	public static String PlainProvidersReport_perCall;
	public static String PlainProvidersReport_references;
	public static String PlainProvidersReport_setting;
	public static String PlainProvidersReport_settings;
	public static String PlainProvidersReport_sizes;
	public static String PlainProvidersReport_typed;
	public static String PlainReport_cancelled;
	public static String PlainReport_cost;
	public static String PlainReport_kept;
	public static String PlainReport_mayBeCharged;
	public static String PlainReport_received;
	public static String Problems_unread;
	public static String Problems_withoutElement;
	public static String Problems_withoutInfo;
	public static String ProgressLine_saved;
	public static String ProvidersArguments_one;
	public static String ProvidersArguments_unknown;
	public static String ProvidersCommand_unknown;
	public static String Refusals_noImage;
	public static String Refusals_notPossible;
	public static String Refusals_notWithThisModel;
	public static String Refusals_onlyShow;
	public static String Refusals_privateImage;
	public static String Refusals_unreadableImage;
	public static String RequestReader_count;
	public static String RequestReader_optionValue;
	public static String RequestReader_secretSetting;
	public static String RequestReader_unknownOption;
	public static String RequestReader_unknownProfile;
	public static String RequestReader_unknownProvider;
	public static String RequestReader_unknownSetting;
	public static String SizeWords_any;
	public static String SizeWords_range;
	public static String UsePicture_noInfo;
	public static String UsePicture_readOnly;

	static {
		NLS.initializeMessages("org.limn.app.internal.cli.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
