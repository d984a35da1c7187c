import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWording, isStandardWording } from './wording.ts';

describe('T2.07 T3.11 what a district calls the programme and its steps', () => {
  it('takes a name of its own and the longer labels of steps (T2.17)', () => {
    expect(
      checkWording({
        programme: ' Top Up  Keren ',
        steps: { 2: 'Penimbangan dan pengukuran', 3: 'Pencatatan dan pemeriksaan', 4: '' },
      }),
    ).toEqual({
      ok: true,
      value: {
        programme: 'Top Up Keren',
        steps: { 2: 'Penimbangan dan pengukuran', 3: 'Pencatatan dan pemeriksaan' },
      },
    });
  });

  it('is standard again when every field is empty', () => {
    const checked = checkWording({ programme: '  ', steps: { 1: '' } });
    expect(checked).toEqual({ ok: true, value: {} });
    expect(checked.ok && isStandardWording(checked.value)).toBe(true);
  });

  it.each([
    ['programme', 'X', 'too-short'],
    ['programme', 'x'.repeat(41), 'too-long'],
    ['programme', 'ILP\u0000', 'unreadable'],
    ['programme', 'ILP\u202egnireb', 'unreadable'],
    ['programme', '123', 'unreadable'],
    ['2', 'Peng\nukuran', 'unreadable'],
    ['5', '<b>Penyuluhan</b>', 'unreadable'],
  ] as const)('refuses %s %j', (field, text, kind) => {
    const typed = field === 'programme' ? { programme: text } : { steps: { [field]: text } };
    expect(checkWording(typed)).toEqual({ ok: false, error: [{ field, kind }] });
  });

  it('gives back what it took, whatever was typed', () => {
    const typed = fc.record({
      programme: fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
      steps: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6'), fc.string()),
    });
    fc.assert(
      fc.property(typed, (what) => {
        const checked = checkWording(what);
        if (checked.ok) expect(checkWording(checked.value)).toEqual(checked);
      }),
    );
  });
});
