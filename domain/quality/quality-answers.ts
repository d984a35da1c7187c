import type { Month } from '../calendar.ts';
import type { PosyanduQuality, QualitySum } from './posyandu-quality.ts';

/** What the server answers of one posyandu: whose hand each name is, for who may help there. */
export interface PosyanduQualityAnswer {
  posyandu: { id: string; name: string };
  quality: PosyanduQuality;
  /** account → name, of those who wrote or measured; `name:` hands carry their own */
  names: Record<string, string>;
}

/** One line of the table of a puskesmas; nobody who measured is in it. */
export interface QualityRow {
  id: string;
  name: string;
  quality: Omit<PosyanduQuality, 'kader' | 'tools' | 'differences'>;
}
export interface PuskesmasQualityAnswer {
  puskesmas: { id: string; name: string };
  month: Month;
  rows: QualityRow[];
  /** posyandu asked for; more than `rows` while some are still being reckoned */
  asked: number;
}

/** What a district sees: sums of a puskesmas, no name, and no count small enough to mean somebody. */
export interface DistrictQualityAnswer {
  district: number;
  month: Month;
  /** while `sum.posyandu` is less than `asked`, nothing else of `sum` is told yet */
  rows: { id: string; name: string; sum: QualitySum; asked: number }[];
}
