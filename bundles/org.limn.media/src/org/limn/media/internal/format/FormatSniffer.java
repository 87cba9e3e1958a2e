/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.ImageFormat;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Messages;

/** Tells the format by the first bytes; says in words what else it is when it is none of ours. */
final class FormatSniffer {

	/** As many first bytes as are looked at. */
	static final int LENGTH = 512;

	private static final int LAST_CONTROL = 0x20;

	private FormatSniffer() {
	}

	static ImageFormat format(byte[] start) throws MediaException {
		if (start.length == 0) {
			throw new MediaException(Kind.NOT_AN_IMAGE, Messages.Image_empty);
		}
		String s = new String(start, StandardCharsets.ISO_8859_1);
		if (s.startsWith("\u0089PNG\r\n\u001a\n")) { //$NON-NLS-1$
			return ImageFormat.PNG;
		}
		if (s.startsWith("\u00ff\u00d8\u00ff")) { //$NON-NLS-1$
			return ImageFormat.JPEG;
		}
		if (s.startsWith("GIF87a") || s.startsWith("GIF89a")) { //$NON-NLS-1$ //$NON-NLS-2$
			return ImageFormat.GIF;
		}
		if (s.startsWith("RIFF") && s.startsWith("WEBP", 8)) { //$NON-NLS-1$ //$NON-NLS-2$
			return ImageFormat.WEBP;
		}
		throw refusal(s);
	}

	private static MediaException refusal(String s) {
		String other = otherFormat(s);
		if (other != null) {
			return new MediaException(Kind.UNSUPPORTED_FORMAT, NLS.bind(Messages.Image_otherFormat, other));
		}
		String text = s.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
		if (s.startsWith("PK\u0003\u0004") || s.startsWith("PK\u0005\u0006")) { //$NON-NLS-1$ //$NON-NLS-2$
			return notAnImage(Messages.Image_archive);
		}
		if (text.contains("<svg")) { //$NON-NLS-1$
			return notAnImage(Messages.Image_vector);
		}
		if (text.startsWith("<!doctype html") || text.contains("<html") || text.contains("<body")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return notAnImage(Messages.Image_webPage);
		}
		boolean readable = text.chars().allMatch(c -> c >= LAST_CONTROL || Character.isWhitespace(c));
		return notAnImage(readable ? Messages.Image_text : Messages.Image_notAnImage);
	}

	private static MediaException notAnImage(String message) {
		return new MediaException(Kind.NOT_AN_IMAGE, message);
	}

	private static @Nullable String otherFormat(String s) {
		if (s.startsWith("II*\0") || s.startsWith("MM\0*")) { //$NON-NLS-1$ //$NON-NLS-2$
			return "TIFF"; //$NON-NLS-1$
		}
		if (s.startsWith("BM") && s.startsWith("\0\0\0\0", 6)) { //$NON-NLS-1$ //$NON-NLS-2$
			return "BMP"; //$NON-NLS-1$
		}
		if (s.startsWith("8BPS")) { //$NON-NLS-1$
			return "Photoshop"; //$NON-NLS-1$
		}
		if (s.startsWith("ftyp", 4)) { //$NON-NLS-1$
			return s.startsWith("avif", 8) || s.startsWith("avis", 8) ? "AVIF" : "HEIC or video"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		if (s.startsWith("\u00ff\n") || s.startsWith("\0\0\0\fJXL ")) { //$NON-NLS-1$ //$NON-NLS-2$
			return "JPEG XL"; //$NON-NLS-1$
		}
		if (s.startsWith("\0\0\0\fjP  ")) { //$NON-NLS-1$
			return "JPEG 2000"; //$NON-NLS-1$
		}
		return s.startsWith("%PDF") ? "PDF" : null; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
