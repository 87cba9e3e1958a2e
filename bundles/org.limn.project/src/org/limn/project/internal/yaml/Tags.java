/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.yaml;

import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** What kind of value a plain word is for programs that read YAML. */
final class Tags {

	static final String NULL = Tag.NULL.getValue();
	static final String TEXT = Tag.STR.getValue();
	static final String MERGE = Tag.MERGE.getValue();

	/** Numbers and dates are short; the resolver's expressions need not see more. */
	private static final int LONGEST = 64;
	private static final Resolver RESOLVER = new Resolver();

	private Tags() {
	}

	static String ofPlain(String value) {
		return value.length() > LONGEST ? TEXT : RESOLVER.resolve(NodeId.scalar, value, true).getValue();
	}
}
