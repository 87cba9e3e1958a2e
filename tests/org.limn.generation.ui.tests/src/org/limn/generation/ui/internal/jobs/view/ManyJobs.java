/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** In place of the service as long as it is open: the same service, but with very many jobs. */
final class ManyJobs implements AutoCloseable {

	private final List<GenerationJob> jobs = new ArrayList<>();
	private final Set<GenerationListener> listeners = ConcurrentHashMap.newKeySet();
	private final AtomicInteger untold = new AtomicInteger();
	private final ServiceRegistration<GenerationService> registration;

	ManyJobs(GenerationService real, GenerationJob pattern, int number) {
		for (int i = 0; i < number; i++) {
			jobs.add(like(pattern, UUID.randomUUID(), pattern.request().prompt() + " " + i));
		}
		GenerationService many = (GenerationService) Proxy.newProxyInstance(GenerationService.class.getClassLoader(), new Class<?>[] { GenerationService.class },
				(proxy, method, arguments) -> switch (method.getName()) {
				case "jobs" -> List.copyOf(jobs);
				case "timeline" -> List.of();
				case "addListener" -> listeners.add((GenerationListener) arguments[0]);
				case "removeListener" -> listeners.remove(arguments[0]);
				case "hashCode" -> System.identityHashCode(proxy);
				case "equals" -> proxy == arguments[0];
				default -> {
					try {
						yield method.invoke(real, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				}
				});
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(Constants.SERVICE_RANKING, Integer.valueOf(1000));
		registration = FrameworkUtil.getBundle(ManyJobs.class).getBundleContext().registerService(GenerationService.class, many, properties);
	}

	private static GenerationJob like(GenerationJob p, UUID id, String prompt) {
		GenerationRequest r = p.request();
		return new GenerationJob(id, new GenerationRequest(r.book(), r.profile(), r.purpose(), prompt, r.negativePrompt(), r.size(), r.count(), r.options(), r.context()),
				p.outgoing(), p.created(), p.ended(), p.state(), p.progress(), p.charge(), p.cost(), p.images(), p.requestId(), p.calls(), p.actions(), p.retryOf());
	}

	/** Tells of a change of so many jobs, one by one, as the service does. */
	void change(int number) {
		untold.set(number);
		Thread.startVirtualThread(() -> jobs.stream().limit(number).forEach(job -> {
			listeners.forEach(l -> l.jobChanged(like(job, job.id(), job.request().prompt() + " changed")));
			untold.decrementAndGet();
		}));
	}

	/** Whether all changes were told. */
	boolean told() {
		return untold.get() == 0;
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
