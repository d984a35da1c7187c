import { describe, expect, it } from 'vitest';
import { RULES } from '../assess/rules.ts';
import { CARDS } from '../cards/cards.ts';
import { INSTRUMENTS } from '../cards/instruments.ts';
import { MEASURES } from '../facts/measurement-taken.ts';
import { SYSTEMS } from './code.ts';
import { CODES, codesOf, whyNoCode } from './codes.ts';
import { WITHOUT_CODE } from './without-code.ts';

const measures = Object.keys(MEASURES).map((what) => `measure.${what}`);
const items = INSTRUMENTS.flatMap(({ key, items: of }) =>
  of.map((item) => `answers.${key}.${item.key}`),
);
const services = [
  ...new Set(
    Object.values(CARDS).flatMap(({ fields }) =>
      fields.flatMap((field) => (field.kind === 'service' ? [`service.${field.service}`] : [])),
    ),
  ),
];
const all = [...measures, ...items, ...services];

describe('codes of what the cards ask', () => {
  it('has one for every measure, service and item, or says why there is none', () => {
    expect(all.filter((key) => whyNoCode(key) === 'unknown')).toEqual([]);
    expect(measures.filter((key) => codesOf(key).length === 0)).toEqual([]);
  });

  it('gives no reason for what has a code, nor for what no card asks', () => {
    const listed = Object.keys(WITHOUT_CODE);
    expect(listed.filter((key) => codesOf(key).length > 0)).toEqual([]);
    expect(listed.filter((key) => !all.some((one) => `${one}.`.startsWith(`${key}.`)))).toEqual([]);
  });

  it('codes only what exists', () => {
    const asked = new Set(all);
    const instruments = new Set(INSTRUMENTS.map(({ key }) => `answers.${key}`));
    const ofCards = CODES.filter(({ of }) => /^(answers|service)\./.test(of)).map(({ of }) => of);
    const isAsked = (of: string): boolean =>
      asked.has(of) || instruments.has(of) || asked.has(of.split('.').slice(0, 3).join('.'));
    expect(ofCards.filter((of) => !isAsked(of))).toEqual([]);
    const rules = new Set(RULES.map(({ card }) => card.rule));
    const ofFindings = CODES.filter(({ of }) => of.startsWith('finding.'));
    expect(ofFindings.filter(({ of }) => !rules.has(of.split('.')[1] ?? ''))).toEqual([]);
    const classes = JSON.stringify(RULES.map(({ versions }) => versions));
    const ofNoClass = ofFindings.filter(({ of }) => !classes.includes(`"${of.split('.')[2]}"`));
    expect(ofNoClass).toEqual([]);
  });

  it('writes each as its system does', () => {
    const shape = {
      loinc: /^\d{1,5}-\d$/,
      snomed: /^\d{6,18}$/,
      kfa: /^(9\d{7}|VG\d+)$/,
      cvx: /^\d{2,3}$/,
      questionnaire: /^Q\d{4}\/\d+(\.\d+)?$/,
    } as const;
    for (const { of, system, code, display, source } of CODES) {
      expect([of, SYSTEMS[system]]).toEqual([of, expect.stringMatching(/^https?:/)]);
      expect([of, code]).toEqual([
        of,
        expect.stringMatching(Reflect.get(shape, system) ?? /^\S+$/),
      ]);
      expect(display.length * source.length).toBeGreaterThan(0);
    }
    const twice = CODES.map(({ of, system, code }) => `${of} ${system} ${code}`);
    expect(new Set(twice).size).toBe(twice.length);
  });

  it('has the check digit of every LOINC and SNOMED number right', () => {
    const mod10 = (digits: string): number => {
      const sum = [...digits].reverse().reduce((total, digit, i) => {
        const n = Number(digit) * (i % 2 === 0 ? 2 : 1);
        return total + (n > 9 ? n - 9 : n);
      }, 0);
      return (10 - (sum % 10)) % 10;
    };
    for (const { of, system, code } of CODES) {
      if (system === 'loinc') {
        const [number = '', check] = code.split('-');
        expect([of, mod10(number)]).toEqual([of, Number(check)]);
      }
      if (system === 'snomed') expect([of, code, verhoeff(code)]).toEqual([of, code, 0]);
    }
  });

  it('turns round what SKILAS asks as an ability', () => {
    const turned = CODES.filter(({ opposite }) => opposite).map(({ code }) => code);
    expect(turned).toEqual(['Q0042/1.1', 'Q0042/1.2', 'Q0042/2.1', 'Q0042/4.2', 'Q0042/5.1']);
  });
});

/* The dihedral group of order 10; SNOMED CT's last digit makes the whole number come out as 0. */
const turn = (a: number, b: number): number => {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5;
  return b < 5 ? ((a - b + 5) % 5) + 5 : (a - b + 5) % 5;
};
const STEP = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
const permuted = (digit: number, times: number): number =>
  times === 0 ? digit : permuted(STEP[digit] ?? 0, times - 1);
const verhoeff = (code: string): number =>
  [...code].reverse().reduce((check, digit, i) => turn(check, permuted(Number(digit), i % 8)), 0);
