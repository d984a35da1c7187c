import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PassesOn } from '../access/passes-on.ts';

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

/** Of a local server: what is on its way to the main one, and when that last answered. */
export function linkMetrics({ registry }: Metrics, link: PassesOn): void {
  const gauge = (name: string, help: string, value: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  gauge(
    'siklus_upstream_waiting_facts',
    'Facts the main server does not have',
    () => link.now().waiting,
  );
  gauge('siklus_upstream_refused_facts', 'Of these, refused there', () => link.refused());
  gauge(
    'siklus_upstream_reached_seconds',
    'When the main server last answered, seconds since 1970; 0 never',
    () => (link.now().reachedAt ?? 0) / 1000,
  );
}
