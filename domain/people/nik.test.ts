import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, monthNumberOf, yearOf } from '../calendar.ts';
import { READABLE, UNREADABLE } from './nik.cases.ts';
import { isDemoNik, nikContradicts, readNik } from './nik.ts';

const on = '2026-11-01';
const two = (n: number) => String(n).padStart(2, '0');

describe('readNik', () => {
  it.each(READABLE)('$nik: $why', ({ nik, born, sex, area }) => {
    const read = readNik(nik, on);
    expect(read).toMatchObject({ ok: true, value: { birthDate: born, sex, area } });
  });

  it.each(UNREADABLE)('"$text" is no NIK', ({ text, problem }) => {
    expect(readNik(text, on)).toEqual({ ok: false, error: problem });
  });

  it('gives back the birth date and sex it was made of, for everybody under 100', () => {
    const days = fc.integer({ min: 0, max: 36_000 });
    fc.assert(
      fc.property(days, fc.constantFrom('F', 'M'), (ago, sex) => {
        const born = addDays(on, -ago);
        const day = dayOf(born) + (sex === 'F' ? 40 : 0);
        const nik = `187201${two(day)}${two(monthNumberOf(born))}${two(yearOf(born) % 100)}0001`;
        expect(readNik(nik, on)).toMatchObject({ ok: true, value: { birthDate: born, sex } });
      }),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readNik(text, on);
        if (read.ok) expect(read.value.nik).toMatch(/^\d{16}$/);
      }),
    );
  });
});

describe('nikContradicts', () => {
  const read = readNik('1872014212979002', on);
  if (!read.ok) throw new Error('the case is readable');
  it.each([
    [{ sex: 'F', birthDate: '1997-12-02' }, []],
    [{ sex: 'M', birthDate: '1997-12-02' }, ['sex']],
    [{ sex: 'F', birthDate: '1997-02-12' }, ['birth-date']],
    [{ sex: 'F', birthDate: '1897-12-02' }, []],
    [{}, []],
  ] as const)('%j says %j', (said, expected) => {
    expect(nikContradicts(read.value, said)).toEqual(expected);
  });
});

it('knows a made-up person by the serial', () => {
  expect(isDemoNik('1872014212979002')).toBe(true);
  expect(isDemoNik('1872014212970002')).toBe(false);
});
