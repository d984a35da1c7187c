import { addDays, daysBetween, type LocalDate } from '../../calendar.ts';
import { type ClassRow, classFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';

/** A visit's window in days after the birth, both ends included. Hours matter only on the first two days. */
export interface VisitWindow {
  visit: string;
  fromDay: number;
  toDay: number;
  /** not before this many hours, where the hour is known */
  fromHours?: number;
}

/** KF1 6 hours–day 2, KF2 3–7, KF3 8–28, KF4 29–42; KN1 6–48 hours, KN2 3–7, KN3 8–28 (KMK HK.01.07/MENKES/2015/2023). */
export const MOTHER_WINDOWS: readonly VisitWindow[] = [
  { visit: 'KF1', fromDay: 0, toDay: 2, fromHours: 6 },
  { visit: 'KF2', fromDay: 3, toDay: 7 },
  { visit: 'KF3', fromDay: 8, toDay: 28 },
  { visit: 'KF4', fromDay: 29, toDay: 42 },
];
export const NEWBORN_WINDOWS: readonly VisitWindow[] = [
  { visit: 'KN1', fromDay: 0, toDay: 2, fromHours: 6 },
  { visit: 'KN2', fromDay: 3, toDay: 7 },
  { visit: 'KN3', fromDay: 8, toDay: 28 },
];

/** The visit a day belongs to; null outside all windows, or before the sixth hour where the hour is known. */
export function visitAt(
  windows: readonly VisitWindow[],
  day: number,
  hours: number | null = null,
): string | null {
  const found = windows.find((w) => day >= w.fromDay && day <= w.toDay);
  const tooSoon = hours !== null && hours < (found?.fromHours ?? 0);
  return found && !tooSoon ? found.visit : null;
}

export interface VisitsState {
  done: string[];
  missed: string[];
  /** the window that is open today and has no visit yet, and its last day */
  due: { visit: string; until: LocalDate } | null;
}

/** Which visits were made, missed and are due. `seen` are days on which a health worker saw them. */
export function visitsState(
  windows: readonly VisitWindow[],
  born: LocalDate,
  seen: readonly LocalDate[],
  on: LocalDate,
): VisitsState {
  const done = new Set(seen.map((day) => visitAt(windows, daysBetween(born, day))));
  const today = daysBetween(born, on);
  const open = windows.find((w) => today >= w.fromDay && today <= w.toDay && !done.has(w.visit));
  return {
    done: windows.flatMap((w) => (done.has(w.visit) ? [w.visit] : [])),
    missed: windows.flatMap((w) => (w.toDay < today && !done.has(w.visit) ? [w.visit] : [])),
    due: open ? { visit: open.visit, until: addDays(born, open.toDay) } : null,
  };
}

export interface PostnatalTable {
  classes: Record<'due' | 'missed' | 'good', ClassRow>;
}

const SOURCE = 'KMK HK.01.07/MENKES/2015/2023: KF1–KF4 dan KN1–KN3';

const motherCard: RuleCard = {
  rule: 'postpartum-visits',
  title: 'Kunjungan nifas',
  source: SOURCE,
  since: '2023-01-01',
  appliesTo: 'ibu sampai 42 hari setelah melahirkan',
  who: [{ groups: ['nifas'] }],
  confidence: 'high',
  confirmBy: '',
};
const newbornCard: RuleCard = {
  ...motherCard,
  rule: 'newborn-visits',
  title: 'Kunjungan bayi baru lahir',
  appliesTo: 'bayi sampai 28 hari',
  who: [{ toMonths: 2 }],
};

/** Days on which one of these services is on record. */
const daysWith = ({ known, on }: Subject, service: string, since: LocalDate): LocalDate[] =>
  known.days
    .filter((d) => d.on >= since && d.on <= on && d.services.some((s) => s.service === service))
    .map((d) => d.on);

function say(
  card: RuleCard,
  version: string,
  table: PostnatalTable,
  state: VisitsState,
  day: number,
) {
  const { classes } = table;
  const row = state.due ? classes.due : state.missed.length > 0 ? classes.missed : classes.good;
  const missed = state.missed.length > 0 ? ` Belum tercatat: ${state.missed.join(', ')}.` : '';
  return classFinding(card, version, row, {
    text: `Hari ke-${day} setelah lahir`,
    numbers: { day, done: state.done.join(' ') || null, due: state.due?.visit ?? null },
    note: `Tercatat: ${state.done.join(', ') || 'belum ada'}.${missed}${state.due ? ` ${state.due.visit} sampai ${state.due.until}.` : ''}`,
  });
}

function assessMother(subject: Subject, table: PostnatalTable, version: string): Finding[] {
  if (!subject.groups.includes('nifas')) return [];
  const born = subject.known.pregnancies.findLast(
    (p) => p.endedOn && p.endedOn <= subject.on,
  )?.endedOn;
  if (!born) return [];
  const state = visitsState(
    MOTHER_WINDOWS,
    born,
    daysWith(subject, 'postpartum-check', born),
    subject.on,
  );
  return [say(motherCard, version, table, state, daysBetween(born, subject.on))];
}

const LAST_NEWBORN_DAY = 28;

function assessNewborn(subject: Subject, table: PostnatalTable, version: string): Finding[] {
  if (subject.age.days > LAST_NEWBORN_DAY) return [];
  const { birthDate, on } = subject;
  const seen = daysWith(subject, 'newborn-check', birthDate);
  const state = visitsState(NEWBORN_WINDOWS, birthDate, seen, on);
  return [say(newbornCard, version, table, state, subject.age.days)];
}

const table: PostnatalTable = {
  classes: {
    due: {
      code: 'due',
      severity: 'watch',
      family: 'Sekarang waktunya diperiksa bidan. Bila sudah, catat dari Buku KIA.',
      worker: 'Kunjungan sedang jatuh tempo',
      topics: ['postpartum-visits'],
      reminder: true,
    },
    missed: {
      code: 'missed',
      severity: 'watch',
      family: 'Ada pemeriksaan bidan yang belum tercatat. Lihat Buku KIA.',
      worker: 'Kunjungan sebelumnya belum tercatat',
      topics: ['postpartum-visits'],
      reminder: true,
    },
    good: {
      code: 'good',
      severity: 'good',
      family: 'Pemeriksaan bidan sesuai jadwal.',
      worker: 'Sesuai jadwal',
    },
  },
};
const versions = [{ version: '2023.1', since: '2023-01-01', table }];

/** Checks of the mother after birth: done, missed or due now. */
export const postpartumVisits: Rule<PostnatalTable> = {
  card: motherCard,
  versions,
  assess: assessMother,
};
/** Checks of the newborn. */
export const newbornVisits: Rule<PostnatalTable> = {
  card: newbornCard,
  versions,
  assess: assessNewborn,
};
