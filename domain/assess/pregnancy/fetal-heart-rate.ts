import { type Band, bandOf } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { assessOneNumber, type OneNumber } from '../one-number.ts';
import type { Rule } from '../rule.ts';

export interface FetalHeartRateTable {
  possible: readonly [min: number, max: number];
  bands: readonly Band[];
}

const card: RuleCard = {
  rule: 'fetal-heart-rate',
  title: 'Denyut jantung janin',
  source: 'KMK HK.01.07/MENKES/1186/2022, pemeriksaan kehamilan: 120–160 kali per menit',
  since: '2022-07-01',
  appliesTo: 'ibu hamil, diperiksa bidan',
  who: [{ groups: ['bumil'] }],
  confidence: 'high',
  confirmBy: '',
};

const away = {
  severity: 'refer',
  family: 'Perlu diperiksa lagi di Puskesmas hari ini.',
  referTo: 'puskesmas',
} as const;

const how: OneNumber = {
  card,
  what: 'fetal-heart-rate',
  name: 'Denyut jantung janin',
  unit: 'kali/menit',
  optional: true,
};

export const fetalHeartRate: Rule<FetalHeartRateTable> = {
  card,
  versions: [
    {
      version: '2022',
      since: '2022-07-01',
      table: {
        possible: [40, 260],
        bands: [
          { ...away, code: 'slow', below: 120, worker: 'DJJ < 120' },
          {
            code: 'good',
            upTo: 160,
            severity: 'good',
            family: 'Hasilnya baik.',
            worker: 'DJJ 120–160',
          },
          { ...away, code: 'fast', worker: 'DJJ > 160' },
        ],
      },
    },
  ],
  assess(subject, table, version) {
    if (!subject.groups.includes('bumil')) return [];
    return assessOneNumber(subject, how, {
      version,
      possible: table.possible,
      classOf: (beats) => bandOf(table.bands, beats),
    });
  },
};
