/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people, of administration, connections and compiling. */
@NonNullByDefault({}) // the fields are filled by reflection
@SuppressWarnings("javadoc")
public final class Messages extends NLS {
	public static String AccountConnections_leadsInside;
	public static String AccountConnections_noAddress;
	public static String AccountConnections_notEncrypted;
	public static String AccountConnections_offline;
	public static String AccountDesk_otherHost;
	public static String AccountDesk_thisComputer;
	public static String AccountsForm_sketch;
	public static String Accounts_disabled;
	public static String Accounts_lacks;
	public static String Accounts_noProvider;
	public static String Accounts_none;
	public static String Accounts_secretElsewhere;
	public static String Accounts_unknown;
	public static String Accounts_wrong;
	public static String AdHocAccounts_secret;
	public static String AdHocAccounts_secretVariable;
	public static String AdHocAccounts_unknownSetting;
	public static String Administration_accountId;
	public static String Administration_noSecret;
	public static String Administration_offline;
	public static String Administration_onOrOff;
	public static String Administration_secret;
	public static String Choices_noProfile;
	public static String Compiler_count;
	public static String Compiler_emptyPrompt;
	public static String Compiler_fewerReferences;
	public static String Compiler_imageMissing;
	public static String Compiler_imagePrivate;
	public static String Compiler_imageUnreadable;
	public static String Compiler_negativePrompt;
	public static String Compiler_noReferences;
	public static String ContextItem_original;
	public static String ContextItem_unknown;
	public static String Entries_lacks;
	public static String Entries_noId;
	public static String Entries_noList;
	public static String Entries_twice;
	public static String JsonFile_broken;
	public static String JsonFile_newer;
	public static String JsonFile_noPermission;
	public static String JsonFile_notWritten;
	public static String JsonText_line;
	public static String JsonText_noObject;
	public static String LimitsForm_atOnce;
	public static String LimitsForm_deadline;
	public static String LimitsForm_perMinute;
	public static String MasterRule_notDecided;
	public static String MasterRule_off;
	public static String MasterRule_on;
	public static String MasterRule_variable;
	public static String MasterRule_variableForbids;
	public static String Names_description;
	public static String Names_empty;
	public static String Names_id;
	public static String Names_length;
	public static String Names_noModel;
	public static String Names_twice;
	public static String Offline_noNetwork;
	public static String Offline_switched;
	public static String OptionCheck_number;
	public static String OptionCheck_range;
	public static String OptionCheck_text;
	public static String OptionCheck_trueOrFalse;
	public static String OptionCheck_unknown;
	public static String OptionCheck_value;
	public static String OptionCheck_wholeNumber;
	public static String Policies_aiForbidden;
	public static String Policies_file;
	public static String Policies_hostForbidden;
	public static String Policies_providerForbidden;
	public static String Policies_unreadable;
	public static String PolicyFile_absent;
	public static String Policy_ai;
	public static String Policy_list;
	public static String Policy_newer;
	public static String Policy_unknownKey;
	public static String ProfilesForm_size;
	public static String ProfilesForm_sketch;
	public static String PromptComposition_artDirection;
	public static String PromptComposition_description;
	public static String PromptComposition_element;
	public static String PromptComposition_image;
	public static String PromptComposition_original;
	public static String PromptComposition_reference;
	public static String PromptComposition_setting;
	public static String PromptComposition_styleReference;
	public static String PromptComposition_subject;
	public static String PromptLimit_artDirection;
	public static String PromptLimit_data;
	public static String PromptLimit_description;
	public static String PromptLimit_piece;
	public static String PromptLimit_prompt;
	public static String PromptLimit_provider;
	public static String PromptLimit_tooLong;
	public static String PromptSuggestion_cover;
	public static String PromptSuggestion_portrait;
	public static String PromptSuggestion_scene;
	public static String PromptSuggestion_variation;
	public static String PromptSuggestion_view;
	public static String NoAccount_noConnection;
	public static String ProviderQuestions_defect;
	public static String ProviderQuestions_gone;
	public static String ReferenceImages_home;
	public static String SecretStore_incomplete;
	public static String SecretStore_noAnswer;
	public static String SecretStore_noKeyring;
	public static String SecretStore_otherPassword;
	public static String SecretStore_unreadable;
	public static String Secrets_locked;
	public static String Secrets_notWritten;
	public static String SettingValue_address;
	public static String SettingValue_choice;
	public static String SettingValue_document;
	public static String SettingValue_oneLine;
	public static String SettingValue_trueOrFalse;
	public static String SettingValue_wholeNumber;
	public static String SettingsForm_ai;
	public static String SizeCheck_any;
	public static String SizeCheck_none;
	public static String SizeCheck_notInProfile;
	public static String SizeCheck_notWithModel;
	public static String SizeCheck_range;
	public static String TraceFile_notWritten;
	public static String WriterOffer_enabled;
	public static String WriterOffer_noProfile;
	public static String WriterOffer_noneUsable;
	public static String WriterOffer_offline;
	public static String WriterOffer_offlineProfile;

	static {
		NLS.initializeMessages("org.limn.generation.core.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
