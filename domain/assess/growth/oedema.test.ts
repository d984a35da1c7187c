import { describe, expect, it } from 'vitest';
import { saysOf } from './child-for-test.ts';
import { OEDEMA_CASES } from './oedema.cases.ts';
import { oedema } from './oedema.ts';

describe('swollen feet', () => {
  it.each(OEDEMA_CASES)('%s', (_, child, expected) => {
    const said = saysOf(oedema, child);
    expect(said).toHaveLength(expected.length);
    expect(said).toMatchObject(expected);
  });
});
