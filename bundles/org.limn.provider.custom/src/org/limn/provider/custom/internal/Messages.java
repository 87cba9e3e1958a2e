/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import org.eclipse.osgi.util.NLS;

/** The texts. */
final class Messages extends NLS {

	public static String AddressRule_noPath = ""; //$NON-NLS-1$
	public static String AnswerRule_where = ""; //$NON-NLS-1$
	public static String AnswerRule_wildcard = ""; //$NON-NLS-1$
	public static String CustomAccount_description = ""; //$NON-NLS-1$
	public static String CustomProvider_noQueue = ""; //$NON-NLS-1$
	public static String DescriptionException_at = ""; //$NON-NLS-1$
	public static String DescriptionText_empty = ""; //$NON-NLS-1$
	public static String DescriptionText_noJson = ""; //$NON-NLS-1$
	public static String DescriptionText_tooDeep = ""; //$NON-NLS-1$
	public static String DescriptionText_tooLong = ""; //$NON-NLS-1$
	public static String DescriptionText_twice = ""; //$NON-NLS-1$
	public static String Description_address = ""; //$NON-NLS-1$
	public static String Description_atOnce = ""; //$NON-NLS-1$
	public static String Description_host = ""; //$NON-NLS-1$
	public static String Description_models = ""; //$NON-NLS-1$
	public static String Description_modelsAndLive = ""; //$NON-NLS-1$
	public static String Description_newer = ""; //$NON-NLS-1$
	public static String Description_option = ""; //$NON-NLS-1$
	public static String Description_queue = ""; //$NON-NLS-1$
	public static String ErrorTable_class = ""; //$NON-NLS-1$
	public static String ErrorTable_nothing = ""; //$NON-NLS-1$
	public static String KeyRule_header = ""; //$NON-NLS-1$
	public static String KeyRule_query = ""; //$NON-NLS-1$
	public static String KeyRule_secret = ""; //$NON-NLS-1$
	public static String KeyRule_tooMany = ""; //$NON-NLS-1$
	public static String KeyRule_value = ""; //$NON-NLS-1$
	public static String LiveList_noList = ""; //$NON-NLS-1$
	public static String ModelFacts_price = ""; //$NON-NLS-1$
	public static String ModelFacts_size = ""; //$NON-NLS-1$
	public static String ModelFacts_unknown = ""; //$NON-NLS-1$
	public static String ModelTable_count = ""; //$NON-NLS-1$
	public static String ModelTable_none = ""; //$NON-NLS-1$
	public static String ModelTable_rawCount = ""; //$NON-NLS-1$
	public static String ModelTable_references = ""; //$NON-NLS-1$
	public static String ModelTable_size = ""; //$NON-NLS-1$
	public static String OptionList_bound = ""; //$NON-NLS-1$
	public static String OptionList_choices = ""; //$NON-NLS-1$
	public static String OptionList_default = ""; //$NON-NLS-1$
	public static String OptionList_id = ""; //$NON-NLS-1$
	public static String OptionList_range = ""; //$NON-NLS-1$
	public static String OptionList_twice = ""; //$NON-NLS-1$
	public static String OptionList_twoSeeds = ""; //$NON-NLS-1$
	public static String OptionList_type = ""; //$NON-NLS-1$
	public static String Part_missing = ""; //$NON-NLS-1$
	public static String Part_noFlag = ""; //$NON-NLS-1$
	public static String Part_noList = ""; //$NON-NLS-1$
	public static String Part_noNumber = ""; //$NON-NLS-1$
	public static String Part_noObject = ""; //$NON-NLS-1$
	public static String Part_noPointer = ""; //$NON-NLS-1$
	public static String Part_noText = ""; //$NON-NLS-1$
	public static String Part_unknownField = ""; //$NON-NLS-1$
	public static String Placeholders_open = ""; //$NON-NLS-1$
	public static String Placeholders_tooMany = ""; //$NON-NLS-1$
	public static String Placeholders_unknown = ""; //$NON-NLS-1$
	public static String QueueRule_find = ""; //$NON-NLS-1$
	public static String QueueRule_method = ""; //$NON-NLS-1$
	public static String QueueRule_word = ""; //$NON-NLS-1$
	public static String RequestRule_jsonOrForm = ""; //$NON-NLS-1$
	public static String RequestRule_method = ""; //$NON-NLS-1$
	public static String RequestRule_noPrompt = ""; //$NON-NLS-1$
	public static String RequestRule_size = ""; //$NON-NLS-1$
	public static String Template_number = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.limn.provider.custom.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
