import { secretsFrom } from '../../server/keys/secrets.ts';
import { openPool } from '../../server/store/database.ts';
import { rebuild } from '../../server/store/rebuild.ts';
import type { Store } from '../../server/store/store.ts';
import { answering } from '../scene/child.ts';
import { BENCH_SECRET } from '../scene/database.ts';
import { benchPosyandu } from '../scene/places.ts';
import { allBy, type VillageSize, villageMonths } from '../scene/village.ts';
import { BulkWriter } from '../scene/write-bulk.ts';

/** A whole district into the store, in a process that may not grow. `load` before `rebuild`. */
export type StressQuestion =
  | { do: 'load'; url: string; posyandu: number; size: VillageSize; author: string }
  | { do: 'rebuild'; url: string; check: boolean };

export interface Loaded {
  people: number;
  facts: number;
  seconds: number;
  /** the largest this process has been, MB */
  mostMb: number;
}
export interface Rebuilt {
  people: number;
  months: number;
  differences: number;
  seconds: number;
  mostMb: number;
}

/** Posyandu written at a time: one generates while another waits for the disk. */
const AT_ONCE = 3;

answering<StressQuestion>(async (question) => {
  const pool = openPool(question.url, { size: AT_ONCE + 1 });
  const store: Store = { pool, secrets: secretsFrom(BENCH_SECRET) };
  const memory = watchMemory();
  const from = performance.now();
  const done =
    question.do === 'load'
      ? await load(store, question)
      : await rebuild(store, { check: question.check, onProgress: progress() });
  const seconds = (performance.now() - from) / 1000;
  await pool.end();
  return { ...done, told: undefined, seconds, mostMb: memory() };
});

async function load(
  store: Store,
  { posyandu, size, author }: Extract<StressQuestion, { do: 'load' }>,
): Promise<{ people: number; facts: number }> {
  const writer = new BulkWriter(store);
  const places = benchPosyandu(posyandu);
  const done = { people: 0, facts: 0 };
  const say = progress();
  const work = async (): Promise<void> => {
    for (let place = places.pop(); place; place = places.pop())
      for (const entries of villageMonths(place, size, allBy(author))) {
        await writer.write(entries);
        done.facts += entries.length;
        done.people += entries.filter((e) => e.kind === 'person-registered').length;
        say(done.people, posyandu * size.people);
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await writer.finish();
  return done;
}

/** A line every ten percent or so. */
function progress(): (done: number, of: number) => void {
  let said = 0;
  return (done, of) => {
    const tenth = of === 0 ? 0 : Math.floor((done / of) * 10);
    if (tenth <= said) return;
    said = tenth;
    console.log(`  ${tenth * 10} % (${done.toLocaleString('en')} people)`);
  };
}

function watchMemory(): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss() / 2 ** 20);
  };
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    look();
    return Math.round(most);
  };
}
