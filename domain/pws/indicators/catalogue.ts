import { CHILD_LINES } from './catalogue-children.ts';
import { GROWN_LINES } from './catalogue-grown.ts';
import { MOTHER_LINES } from './catalogue-mothers.ts';
import { WORK_CATALOGUE } from './catalogue-work.ts';
import type { Cluster, IndicatorLine } from './line.ts';

/** Changes with any definition; printed with the catalogue.
 * @public */
export const CATALOGUE_VERSION = '2026.1';

/** All 43 indicators of local-area monitoring, in their numbers' order; some have several lines. */
export const INDICATORS: readonly IndicatorLine[] = [
  ...MOTHER_LINES,
  ...CHILD_LINES,
  ...GROWN_LINES,
  ...WORK_CATALOGUE,
];

const byKey = new Map(INDICATORS.map((line) => [line.key, line]));

export const indicatorOf = (key: string): IndicatorLine | null => byKey.get(key) ?? null;

export const CLUSTERS: Readonly<Record<Cluster, string>> = {
  1: 'Klaster 1, manajemen',
  2: 'Klaster 2, ibu dan anak',
  3: 'Klaster 3, usia dewasa dan lansia',
  4: 'Klaster 4, penanggulangan penyakit menular',
};

/** The lines each of the puskesmas' four clusters answers for. */
export const byCluster = (cluster: Cluster): readonly IndicatorLine[] =>
  INDICATORS.filter((line) => line.cluster === cluster);

/** How many people of a kind a place should have (sasaran proyeksi): what is asked, and which target list counts it. */
export const PROJECTIONS = {
  'bumil:year': { label: 'Ibu hamil setahun', targets: ['bumil:year'] },
  'delivered:year': { label: 'Ibu bersalin setahun', targets: ['delivered:year'] },
  'born:year': { label: 'Lahir hidup setahun', targets: ['born:year'] },
  'surviving:year': { label: 'Bayi (surviving infant) setahun', targets: ['bayi'] },
  'months-12-23': { label: 'Anak 12–23 bulan', targets: ['months-12-23'] },
  'months-6-59': { label: 'Anak 6–59 bulan', targets: ['months-6-59'] },
  balita: { label: 'Anak 12–59 bulan', targets: ['balita'] },
  'months-0-71': { label: 'Anak 0–71 bulan', targets: ['bayi', 'balita', 'apras'] },
  'years-1-12': { label: 'Anak 1–12 tahun', targets: ['years-1-12'] },
  'years-7-15': { label: 'Anak 7–15 tahun', targets: ['years-7-15'] },
  'years-15-59': { label: 'Usia 15–59 tahun', targets: ['years-15-59'] },
  lansia: { label: 'Usia 60 tahun ke atas', targets: ['lansia'] },
  'ill:pressure': { label: 'Perkiraan penderita tekanan darah tinggi', targets: [] },
  'ill:sugar': { label: 'Perkiraan penderita diabetes', targets: [] },
} as const satisfies Record<string, { label: string; targets: readonly string[] }>;

export type ProjectionKey = keyof typeof PROJECTIONS;
export const isProjectionKey = (key: string): key is ProjectionKey =>
  Object.hasOwn(PROJECTIONS, key);
