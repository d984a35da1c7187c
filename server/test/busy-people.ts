import type { Entry } from '#log/entry.ts';
import { A, B, C, Pen } from './small-world.ts';

/** The same numbers for the same seed (mulberry32, public domain by Tommy Ettinger). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const uuid = (seed: number, n: number): string =>
  `${seed.toString(16).padStart(8, '0')}-${n.toString(16).padStart(4, '0')}-4000-8000-000000000000`;
export const NAME = 'Warga Contoh';
const MONTHS = ['2026-06', '2026-07', '2026-08'] as const;
const BIRTHS = ['2026-02-03', '2024-05-17', '2021-08-09', '2012-01-30', '1996-10-11', '1950-03-04'];

/**
 * Three months of `count` people at three posyandu, written by one hand: they come, are weighed, go elsewhere as
 * guests, move, fall pregnant, die; some facts are corrected or withdrawn, some are sensitive; an open day and some
 * visits are put on another day.
 */
export function busyPeople(seed: number, count: number, by: string): Entry[] {
  const random = seeded(seed);
  const pen = new Pen(by, A, seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const entries: Entry[] = [];
  let n = 0;
  for (const [i, month] of MONTHS.entries())
    for (const scope of [A, B]) {
      const id = uuid(seed, ++n);
      const day = { date: `${month}-${10 + i}`, zone: 'WIB' as const };
      entries.push(
        pen.write('session-planned', id, `${month}-01`, { ...day, startsAt: '08:00' }, scope),
        pen.write('session-opened', id, `${month}-10`, day, scope),
      );
    }
  entries.push(...redatings(pen, seed));
  for (let p = 0; p < count; p++) {
    const who = uuid(seed, ++n);
    const home = pick([A, A, B, C]);
    const sex = random() < 0.5 ? 'F' : 'M';
    const nik = `18720101${String(Math.floor(random() * 1e4)).padStart(4, '0')}9${String(p).padStart(3, '0')}`;
    const birthDate = pick(BIRTHS);
    entries.push(
      pen.write(
        'person-registered',
        who,
        '2026-06-05',
        { name: `${NAME} ${p}`, sex, birthDate, nik },
        home,
      ),
    );
    for (const month of MONTHS) entries.push(...visit(pen, random, who, month, home, seed));
    if (random() < 0.15)
      entries.push(
        pen.write(
          'visit-redated',
          who,
          '2026-08-27',
          {
            session: sessionIn(seed, pick(MONTHS)),
            date: pick(['2026-05-09', '2026-06-28', '2026-08-11']),
          },
          home,
        ),
      );
    entries.push(...fate(pen, random, { who, home, sex, birthDate }));
  }
  return entries;
}

/** One open day moves for good into the month before, another's re-dating is taken back. */
function redatings(pen: Pen, seed: number): Entry[] {
  const [july, august] = [sessionIn(seed, '2026-07'), sessionIn(seed, '2026-08')];
  const moved = pen.write('session-redated', july, '2026-08-20', { date: '2026-06-29' });
  const back = pen.write('session-redated', august, '2026-08-20', { date: '2026-07-30' });
  return [moved, back, pen.write('fact-withdrawn', august, '2026-08-21', { fact: back.id })];
}

/** The session at A in a month. */
const sessionIn = (seed: number, month: string): string =>
  uuid(seed, 1 + 2 * MONTHS.findIndex((m) => m.startsWith(month)));

function visit(
  pen: Pen,
  random: () => number,
  who: string,
  month: string,
  home: string,
  seed: number,
): Entry[] {
  if (random() < 0.25) return [];
  const scope = random() < 0.15 ? B : home;
  const on = `${month}-${String(1 + Math.floor(random() * 27)).padStart(2, '0')}`;
  const session = sessionIn(seed, month);
  const weight = pen.write(
    'measurement-taken',
    who,
    on,
    { what: 'weight', value: Math.round(60 + random() * 80) / 10, session },
    scope,
  );
  const facts = [
    pen.write('attended', who, on, { session }, scope),
    weight,
    pen.write('service-given', who, on, { service: 'vitamin-a', session }, scope),
  ];
  if (random() < 0.2)
    facts.push(
      pen.write(
        'measurement-taken',
        who,
        on,
        { what: 'weight', value: 9.9, corrects: weight.id },
        scope,
      ),
    );
  if (random() < 0.15)
    facts.push(pen.write('fact-withdrawn', who, '2026-08-28', { fact: weight.id }, scope));
  if (random() < 0.2)
    facts.push(
      pen.write(
        'answers-given',
        who,
        on,
        { instrument: 'srq-20', version: '1', answers: { q1: true } },
        scope,
      ),
    );
  if (random() < 0.2)
    facts.push(
      pen.write('referral-made', who, on, { to: 'puskesmas', reasons: ['berat-badan'] }, scope),
    );
  return facts;
}

function fate(
  pen: Pen,
  random: () => number,
  of: { who: string; home: string; sex: string; birthDate: string },
): Entry[] {
  const facts: Entry[] = [];
  if (of.sex === 'F' && of.birthDate === '1996-10-11') {
    facts.push(
      pen.write('pregnancy-recorded', of.who, '2026-06-12', { lmp: '2026-04-01' }, of.home),
    );
    if (random() < 0.5)
      facts.push(
        pen.write(
          'delivery-recorded',
          of.who,
          '2026-08-03',
          { endedOn: '2026-08-01', outcome: 'live-birth' },
          of.home,
        ),
      );
  }
  if (random() < 0.2)
    facts.push(pen.write('person-moved', of.who, '2026-07-15', { to: B }, of.home));
  if (random() < 0.05)
    facts.push(
      pen.write(
        'death-recorded',
        of.who,
        '2026-08-20',
        { diedOn: '2026-08-19', cause: 'illness' },
        of.home,
      ),
    );
  if (random() < 0.1)
    facts.push(pen.write('person-corrected', of.who, '2026-08-02', { sex: 'F' }, of.home));
  return facts;
}
