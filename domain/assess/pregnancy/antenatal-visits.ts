import { addDays, type LocalDate } from '../../calendar.ts';
import type { Known } from '../../facts/known.ts';
import { type ClassRow, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { gestationOn, pregnancyToday } from './gestation.ts';

/** A check by a health worker: at which completed week, and whether a doctor did it. */
export interface AntenatalVisit {
  week: number;
  trimester: 1 | 2 | 3;
  doctor: boolean;
}

export interface AntenatalCount {
  perTrimester: readonly [number, number, number];
  /** first contact: within 12 weeks ("K1 murni"), later ("K1 akses"), or none */
  k1: 'early' | 'late' | null;
  /** 1, 1 and 2 visits by trimester: the older measure */
  k4: boolean;
  /** 1, 2 and 3 */
  k6: boolean;
  doctorFirst: boolean;
  doctorThird: boolean;
  /** K6 with a doctor (and ultrasound) in the first and third trimester */
  k6ToStandard: boolean;
}

/** Counts visits. Source: KMK HK.01.07/MENKES/2015/2023; PMK 21/2021 (six visits, 1–2–3, doctor at K1 and K5). */
export function antenatalCount(visits: readonly AntenatalVisit[]): AntenatalCount {
  const inTrimester = (t: 1 | 2 | 3) => visits.filter((v) => v.trimester === t);
  const [first, second, third] = [inTrimester(1), inTrimester(2), inTrimester(3)];
  const doctorFirst = first.some((v) => v.doctor);
  const doctorThird = third.some((v) => v.doctor);
  const atLeast = (a: number, b: number, c: number) =>
    first.length >= a && second.length >= b && third.length >= c;
  const k6 = atLeast(1, 2, 3);
  return {
    perTrimester: [first.length, second.length, third.length],
    k1: visits.length === 0 ? null : first.length > 0 ? 'early' : 'late',
    k4: atLeast(1, 1, 2),
    k6,
    doctorFirst,
    doctorThird,
    k6ToStandard: k6 && doctorFirst && doctorThird,
  };
}

export interface AntenatalTable {
  /** visits by the end of each trimester */
  needed: readonly [number, number, number];
  classes: Record<'due' | 'behind' | 'complete' | 'on-track', ClassRow>;
}

const card: RuleCard = {
  rule: 'antenatal-visits',
  title: 'Periksa kehamilan',
  source:
    'KMK HK.01.07/MENKES/2015/2023; PMK 21/2021: paling sedikit 6 kali, 1 pada trimester 1, 2 pada trimester 2, 3 pada trimester 3; dokter pada K1 dan K5',
  since: '2023-01-01',
  appliesTo: 'ibu hamil dengan HPHT',
  who: [{ groups: ['bumil'] }],
  confidence: 'high',
  confirmBy: '',
};

export const ANTENATAL_SERVICES = ['antenatal-check', 'antenatal-check.doctor'] as const;

/** Checks on record in this pregnancy up to the day. */
export function visitsOf(
  subject: Pick<Subject, 'on'> & { known: Pick<Known, 'days'> },
  lmp: LocalDate,
): AntenatalVisit[] {
  return subject.known.days
    .filter((day) => day.on >= lmp && day.on <= subject.on)
    .flatMap((day) => {
      const given = day.services.filter((s) =>
        (ANTENATAL_SERVICES as readonly string[]).includes(s.service),
      );
      const at = gestationOn(lmp, day.on);
      const doctor = given.some((s) => s.service.endsWith('.doctor'));
      return given.length > 0 && at ? [{ week: at.weeks, trimester: at.trimester, doctor }] : [];
    });
}

/** The last day of each trimester, counted from the last period. */
const ENDS = [12 * 7, 24 * 7, 40 * 7] as const;

function assess(subject: Subject, table: AntenatalTable, version: string): Finding[] {
  const now = pregnancyToday(subject);
  if (!now) return [];
  const { lmp } = now.pregnancy;
  if (!now.gestation || lmp === undefined)
    return [unknownFinding(card, version, 'Hari pertama haid terakhir', 'incomplete-record')];
  const count = antenatalCount(visitsOf(subject, lmp));
  const { trimester, weeks } = now.gestation;
  const missed = ([1, 2, 3] as const).some(
    (t) => t < trimester && (count.perTrimester[t - 1] ?? 0) < (table.needed[t - 1] ?? 0),
  );
  const here = (count.perTrimester[trimester - 1] ?? 0) >= (table.needed[trimester - 1] ?? 0);
  const { classes } = table;
  const row = count.k6
    ? classes.complete
    : missed
      ? classes.behind
      : here
        ? classes['on-track']
        : classes.due;
  const by = addDays(lmp, ENDS[trimester - 1] ?? 0);
  const [a, b, c] = count.perTrimester;
  const seen = {
    text: `Hamil ${weeks} minggu, tercatat ${a + b + c} kali periksa`,
    numbers: { weeks, first: a, second: b, third: c, by },
    note: `Trimester 1–3: ${a}, ${b}, ${c} (seharusnya ${table.needed.join(', ')}). Dokter trimester 1 ${count.doctorFirst ? 'sudah' : 'belum'}, trimester 3 ${count.doctorThird ? 'sudah' : 'belum'}.`,
  };
  return [classFinding(card, version, row, seen)];
}

/** Whether she has had the checks of a health worker that her weeks ask for; what is not on record is asked, not blamed. */
export const antenatalVisits: Rule<AntenatalTable> = {
  card,
  versions: [
    {
      version: '2023.1',
      since: '2023-01-01',
      table: {
        needed: [1, 2, 3],
        classes: {
          due: {
            code: 'due',
            severity: 'watch',
            family: 'Ingatkan untuk periksa ke bidan atau dokter. Bila sudah, catat dari Buku KIA.',
            worker: 'Pemeriksaan trimester ini belum lengkap tercatat',
            topics: ['antenatal-visits'],
            reminder: true,
          },
          behind: {
            code: 'behind',
            severity: 'watch',
            family: 'Ada pemeriksaan yang belum tercatat. Lihat Buku KIA, lalu temui bidan.',
            worker: 'Pemeriksaan trimester sebelumnya kurang atau belum tercatat',
            topics: ['antenatal-visits'],
            reminder: true,
          },
          'on-track': {
            code: 'on-track',
            severity: 'good',
            family: 'Sesuai jadwal. Teruskan.',
            worker: 'Sesuai jadwal',
          },
          complete: {
            code: 'complete',
            severity: 'good',
            family: 'Sudah lengkap 6 kali. Siapkan tempat melahirkan.',
            worker: 'K6 lengkap',
          },
        },
      },
    },
  ],
  assess,
};
