import type { IndicatorValue } from '#domain/pws/indicators/indicator-values.ts';
import { sayMark } from './place-standing.tsx';
import { type IndicatorMark, markOf } from './place-view.ts';

/** In the order they matter at a glance. */
const MARKS: readonly IndicatorMark[] = [
  'bad',
  'poor',
  'enough',
  'good',
  'unjudged',
  'not-recorded',
];

/** "2 jelek, 5 baik": what a closed list of indicators holds. */
export function sayMarks(values: readonly IndicatorValue[]): string {
  return MARKS.flatMap((mark) => {
    const n = values.filter((value) => markOf(value) === mark).length;
    return n > 0 ? [`${n} ${sayMark(mark).toLowerCase()}`] : [];
  }).join(', ');
}
