import { type Profiler, Session } from 'node:inspector/promises';

/** CPU milliseconds of this process's main thread, by what they were spent on. */
export type CpuShares = Record<Part, number> & { idle: number };

const PARTS = ['fold', 'counters', 'judge', 'store', 'driver', 'http', 'gc', 'node'] as const;
export type Part = (typeof PARTS)[number];

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
    /server\/http\/|node_modules\/(@?fastify|find-my-way|light-my-request|prom-client)|node:(_http|net|internal\/(http|streams))/,
    'http',
  ],
  [/server\//, 'store'],
];
const SAMPLE_MICROSECONDS = 500;

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

function sharesOf(profile: Profiler.Profile): CpuShares {
  const shares: CpuShares = {
    ...(Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>),
    idle: 0,
  };
  const parent = new Map<number, number>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  for (const node of profile.nodes)
    for (const child of node.children ?? []) parent.set(child, node.id);
  const partOf = (id: number): Part | 'idle' => {
    const leaf = nodes.get(id)?.callFrame.functionName;
    if (leaf === '(idle)') return 'idle';
    if (leaf === '(garbage collector)') return 'gc';
    for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
      const url = nodes.get(at)?.callFrame.url ?? '';
      const found = WHERE.find(([where]) => where.test(url));
      if (found) return found[1];
    }
    return 'node';
  };
  const known = new Map<number, Part | 'idle'>();
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const part = known.get(id) ?? partOf(id);
    known.set(id, part);
    shares[part] += (profile.timeDeltas?.[i] ?? 0) / 1000;
  }
  return shares;
}
