import type { Entry } from '#log/entry.ts';
import { busyPeople, seeded } from './busy-people.ts';
import { A, B, Pen } from './small-world.ts';

/**
 * Busy people of whom some were registered twice: records are merged, in chains and rings too, parted, merged again,
 * and go on being written to under the record given up, by phones that had not heard.
 */
export function mergedPeople(seed: number, count: number, by: string): Entry[] {
  const entries = busyPeople(seed, count, by);
  const random = seeded(seed + 77);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const people = entries.filter((e) => e.kind === 'person-registered').map((e) => e.subject);
  const pen = new Pen(by, A, seed + 500_000, Date.now() - 1_800_000);
  const day = '2026-08-25';
  const more: Entry[] = [];
  for (let n = 0; n < count; n++) {
    const [subject, into] = [pick(people), pick(people)];
    const scope = random() < 0.5 ? A : B;
    const merge = pen.write('person-merged', subject, day, { into }, scope);
    more.push(merge, ...lateFacts(pen, random, subject, scope));
    if (random() < 0.5) continue;
    const parted = pen.write('fact-withdrawn', subject, day, { fact: merge.id }, scope);
    more.push(parted, ...lateFacts(pen, random, into, scope));
    if (random() < 0.4)
      more.push(pen.write('fact-withdrawn', subject, day, { fact: parted.id }, scope));
  }
  return [...entries, ...more];
}

function lateFacts(pen: Pen, random: () => number, who: string, scope: string): Entry[] {
  const facts: Entry[] = [];
  const on = `2026-08-${String(1 + Math.floor(random() * 27)).padStart(2, '0')}`;
  if (random() < 0.5)
    facts.push(
      pen.write('measurement-taken', who, on, { what: 'weight', value: 8.8 }, scope),
      pen.write('attended', who, on, { session: pen.id() }, scope),
    );
  if (random() < 0.3)
    facts.push(
      pen.write('person-corrected', who, on, { motherName: `Ibu ${facts.length}` }, scope),
    );
  if (random() < 0.2)
    facts.push(pen.write('person-moved', who, on, random() < 0.5 ? { to: B } : {}, scope));
  if (random() < 0.2)
    facts.push(pen.write('service-given', who, on, { service: 'hiv-test' }, scope));
  return facts;
}
