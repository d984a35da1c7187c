import { type Profiler, Session } from 'node:inspector/promises';

/** CPU milliseconds of this process's main thread, by what they were spent on. */
export interface CpuShares {
  parts: Record<Part, number>;
  idle: number;
  /** the functions that took most themselves, with what they were working for */
  busiest: { name: string; ms: number }[];
}

const PARTS = ['fold', 'counters', 'judge', 'store', 'driver', 'http', 'gc', 'node'] as const;
type Part = (typeof PARTS)[number];

/** A sample belongs to the innermost frame that one of these names. */
const WHERE: readonly [RegExp, Part][] = [
  [/node_modules\/(pg|pg-\w+|postgres-\w+)\//, 'driver'],
  [/server\/store\/counters\.ts/, 'counters'],
  [
    /domain\/facts\/fact\.ts|server\/access\/judge\.ts|node_modules\/typebox|log\/(entry|storable)\.ts/,
    'judge',
  ],
  [/domain\/|server\/store\/(refold|person-month-rows)\.ts/, 'fold'],
  [
    /server\/http\/|node_modules\/(@?fastify|find-my-way|light-my-request|prom-client)|node:(_http|internal\/http)/,
    'http',
  ],
  [/server\//, 'store'],
];
const SAMPLE_MICROSECONDS = 500;
const BUSIEST = 12;

/** Samples the stack twice a millisecond. Answers a function that stops and tells. */
export async function sampleCpu(): Promise<() => Promise<CpuShares>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return sharesOf(profile);
  };
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): CpuShares {
  const parts = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>;
  const places = placesIn(nodes);
  const functions = new Map<string, number>();
  let idle = 0;
  for (const [i, id] of samples.entries()) {
    const ms = (timeDeltas[i] ?? 0) / 1000;
    const place = places.get(id);
    if (!place || place.part === 'idle') idle += ms;
    else {
      parts[place.part] += ms;
      functions.set(place.name, (functions.get(place.name) ?? 0) + ms);
    }
  }
  const busiest = [...functions]
    .map(([name, ms]) => ({ name, ms }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, BUSIEST);
  return { parts, idle, busiest };
}

/** For each node of the profile: what it worked for, and its function's name. */
function placesIn(nodes: readonly Profiler.ProfileNode[]) {
  const parent = new Map<number, number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) parent.set(child, node.id);
  const partOf = (id: number): Part | 'idle' => {
    const leaf = byId.get(id)?.callFrame.functionName;
    // `dispatch` is this sampling being started and stopped
    if (leaf === '(idle)' || leaf === 'dispatch') return 'idle';
    if (leaf === '(garbage collector)') return 'gc';
    for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
      const url = byId.get(at)?.callFrame.url ?? '';
      const found = WHERE.find(([where]) => where.test(url));
      if (found) return found[1];
    }
    return 'node';
  };
  return new Map(
    nodes.map(({ id, callFrame: { functionName, url } }) => {
      const part = partOf(id);
      const file = url.slice(url.lastIndexOf('/') + 1);
      return [id, { part, name: `${functionName || 'anonymous'} ${file} (${part})` }] as const;
    }),
  );
}
