import type { Month } from '../../calendar.ts';
import type { RecapKey } from './form.ts';
import type { RecapDoubt } from './recap-check.ts';
import type { RecapRow, RecapValue } from './recap-row.ts';
import type { ChangedColumn, SignedRecap } from './recap-signed.ts';

/** The head of the form. */
export interface RecapPlace {
  posyandu: string;
  name: string;
  /** dusun, RT or RW it stands for; empty when nobody said */
  dusun: string;
  village: string;
  subdistrict: string;
  district: string;
}

/** A posyandu's year on one form, as screen, spreadsheet and paper show it. */
export interface RecapSheet {
  place: RecapPlace;
  form: RecapKey;
  edition: string;
  /** the month asked for; the rows are those of its year, January up to it */
  month: Month;
  rows: RecapRow[];
  totals: RecapValue[];
  /** what does not add up in that month */
  doubts: RecapDoubt[];
  /** the last signature of that month, and what changed since */
  signed: (SignedRecap & { changed: ChangedColumn[] }) | null;
  ruleVersion: string;
  /** when the newest fact of the posyandu arrived, ISO; null when nothing ever did */
  freshAt: string | null;
  demo: boolean;
}
