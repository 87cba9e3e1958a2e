/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import org.eclipse.osgi.util.NLS;

/** Every text this bundle shows. The keys begin with the name of the type that uses them. */
public final class Messages extends NLS {

	public static String Background_defect = "";
	public static String BookHandle_closing = "";
	public static String Compilation_compiling = "";
	public static String Compiled_noPrompt = "";
	public static String ContextRow_noImage = "";
	public static String ContextRow_none = "";
	public static String ContextRow_notWithThisModel = "";
	public static String ContextRow_of = "";
	public static String ContextRow_remove = "";
	public static String ContextRow_roleOf = "";
	public static String ContextStep_add = "";
	public static String ContextStep_data = "";
	public static String ContextStep_description = "";
	public static String ContextStep_element = "";
	public static String ContextStep_empty = "";
	public static String ContextStep_image = "";
	public static String ContextStep_intro = "";
	public static String ContextStep_role = "";
	public static String CountField_calls = "";
	public static String CountField_count = "";
	public static String DialogState_loading = "";
	public static String DialogState_storing = "";
	public static String DialogState_submitting = "";
	public static String ElementChooser_empty = "";
	public static String ElementChooser_message = "";
	public static String ElementChooser_title = "";
	public static String ElementDetails_private = "";
	public static String ElementDetails_spoiler = "";
	public static String ElementDetails_title = "";
	public static String FailureArea_adviceBlocked = "";
	public static String FailureArea_adviceCancelled = "";
	public static String FailureArea_adviceEdit = "";
	public static String FailureArea_adviceRetry = "";
	public static String FailureArea_adviceSettings = "";
	public static String FailureArea_adviceUnknown = "";
	public static String FailureArea_blockedInput = "";
	public static String FailureArea_blockedOutput = "";
	public static String FailureArea_cancelled = "";
	public static String FailureArea_copy = "";
	public static String FailureArea_detailHost = "";
	public static String FailureArea_detailJob = "";
	public static String FailureArea_detailKind = "";
	public static String FailureArea_detailProfile = "";
	public static String FailureArea_detailRequest = "";
	public static String FailureArea_detailSubject = "";
	public static String FailureArea_detailTime = "";
	public static String FailureArea_failed = "";
	public static String FailureArea_unknown = "";
	public static String GenerateDialog_close = "";
	public static String GenerateDialog_estimate = "";
	public static String GenerateDialog_free = "";
	public static String GenerateDialog_generate = "";
	public static String GenerateDialog_next = "";
	public static String GenerateDialog_outgoing = "";
	public static String GenerateDialog_priceUnknown = "";
	public static String GenerateDialog_title = "";
	public static String JobActions_again = "";
	public static String JobActions_background = "";
	public static String JobActions_cancel = "";
	public static String JobActions_dismiss = "";
	public static String JobActions_editAndRetry = "";
	public static String JobActions_editPrompt = "";
	public static String JobActions_giveUp = "";
	public static String JobActions_keep = "";
	public static String JobActions_keepOne = "";
	public static String JobActions_otherProfile = "";
	public static String JobActions_retry = "";
	public static String JobActions_sendAgain = "";
	public static String JobActions_use = "";
	public static String JobActions_useAsCover = "";
	public static String JobActions_useAsIllustration = "";
	public static String JobActions_useAsPortrait = "";
	public static String JobActions_using = "";
	public static String JobSummary_many = "";
	public static String JobSummary_one = "";
	public static String JobSummary_otherSize = "";
	public static String JobWords_accepted = "";
	public static String JobWords_blocked = "";
	public static String JobWords_cancelled = "";
	public static String JobWords_chargeCost = "";
	public static String JobWords_chargeMade = "";
	public static String JobWords_chargeNone = "";
	public static String JobWords_chargePossible = "";
	public static String JobWords_done = "";
	public static String JobWords_doneOne = "";
	public static String JobWords_elapsed = "";
	public static String JobWords_failed = "";
	public static String JobWords_fetching = "";
	public static String JobWords_itsTurn = "";
	public static String JobWords_minutes = "";
	public static String JobWords_noNews = "";
	public static String JobWords_offered = "";
	public static String JobWords_offline = "";
	public static String JobWords_partial = "";
	public static String JobWords_paused = "";
	public static String JobWords_rateLimit = "";
	public static String JobWords_receiving = "";
	public static String JobWords_saving = "";
	public static String JobWords_seconds = "";
	public static String JobWords_sending = "";
	public static String JobWords_switchedOff = "";
	public static String JobWords_unknown = "";
	public static String JobWords_until = "";
	public static String OptionControl_number = "";
	public static String OptionControl_providerDefault = "";
	public static String OptionControl_randomSeed = "";
	public static String OptionControl_range = "";
	public static String OptionsArea_none = "";
	public static String OutgoingText_amount = "";
	public static String OutgoingText_artDirection = "";
	public static String OutgoingText_estimate = "";
	public static String OutgoingText_image = "";
	public static String OutgoingText_imageOf = "";
	public static String OutgoingText_images = "";
	public static String OutgoingText_leftOut = "";
	public static String OutgoingText_missing = "";
	public static String OutgoingText_negative = "";
	public static String OutgoingText_noImages = "";
	public static String OutgoingText_prompt = "";
	public static String OutgoingText_provider = "";
	public static String OutgoingText_stays = "";
	public static String OutgoingText_to = "";
	public static String OutgoingText_unreadable = "";
	public static String OutgoingText_with = "";
	public static String OutgoingText_yourWords = "";
	public static String OutgoingView_notYet = "";
	public static String OutgoingWindow_title = "";
	public static String PictureCanvas_loading = "";
	public static String ProfileField_profile = "";
	public static String ProfileField_unusable = "";
	public static String ProgressArea_noPreview = "";
	public static String ProgressArea_percent = "";
	public static String ProgressArea_usual = "";
	public static String ProgressArea_usualUnknown = "";
	public static String PromptField_count = "";
	public static String PromptField_countWithContext = "";
	public static String PromptField_negative = "";
	public static String PromptField_prompt = "";
	public static String PromptField_suggestion = "";
	public static String PromptField_useSuggestion = "";
	public static String PromptField_useSuggestionTip = "";
	public static String PromptStep_options = "";
	public static String ResultArea_hint = "";
	public static String ResultArea_missing = "";
	public static String ResultArea_partial = "";
	public static String ResultArea_picture = "";
	public static String RoleWords_reference = "";
	public static String RoleWords_setting = "";
	public static String RoleWords_styleReference = "";
	public static String RoleWords_subject = "";
	public static String SizeChoice_pixels = "";
	public static String SizeField_size = "";
	public static String StepHeader_context = "";
	public static String StepHeader_contextTip = "";
	public static String StepHeader_generate = "";
	public static String StepHeader_generateTip = "";
	public static String StepHeader_prompt = "";
	public static String StepHeader_promptTip = "";

	static {
		NLS.initializeMessages("org.limn.generation.ui.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
