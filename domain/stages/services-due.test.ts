import { describe, expect, test } from 'vitest';
import type { ServiceField } from '../cards/card.ts';
import { fieldsOn } from '../cards/cards.ts';
import type { Day } from '../facts/known.ts';
import { ageOn } from '../people/age.ts';
import { groupsOn } from './groups.ts';
import { SERVICES_DUE_CASES, type Somebody } from './services-due.cases.ts';
import { servicesDue } from './services-due.ts';

const dayOf = ([service, on, amount]: readonly [string, string, number?]): Day => ({
  on,
  scope: 'contoh',
  readings: {},
  answers: {},
  services: [
    { fact: on, service, confirmed: false, by: '', ...(amount === undefined ? {} : { amount }) },
  ],
  referrals: [],
  education: [],
  skipped: [],
});

function offered(who: Somebody) {
  const pregnancies = (who.pregnancies ?? []).map((p) => ({ ...p, fact: p.since }));
  const fields = fieldsOn(4, {
    sex: who.sex,
    ageMonths: ageOn(who.birth, who.on)?.months ?? 0,
    groups: groupsOn(who.birth, pregnancies, who.on),
  }).filter((f): f is ServiceField => f.kind === 'service');
  const days = (who.given ?? []).map(dayOf);
  const identity = { name: 'Anak Contoh', sex: who.sex, birthDate: who.birth };
  return { fields, ...servicesDue(fields, { days, pregnancies, identity }, who.on) };
}

describe('what is due at step 4', () => {
  test.each(SERVICES_DUE_CASES)('%s', (_name, who, service, expected) => {
    const { due, others } = offered(who);
    const found = due.find((d) => d.field.service === service)?.why;
    const other = others.some((f) => f.service === service);
    expect(found ?? (other ? 'other' : 'absent')).toEqual(expected);
  });

  test('whatever the card lists is due, one tap away, or already given: nothing is lost', () => {
    for (const [, who] of SERVICES_DUE_CASES) {
      const { fields, due, others } = offered(who);
      const told = [...due.map((d) => d.field), ...others].map((f) => f.service);
      const given = (who.given ?? []).flatMap(([service]) => [
        service,
        service.replace(/^contraception\..*/, 'contraception'),
      ]);
      expect(new Set(told).size).toBe(told.length);
      expect([...told, ...given]).toEqual(expect.arrayContaining(fields.map((f) => f.service)));
    }
  });
});
