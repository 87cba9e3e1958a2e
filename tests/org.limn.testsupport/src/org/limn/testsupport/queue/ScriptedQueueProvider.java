/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.limn.generation.Cost;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.generation.provider.Ticket;

/**
 * A provider with tickets that speaks to {@link QueueServer}. Contributed as {@code scripted}, and only where this bundle is: in tests. Settings:
 * {@code baseUrl}, {@code apiKey}. The work at the server has the call's own id.
 *
 * @since 1.0
 */
public final class ScriptedQueueProvider implements QueueImageProvider {

	/** Its one model. */
	public static final String MODEL = "scripted-1"; //$NON-NLS-1$
	private static final ImageModel THE_MODEL = new ImageModel(MODEL, "Scripted", new SizeRule.Range(64, 1024, 1, 4096, 1 << 20, 16, false), 2, 4000, false, //$NON-NLS-1$
			ReferenceRule.NONE, List.of(), true, new Price.PerImage(Cost.usd("0.02"), "", Map.of()), ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	@Override
	public ModelPage models(ModelQuery query, ProviderAccount account) {
		return new ModelPage(MODEL.contains(query.search()) ? List.of(THE_MODEL) : List.of(), null);
	}

	@Override
	public ImageModel model(String id, ProviderAccount account) throws ProviderException {
		if (!id.equals(MODEL)) {
			throw new ProviderException(FailureKind.NOT_FOUND, "There is no model of that name here. It has: " + MODEL, new Evidence.Refused()); //$NON-NLS-1$
		}
		return THE_MODEL;
	}

	@Override
	public void check(ProviderAccount account) throws ProviderException {
		try (Line line = new Line(account)) {
			line.get(line.address("/health")); //$NON-NLS-1$
		}
	}

	@Override
	public void generate(ImageCall call, ProviderAccount account, ImageSink sink) throws ProviderException {
		refuseUndeclared(call);
		try (Line line = new Line(account)) {
			sink.onCancel(line::abort);
			Map<String, String> answer = line.post(line.address("/submit"), Form.write(fields(call)), sink::sending); //$NON-NLS-1$
			sink.requestId(call.id().toString());
			Ticket ticket = ticket(answer);
			sink.accepted(ticket);
			new Following(call, ticket, line, sink).untilDone();
		}
	}

	@Override
	public void resume(ImageCall call, Ticket ticket, ProviderAccount account, ImageSink sink) throws ProviderException {
		try (Line line = new Line(account)) {
			sink.onCancel(line::abort);
			new Following(call, ticket, line, sink).untilDone();
		}
	}

	@Override
	public Optional<Ticket> find(ImageCall call, ProviderAccount account) throws ProviderException {
		try (Line line = new Line(account)) {
			return Optional.of(ticket(line.get(line.address("/jobs/" + call.id())))); //$NON-NLS-1$
		} catch (ProviderException e) {
			if (e.failure().kind() == FailureKind.NOT_FOUND) {
				return Optional.empty();
			}
			throw e;
		}
	}

	@Override
	public CancelOutcome cancel(ImageCall call, Ticket ticket, ProviderAccount account) {
		try (Line line = new Line(account)) {
			String outcome = line.post(line.address("/cancel/" + ticket.id()), "", () -> { //$NON-NLS-1$ //$NON-NLS-2$
				// costs nothing
			}).getOrDefault("outcome", ""); //$NON-NLS-1$ //$NON-NLS-2$
			return switch (outcome) {
			case "free" -> CancelOutcome.FREE; //$NON-NLS-1$
			case "may_charge" -> CancelOutcome.MAY_CHARGE; //$NON-NLS-1$
			case "too_late" -> CancelOutcome.TOO_LATE; //$NON-NLS-1$
			default -> CancelOutcome.UNKNOWN;
			};
		} catch (ProviderException e) {
			return CancelOutcome.UNKNOWN;
		}
	}

	@Override
	public CancelOutcome cancel(ImageCall call, ProviderAccount account) {
		return cancel(call, new Ticket(call.id().toString(), Map.of()), account);
	}

	@Override
	public void fetch(ImageCall call, int slot, URI address, ProviderAccount account, ImageSink sink) throws ProviderException {
		try (Line line = new Line(account)) {
			sink.onCancel(line::abort);
			line.download(address, slot, sink);
		}
	}

	private static Map<String, String> fields(ImageCall call) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("id", call.id().toString()); //$NON-NLS-1$
		fields.put("model", call.model().id()); //$NON-NLS-1$
		fields.put("prompt", call.prompt()); //$NON-NLS-1$
		fields.put("count", Integer.toString(call.count())); //$NON-NLS-1$
		if (call.size() instanceof ImageSize.Pixels p) {
			fields.put("width", Integer.toString(p.width())); //$NON-NLS-1$
			fields.put("height", Integer.toString(p.height())); //$NON-NLS-1$
		}
		return fields;
	}

	private static Ticket ticket(Map<String, String> answer) throws ProviderException {
		if (answer.containsKey("error")) { //$NON-NLS-1$
			throw new ProviderException(FailureKind.UNAVAILABLE, "The provider reports an error of its own. Check there whether it draws.", new Evidence.ErrorInAnswer(false)); //$NON-NLS-1$
		}
		String id = answer.getOrDefault("id", ""); //$NON-NLS-1$ //$NON-NLS-2$
		if (id.isEmpty()) {
			throw new ProviderException(FailureKind.PROTOCOL, "The answer could not be understood. Check the address of the account.", new Evidence.Lost()); //$NON-NLS-1$
		}
		return new Ticket(id, Map.of("poll", answer.getOrDefault("poll", ""))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static void refuseUndeclared(ImageCall call) throws ProviderException {
		boolean fits = call.count() >= 1 && call.count() <= THE_MODEL.imagesPerCall() && THE_MODEL.sizes().accepts(call.size())
				&& call.negativePrompt().isEmpty() && call.references().isEmpty() && call.options().isEmpty();
		if (!fits) {
			throw new ProviderException(FailureKind.UNSUPPORTED, "This model draws up to two pictures from words alone.", new Evidence.Refused()); //$NON-NLS-1$
		}
	}
}
