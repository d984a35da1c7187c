import type { When } from '../cards/card.ts';

/** How much a finding asks of us. `unknown` is never normal: it says what is missing (ruling 3). */
export type Severity = 'good' | 'watch' | 'refer' | 'urgent' | 'unknown';

/** What a rule says of one person on one day. */
export interface Finding {
  /** e.g. `weight-for-age.severely-underweight`: rule, dot, class */
  code: string;
  severity: Severity;
  /** to kader and family: what was measured, what to do, to whom to go; no disease words (ruling 3) */
  family: string;
  /** to the health worker: the class, the number, the standard */
  worker: string;
  /** a short title for the family, e.g. "Berat badan menurut umur" */
  title: string;
  referTo?: 'pustu' | 'puskesmas' | 'hospital';
  /** education topics that fit (step 5) */
  topics?: readonly string[];
  /** shown only to those who may see it (ruling 16) */
  sensitive?: boolean;
  /** asks for something that is due, or for a talk: told like any other, and never counted as a risk */
  reminder?: boolean;
  rule: string;
  /** version of the rule's table */
  version: string;
  /** the numbers behind it, for "mengapa?" */
  numbers?: Readonly<Record<string, number | string | null>>;
}

/** The card every rule opens with; `npm run cards` gathers them for the puskesmas to sign. */
export interface RuleCard {
  rule: string;
  title: string;
  /** document, table, page */
  source: string;
  /** date in force */
  since: string;
  appliesTo: string;
  /** the same for a test: it answers nobody who fits none of these */
  who?: readonly When[];
  /** H, M or L as in the sources; M and L ship as data with a named default */
  confidence: 'high' | 'medium' | 'low';
  /** who should confirm it; empty until somebody has signed */
  confirmBy: string;
}
