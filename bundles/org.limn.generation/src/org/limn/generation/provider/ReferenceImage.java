/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.nio.file.Path;

import org.limn.generation.Role;

/**
 * A reference image as it must be sent: already scaled and converted to what the model takes.
 *
 * @param file the bytes, to be sent as they are
 * @param name a file name with extension, free of anything personal
 * @param mediaType its type
 * @param width in pixels
 * @param height in pixels
 * @param bytes length in bytes
 * @param role the part it plays
 * @since 1.0
 */
public record ReferenceImage(Path file, String name, String mediaType, int width, int height, long bytes, Role role) {
}
