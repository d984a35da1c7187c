import { expect, it } from 'vitest';
import { assess } from '#domain/assess/assess.ts';
import { fact, someone } from '#domain/facts/fact-for-test.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { findingsOnPaper, referralsMade, servicesGiven } from './summary-table.ts';

const DAY = '2026-03-01';

it('puts nothing sensitive on paper, whoever prints it (ruling 16)', () => {
  const known = knownNow(
    [
      fact(1, 'person-registered', DAY, { name: 'Contoh', sex: 'F', birthDate: '1995-01-01' }),
      fact(2, 'measurement-taken', DAY, { what: 'blood-pressure', value: 150, diastolic: 95 }),
      fact(3, 'answers-given', DAY, {
        instrument: 'srq-20',
        version: '1',
        answers: { score: 9, 'item-17': true },
      }),
      fact(4, 'service-given', DAY, { service: 'contraception.pill' }),
      fact(5, 'service-given', DAY, { service: 'hiv-test' }),
      fact(6, 'service-given', DAY, { service: 'vitamin-a' }),
      fact(7, 'referral-made', DAY, { to: 'puskesmas', reasons: ['srq-20.urgent'] }),
      fact(8, 'referral-made', DAY, { to: 'pustu', reasons: ['blood-pressure.high-1'] }),
    ],
    someone,
  );
  const found = assess(known, DAY);
  expect(found.map((f) => f.code)).toContain('srq-20.urgent');
  const said = findingsOnPaper(found).map((f) => f.rule);
  expect(said).toContain('blood-pressure');
  expect(said).not.toContain('srq-20');
  expect(servicesGiven(known).map((s) => s.service)).toEqual(['vitamin-a']);
  expect(referralsMade(known).map((r) => r.to)).toEqual(['pustu']);
});
