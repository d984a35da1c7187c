import type { Month } from '#domain/calendar.ts';
import type { Anomaly } from '#domain/quality/anomalies.ts';
import type { DigitMeasure } from '#domain/quality/digit-preference.ts';
import type { MeasuredHere } from '#domain/quality/measured.ts';
import { differencesIn, handsIn, measuring, onlyFrom } from '#domain/quality/measuring.ts';
import {
  type PosyanduQuality,
  posyanduQuality,
  sumQuality,
} from '#domain/quality/posyandu-quality.ts';
import { qualityTableOn } from '#domain/quality/quality.table.ts';
import type {
  DistrictQualityAnswer,
  PosyanduQualityAnswer,
  PuskesmasQualityAnswer,
} from '#domain/quality/quality-answers.ts';
import type { Sign } from '#domain/quality/sign.ts';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU } from './fake-people.ts';
import { KARTINI } from './office-rows.ts';
import { DAY } from './picture.ts';

const MONTH: Month = '2026-11';
const { table } = qualityTableOn(DAY);
const WULAN = fakeId(902);

/** Readings of three months: one kader reads to the smallest line, the other rounds. */
function measured(n: number): MeasuredHere {
  const here: MeasuredHere = { digits: [], scored: [], pairs: [] };
  for (let i = 0; i < n; i++) {
    const rounds = i % 2 === 1;
    const who = i % 8 === 7 ? 'name:Bu Sri (contoh)' : rounds ? WULAN : KARTINI.id;
    const hand = { who, tool: rounds ? 'standing-scale' : 'baby-scale' };
    const add = (what: DigitMeasure, digit: number) => here.digits.push({ ...hand, what, digit });
    add('weight', rounds ? (i % 4 === 1 ? 0 : 5) : (i * 7) % 10);
    add('length-height', (i * 3) % 10);
    add('muac', (i * 9) % 10);
    const z = ((i * 37) % 61) / 12 - 3.2 + (rounds ? 0.9 : 0);
    here.scored.push({ ...hand, index: 'zwfa', z: z / 2, implausible: false });
    here.scored.push({
      ...hand,
      index: 'zlhfa',
      z: i % 40 === 0 ? -6.8 : z,
      implausible: i % 40 === 0,
    });
    if (i % 12 === 0)
      here.pairs.push({
        ...hand,
        what: 'length-height',
        ageMonths: 20,
        first: { value: 80 },
        second: { value: 80.3 + (i % 24) / 20 },
      });
  }
  return here;
}

const bare = (posyandu: string): PosyanduQuality =>
  posyanduQuality({
    posyandu,
    month: MONTH,
    today: DAY,
    people: [],
    arrivals: [],
    days: [],
    sums: {
      now: { served: 0, outside: 0, d: 0, n: 0, t: 0, atRisk: 0, referred: 0 },
      before: null,
    },
    toolsAt: () => [],
  });

function quality(
  posyandu: string,
  readings: number,
  sign: Sign,
  anomalies: readonly Anomaly[],
): PosyanduQuality {
  const here = measured(readings);
  const empty = bare(posyandu);
  const of = (one: MeasuredHere) => measuring(one, table);
  const fine = readings < 50 ? 'few' : 'fine';
  return {
    ...empty,
    sign,
    anomalies: [...anomalies],
    measuring: of(here),
    kader: handsIn(here, 'who').map((who) => ({
      who,
      ...of(onlyFrom(here, (hand) => hand.who === who)),
      timeliness: { facts: 120, withinDay: 92, withinWeek: 118, clockOff: 0, sign: fine },
    })),
    tools: handsIn(here, 'tool').map((tool) => ({
      tool,
      ...of(onlyFrom(here, (hand) => hand.tool === tool)),
    })),
    differences: differencesIn(here, table),
    completeness: {
      visits: readings,
      asked: readings * 6,
      filled: readings * 5,
      excused: Math.floor(readings / 4),
      counselled: Math.floor(readings * 0.7),
      signs: { filled: fine, counselled: readings < 50 ? 'few' : 'look' },
    },
    timeliness: {
      facts: readings * 7,
      withinDay: readings * 6,
      withinWeek: readings * 7,
      clockOff: 0,
      sign: fine,
    },
    register: {
      people: 300,
      withNik: 291,
      nikReason: 6,
      duplicates: anomalies.some((a) => a.code === 'duplicates') ? 2 : 0,
      births: { ...empty.register.births, n: 74, estimated: 3, roundDays: 6, olderThanOne: 58 },
      sign: 'fine',
    },
    outliers: { scored: readings, implausible: Math.floor(readings / 40) },
  };
}

const BUSY: readonly Anomaly[] = [
  { code: 'all-gained', n: 24, d: 24 },
  { code: 'nobody-referred', atRisk: 12 },
  { code: 'digits', what: 'weight', round: 0.55, n: 160 },
  { code: 'implausible', n: 4, of: 160 },
  { code: 'duplicates', pairs: 2 },
];
const DAHLIA = quality(OTHER_POSYANDU, 160, 'look', BUSY);
const MELATI = quality(FAKE_POSYANDU, 120, 'fine', []);
const SEROJA = {
  ...quality('contoh-seroja', 12, 'few', []),
  measuring: measuring(measured(12), table),
};
const SILENT = {
  ...bare('contoh-anggrek'),
  sign: 'look' as const,
  anomalies: [{ code: 'nothing-recorded' as const, days: 1 }],
};

export const PUSKESMAS_QUALITY: PuskesmasQualityAnswer = {
  puskesmas: { id: 'contoh-p', name: 'Puskesmas Yosodadi (contoh)' },
  month: MONTH,
  asked: 4,
  rows: [
    { id: FAKE_POSYANDU, name: 'Melati 3 RW 03', quality: MELATI },
    { id: OTHER_POSYANDU, name: 'Dahlia 8 RW 05', quality: DAHLIA },
    { id: 'contoh-seroja', name: 'Seroja Perumahan Bumi Mekar Sari Indah RW 11', quality: SEROJA },
    { id: 'contoh-anggrek', name: 'Anggrek 1 RW 01', quality: SILENT },
  ],
};

const answer = (name: string, of: PosyanduQuality): PosyanduQualityAnswer => ({
  posyandu: { id: of.posyandu, name },
  quality: of,
  names: { [KARTINI.id]: KARTINI.name, [WULAN]: 'Bu Wulan (contoh)' },
});
export const POSYANDU_QUALITY = answer('Dahlia 8 RW 05', DAHLIA);
export const FEW_QUALITY = answer('Seroja RW 11', SEROJA);

export const DISTRICT_QUALITY: DistrictQualityAnswer = {
  district: 1872,
  month: MONTH,
  rows: [
    {
      id: 'a',
      name: 'Yosodadi (contoh)',
      sum: sumQuality([MELATI, DAHLIA, SEROJA, SILENT]),
      asked: 4,
    },
    { id: 'b', name: 'Ganjar Agung (contoh)', sum: sumQuality([MELATI, MELATI]), asked: 2 },
    { id: 'c', name: 'Sumbersari Bantul (contoh)', sum: sumQuality([SILENT]), asked: 1 },
  ],
};
