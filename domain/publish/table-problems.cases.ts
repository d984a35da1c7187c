import type { PublicationProblemKind } from './problem.ts';

/** A change to one place of a rule's own table, and what is said of it. */
export interface TableCase {
  says: string;
  rule: string;
  /** path through the table */
  at: string;
  /** left out: the place itself is taken away */
  to?: unknown;
  problem: PublicationProblemKind | null;
}

export const TABLE_CASES: readonly TableCase[] = [
  {
    says: 'a limit moved by little',
    rule: 'child-muac',
    at: 'bands.0.below',
    to: 11.8,
    problem: null,
  },
  {
    says: 'another sentence',
    rule: 'child-muac',
    at: 'bands.0.family',
    to: 'Merah. Ke puskesmas.',
    problem: null,
  },
  {
    says: 'another place to go',
    rule: 'barthel',
    at: 'bands.2.referTo',
    to: 'pustu',
    problem: null,
  },
  {
    says: 'nowhere to go, where nobody is sent',
    rule: 'child-muac',
    at: 'bands.1.referTo',
    problem: null,
  },
  {
    says: 'another topic',
    rule: 'child-muac',
    at: 'bands.0.topics',
    to: ['child-growth', 'immunization'],
    problem: null,
  },
  {
    says: 'fewer signs asked for',
    rule: 'complementary-feeding',
    at: 'needed',
    to: ['animal'],
    problem: null,
  },
  {
    says: 'a mode of another version',
    rule: 'tuberculosis',
    at: 'contactIs',
    to: 'sign',
    problem: null,
  },
  { says: 'the same limit for both sexes', rule: 'waist', at: 'limit.M', to: 80, problem: null },
  { says: 'an age of zero', rule: 'child-muac', at: 'fromMonths', to: 0, problem: null },

  {
    says: 'a limit above the next',
    rule: 'child-muac',
    at: 'bands.0.below',
    to: 12.6,
    problem: 'order',
  },
  {
    says: 'a limit equal to the next',
    rule: 'child-muac',
    at: 'bands.0.below',
    to: 12.5,
    problem: 'order',
  },
  {
    says: 'a z-band over the next',
    rule: 'weight-for-length-height',
    at: 'ages.0.bands.2.upTo',
    to: 2.5,
    problem: 'order',
  },
  {
    says: 'a possible range upside down',
    rule: 'child-muac',
    at: 'possible',
    to: [30, 5],
    problem: 'order',
  },
  { says: 'until before from', rule: 'woman-muac', at: 'toMonths', to: 170, problem: 'order' },
  {
    says: 'a milder limit under a graver one',
    rule: 'haemoglobin',
    at: 'rows.0.mildFrom',
    to: 6.5,
    problem: 'order',
  },
  {
    says: 'upper above lower pressure',
    rule: 'pre-eclampsia',
    at: 'high',
    to: [90, 140],
    problem: 'order',
  },

  {
    says: 'a slipped decimal point',
    rule: 'child-muac',
    at: 'bands.0.below',
    to: 1.15,
    problem: 'too-far',
  },
  {
    says: 'a sign turned around',
    rule: 'weight-for-age',
    at: 'ages.0.bands.0.below',
    to: 3,
    problem: 'too-far',
  },
  {
    says: 'no number',
    rule: 'child-muac',
    at: 'bands.0.below',
    to: Number.NaN,
    problem: 'not-finite',
  },
  {
    says: 'endless',
    rule: 'waist',
    at: 'limit.F',
    to: Number.POSITIVE_INFINITY,
    problem: 'not-finite',
  },
  { says: 'a number as text', rule: 'waist', at: 'limit.F', to: '80', problem: 'wrong-kind' },
  {
    says: 'nothing where a number was',
    rule: 'waist',
    at: 'limit.F',
    to: null,
    problem: 'wrong-kind',
  },
  { says: 'a place taken away', rule: 'waist', at: 'limit.F', problem: 'missing' },
  { says: 'a place nobody reads', rule: 'waist', at: 'limit.X', to: 85, problem: 'not-known-here' },
  { says: 'a class less', rule: 'child-muac', at: 'bands', to: [], problem: 'other-length' },
  { says: 'an empty sentence', rule: 'waist', at: 'above.family', to: ' ', problem: 'empty-text' },
  {
    says: 'a very long sentence',
    rule: 'waist',
    at: 'above.family',
    to: 'a'.repeat(401),
    problem: 'too-long',
  },
  {
    says: 'a disease word for families',
    rule: 'glucose',
    at: 'random.4.family',
    to: 'Diabetes. Ke puskesmas.',
    problem: 'disease-word',
  },
  {
    says: 'a class nobody counts',
    rule: 'child-muac',
    at: 'bands.0.code',
    to: 'purple',
    problem: 'unknown-slug',
  },
  {
    says: 'a weight nobody knows',
    rule: 'waist',
    at: 'above.severity',
    to: 'terrible',
    problem: 'unknown-slug',
  },
  {
    says: 'a place nobody knows',
    rule: 'child-muac',
    at: 'bands.0.referTo',
    to: 'dukun',
    problem: 'unknown-slug',
  },
  {
    says: 'a topic alone, in no list',
    rule: 'child-muac',
    at: 'bands.0.topics',
    to: 'child-growth',
    problem: 'wrong-kind',
  },
  {
    says: 'a topic nobody teaches',
    rule: 'child-muac',
    at: 'bands.0.topics',
    to: ['magic'],
    problem: 'unknown-topic',
  },
  {
    says: 'sent, and not where',
    rule: 'waist',
    at: 'above.severity',
    to: 'refer',
    problem: 'missing',
  },
  {
    says: 'a sign nobody asks about',
    rule: 'complementary-feeding',
    at: 'needed',
    to: ['gold'],
    problem: 'unknown-slug',
  },
  {
    says: 'help at once that may wait',
    rule: 'oedema',
    at: 'present.severity',
    to: 'watch',
    problem: 'urgent-weakened',
  },
  { says: 'no group at all', rule: 'mother-muac', at: 'groups', to: [], problem: 'other-length' },
];
