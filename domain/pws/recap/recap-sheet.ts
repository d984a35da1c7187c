import type { Month } from '../../calendar.ts';
import type { Fact } from '../../facts/fact.ts';
import type { MonthNumbers } from '../month-numbers.ts';
import type { RecapKey } from './form.ts';
import { RECAPS } from './forms.ts';
import { type RecapDoubt, recapDoubts } from './recap-check.ts';
import {
  type RecapReader,
  type RecapRow,
  type RecapValue,
  recapRow,
  recapTotals,
} from './recap-row.ts';
import {
  type ChangedColumn,
  changedSince,
  type SignedRecap,
  signedRecaps,
} from './recap-signed.ts';

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

/** What a sheet is made of; a phone and the server bring the same. */
export interface RecapOf
  extends Pick<RecapSheet, 'place' | 'form' | 'ruleVersion' | 'freshAt' | 'demo'> {
  /** of one year in order; the last is the month asked for */
  months: readonly [Month, MonthNumbers][];
  /** facts under `recapSubject` of the month asked for */
  signatures: readonly Fact[];
  reader: RecapReader;
}

/** A posyandu's year on one form. Whoever signed last stands for the month. */
export function recapSheet({ months, signatures, reader, ...head }: RecapOf): RecapSheet {
  const form = RECAPS[head.form];
  const rows = months.map(([month, numbers]) => recapRow(form, month, numbers, reader));
  const [last] = months.slice(-1);
  const row = rows.at(-1);
  if (!last || !row) throw new Error('a sheet has at least the month asked for');
  const [month, numbers] = last;
  const signed = signedRecaps(signatures, head.form).findLast((one) => one.month === month);
  return {
    ...head,
    edition: form.edition,
    month,
    rows,
    totals: recapTotals(form, rows),
    doubts: recapDoubts(form, numbers),
    signed: signed ? { ...signed, changed: changedSince(signed, row) } : null,
  };
}
