import { addDays, type LocalDate } from '../calendar.ts';
import type { BodyOf } from '../facts/fact.ts';
import { mondayOf } from '../meetings/weeks.ts';
import { type AreaCode, villageScope } from '../places/place.ts';
import type { DemoFact } from './draft.ts';
import { type Random, randomFrom } from './random.ts';

type Reviewed = BodyOf<'meeting-held'>['reviewed'][number];

const WEEKS = 10;
/** Thursdays, when pustu and kader meet. */
const DAYS_AFTER_MONDAY = 3;

const ATTENDEES: BodyOf<'meeting-held'>['attendees'] = [
  { name: 'Bidan Rina (contoh)', institution: 'Pustu' },
  { name: 'Perawat Dimas (contoh)', institution: 'Pustu' },
  { name: 'Bu Lastri (contoh)', institution: 'Kader pustu' },
  { name: 'Bu Kartini (contoh)', institution: 'Posyandu' },
];

export interface DemoMeetings {
  villageCode: AreaCode;
  until: LocalDate;
  /** weeks back in which nobody met, 1 being last week */
  missed: readonly number[];
  /** people whose cases were looked at */
  cases: readonly string[];
}

/**
 * Ten weeks of a village's local monitoring: each looks at somebody's case, a broken scale is carried from week to week
 * until it is replaced, and what was decided last is still to be done.
 */
export function demoMeetings(village: DemoMeetings): DemoFact[] {
  const random = randomFrom(`meetings/${village.villageCode}/${village.until}`);
  const scale = random.uuid();
  const turnout = random.uuid();
  return Array.from({ length: WEEKS }, (_, i) => WEEKS - i)
    .filter((back) => !village.missed.includes(back))
    .map((back) => {
      const on = addDays(mondayOf(village.until), DAYS_AFTER_MONDAY - 7 * back);
      return held(village, on, random, [
        ...scaleMatter(scale, back, on),
        ...turnoutMatter(turnout, back, on),
        ...caseMatter(village.cases[back], on),
      ]);
    });
}

function held(
  { villageCode }: DemoMeetings,
  on: LocalDate,
  random: Random,
  reviewed: Reviewed[],
): DemoFact {
  const attendees = ATTENDEES.slice(0, 2 + random.below(3));
  return {
    kind: 'meeting-held',
    subject: random.uuid(),
    scope: villageScope(villageCode),
    on,
    by: 'midwife',
    body: { meeting: 'weekly', date: on, place: 'Pustu (contoh)', attendees, reviewed },
  };
}

/** Broken eight weeks ago, replaced five weeks ago. */
function scaleMatter(id: string, back: number, on: LocalDate): Reviewed[] {
  const about = 'Timbangan bayi rusak';
  const decision = 'Pinjam dari puskesmas, ajukan penggantian ke desa';
  if (back === 8) return [{ id, about, decision, who: 'Bidan Rina', dueBy: addDays(on, 21) }];
  return back === 5 ? [{ id, about, decision, who: 'Bidan Rina', done: true }] : [];
}

/** Decided two weeks ago, and still to be done. */
function turnoutMatter(id: string, back: number, on: LocalDate): Reviewed[] {
  if (back !== 2) return [];
  const decision = 'Umumkan hari buka di masjid dan grup RT';
  const about = 'Balita yang datang berkurang';
  return [{ id, about, indicator: '16.ds', decision, who: 'Bu Kartini', dueBy: addDays(on, 10) }];
}

function caseMatter(person: string | undefined, on: LocalDate): Reviewed[] {
  if (person === undefined) return [];
  const decision = 'Kunjungi rumahnya minggu ini';
  return [
    { about: 'Perlu dilihat lagi', person, decision, who: 'Bu Lastri', dueBy: addDays(on, 7) },
  ];
}
