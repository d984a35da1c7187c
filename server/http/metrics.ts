import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  requests: Histogram<'method' | 'route' | 'status'>;
  pushed: Counter<'outcome'>;
}

/** Prometheus' view: durations by route, facts by receipt, and Node's own (event-loop lag, memory). No names, no ids. */
export function newMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'siklus_http_seconds',
      help: 'How long answers take, by route',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    pushed: new Counter({
      name: 'siklus_pushed_facts_total',
      help: 'Facts offered by phones, by receipt',
      labelNames: ['outcome'],
      registers: [registry],
    }),
  };
}
