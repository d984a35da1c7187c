import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { IRON_TABLETS_CASES, TABLET_ROWS } from './iron-tablets.cases.ts';
import { ironTablets, tabletsMissing } from './iron-tablets.ts';

describe('iron tablets', () => {
  it.each(IRON_TABLETS_CASES)('$name', (given) => {
    expect(judged(ironTablets, given)).toEqual(wanted(ironTablets, given));
  });

  it.each(TABLET_ROWS)('%i given of 90: %i missing', (given, missing) => {
    const target = ironTablets.versions[0]?.table.target ?? 0;
    expect(tabletsMissing(given, target)).toBe(missing);
  });
});
