import { describe, expect, it } from 'vitest';
import { addMonths } from '../calendar.ts';
import { fact, someone } from '../facts/fact-for-test.ts';
import { knownNow } from '../facts/known-now.ts';
import { assess, RULEBOOK_VERSION, rulebookOn } from './assess.ts';
import { bannedIn } from './banned-words.ts';
import { RULES } from './rules.ts';
import { VISIT_DAY, type Visit, visitor } from './visit-for-test.ts';

const codes = (visit: Visit) => assess(visitor(visit), VISIT_DAY).map((f) => f.code);
const rulesOf = (visit: Visit) => new Set(assess(visitor(visit), VISIT_DAY).map((f) => f.rule));

describe('assess', () => {
  it('says nothing of somebody unknown, of another day, or after a death', () => {
    const known = visitor({ ageMonths: 400 });
    expect(assess(known, VISIT_DAY).length).toBeGreaterThan(0);
    expect(assess({ ...known, identity: null }, VISIT_DAY)).toEqual([]);
    expect(assess(known, '2025-11-05')).toEqual([]);
    expect(assess({ ...known, diedOn: '2025-11-03' }, VISIT_DAY)).toEqual([]);
    expect(assess(knownNow([], someone), VISIT_DAY)).toEqual([]);
  });

  it('says nothing of a day before birth', () => {
    const born = addMonths(VISIT_DAY, 1);
    const known = knownNow(
      [
        fact(1, 'person-registered', VISIT_DAY, { name: 'Contoh', sex: 'F', birthDate: born }),
        fact(2, 'attended', VISIT_DAY, { session: someone }),
      ],
      someone,
    );
    expect(assess(known, VISIT_DAY)).toEqual([]);
  });

  it('gives a pregnant adult the rules of mothers and those of adults that pregnancy leaves valid', () => {
    const visit: Visit = {
      ageMonths: 300,
      mother: 'bumil',
      read: { muac: 22, 'blood-pressure': [162, 100], weight: 50, glucose: 210 },
      answers: { 'ttd-daily': { daily: false } },
    };
    expect(codes(visit)).toEqual([
      'mother-blood-pressure.severe',
      'mother-muac.low',
      'glucose.high',
      'iron-tablets.not-daily',
      'antenatal-visits.behind',
      'danger-signs.unknown',
      'pregnancy-weight-gain.unknown',
      'pregnancy-risk.unknown',
      'tetanus-status.unknown',
      'tuberculosis.unknown',
    ]);
  });

  it('gives a pregnant teenager the rules of mothers, with one blood pressure finding', () => {
    const visit: Visit = { ageMonths: 200, mother: 'bumil', read: { 'blood-pressure': [142, 80] } };
    const rules = rulesOf(visit);
    expect(rules).toContain('mother-blood-pressure');
    expect(rules).not.toContain('blood-pressure-school');
  });

  it('gives an elder the rules of adults and Barthel', () => {
    const rules = rulesOf({ ageMonths: 800, answers: { barthel: {} } });
    for (const rule of ['blood-pressure', 'adult-bmi', 'waist', 'tuberculosis', 'barthel'])
      expect(rules).toContain(rule);
  });

  it('judges a child by the growth rules and by no adult rule', () => {
    const rules = rulesOf({ ageMonths: 9, read: { weight: 8, 'length-height': 70 } });
    expect(rules).toContain('weight-for-age');
    expect(rules).not.toContain('adult-bmi');
    expect(rules).not.toContain('waist');
  });

  it('is never "normal" about what was not measured', () => {
    for (const ageMonths of [3, 30, 65, 120, 200, 400, 800])
      for (const finding of assess(visitor({ ageMonths }), VISIT_DAY))
        expect([finding.code, finding.severity]).toEqual([finding.code, 'unknown']);
  });
});

describe('rulebook', () => {
  it('has each rule once, with a card that says who says so', () => {
    const names = RULES.map((rule) => rule.card.rule);
    expect(new Set(names).size).toBe(names.length);
    for (const { card } of RULES) {
      expect(card.rule).toMatch(/^[a-z0-9][a-z0-9-]*$/);
      expect(card.since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(card.source.length).toBeGreaterThan(10);
      expect(card.appliesTo).not.toBe('');
      expect(bannedIn(card.title)).toEqual([]);
    }
  });

  it('keeps the safer TBC table in force and lets a district choose the card of 2023', () => {
    const signs = { cough: true, fever: false, weight: false, contact: false };
    const known = visitor({ ageMonths: 400, answers: { 'tbc-signs': signs } });
    const said = (book = rulebookOn(VISIT_DAY)) =>
      assess(known, VISIT_DAY, book).find((f) => f.rule === 'tuberculosis');
    expect(said()).toMatchObject({ severity: 'refer', version: '2023.1' });
    const chosen = rulebookOn(VISIT_DAY, { tuberculosis: 'card-2023' });
    expect(said(chosen)).toMatchObject({ severity: 'watch', version: 'card-2023' });
    expect(chosen.version).toBe(`${RULEBOOK_VERSION}-tuberculosis.card-2023`);
    expect(rulebookOn(VISIT_DAY, { tuberculosis: 'nobody-knows' }).version).toBe(RULEBOOK_VERSION);
  });

  it('judges days before the first table by what began first', () => {
    const tuberculosis = RULES.find((rule) => rule.card.rule === 'tuberculosis');
    expect(tuberculosis?.inForce('2019-05-01').version).toBe('2023.1');
    expect(rulebookOn('2019-05-01').rules).toHaveLength(RULES.length);
  });
});
