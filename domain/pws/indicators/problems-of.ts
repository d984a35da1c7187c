import { numberText } from '../../measures/number-text.ts';
import { indicatorOf } from './catalogue.ts';
import type { IndicatorStanding, IndicatorValue } from './indicator-values.ts';

/** What stands out at a place, in a sentence, and what to do about it. */
export interface Problem {
  key: string;
  standing: Exclude<IndicatorStanding, 'good'>;
  /** names the number and the target */
  sentence: string;
  todo: string;
}

const WEIGHT: Readonly<Record<IndicatorStanding, number>> = { bad: 0, poor: 1, enough: 2, good: 3 };
const MOST_FIRST = 1000;

/**
 * What is red or amber, the worst and furthest from its target first; few people last, for one of them moves the
 * number far. Lines without a target are no problem, whatever they say.
 *
 * @param most no more than so many
 */
export function problemsOf(values: readonly IndicatorValue[], most = MOST_FIRST): Problem[] {
  return values
    .filter((v) => v.standing !== null && v.standing !== 'good')
    .toSorted((a, b) => order(a) - order(b) || distance(b) - distance(a))
    .slice(0, most)
    .flatMap((value) => problem(value) ?? []);
}

const order = ({ standing, few }: IndicatorValue): number =>
  (few ? 10 : 0) + (standing ? WEIGHT[standing] : 0);
/** how far off, as a share of the target, so that small and large targets compare */
const distance = ({ gap, target }: IndicatorValue): number =>
  Math.abs(gap ?? 0) / Math.max(1, target?.now ?? 1);

function problem(value: IndicatorValue): Problem | null {
  const line = indicatorOf(value.key);
  const { standing, percent, target, numerator, used, denominator } = value;
  if (!line || !standing || standing === 'good' || percent === null || !target || !used)
    return null;
  const people = `${numberText(numerator ?? 0)} dari ${numberText(denominator[used] ?? 0)}`;
  const bound = target.direction === 'at-least' ? 'paling sedikit' : 'paling banyak';
  const by = target.now === target.percent ? '' : ' sampai bulan ini';
  const then = standing === 'enough' ? ENOUGH : MISSED[value.trend ?? 'none'];
  const few = value.few ? ' Orangnya sedikit, baca dengan hati-hati.' : '';
  return {
    key: value.key,
    standing,
    sentence: `${line.title}: ${numberText(percent)} % (${people}), target ${bound} ${numberText(target.now)} %${by}. ${then}${few}`,
    todo: line.todo,
  };
}

const ENOUGH = 'Target tercapai, tetapi memburuk dari bulan lalu.';
const MISSED = {
  up: 'Belum tercapai; naik dari bulan lalu.',
  down: 'Belum tercapai; turun dari bulan lalu.',
  flat: 'Belum tercapai; sama dengan bulan lalu.',
  none: 'Belum tercapai.',
} as const;
