import { describe, expect, it } from 'vitest';
import { assess } from '../assess/assess.ts';
import { RULES } from '../assess/rules.ts';
import { TOPICS } from '../cards/topics.ts';
import type { Fact } from '../facts/fact.ts';
import { fact } from '../facts/fact-for-test.ts';
import { knownNow } from '../facts/known-now.ts';
import type { DemoFact } from './draft.ts';
import { demoVillage } from './village.ts';

const village = {
  seed: 'contoh',
  posyandu: '18.72.03.1004.008',
  villageCode: '18.72.03.1004',
  zone: 'WIB' as const,
  people: 300,
  months: 8,
  until: '2026-11-22',
};
const drafts: DemoFact[] = [...demoVillage(village)].flat();
const people = new Map<string, Fact[]>();
drafts.forEach((d, n) => {
  const list = people.get(d.subject) ?? [];
  list.push(fact(n, d.kind, d.on, d.body, { subject: d.subject, scope: d.scope }));
  people.set(d.subject, list);
});
const known = [...people].map(([id, facts]) => knownNow(facts, id)).filter((k) => k.identity);

describe('the demo village', () => {
  it('is the same from the same seed, and another from another', () => {
    expect([...demoVillage(village)].flat()).toEqual(drafts);
    expect([...demoVillage({ ...village, seed: 'lain' })].flat()[0]).not.toEqual(drafts[0]);
  });

  it('has about as many people as asked, of every age, with serials no registry gives (ruling 20)', () => {
    const first = drafts.filter((d) => d.kind === 'person-registered' && d.on === '2026-04-01');
    expect(first.length).toBeGreaterThanOrEqual(300);
    expect(first.length).toBeLessThan(312);
    for (const d of first)
      if (d.kind === 'person-registered')
        expect(Number(d.body.nik?.slice(12))).toBeGreaterThanOrEqual(9000);
    const years = first.map((d) =>
      d.kind === 'person-registered' ? Number(d.body.birthDate.slice(0, 4)) : 0,
    );
    for (const [from, to] of [
      [2021, 2026],
      [2007, 2020],
      [1967, 2006],
      [1920, 1966],
    ] as const)
      expect(years.some((y) => y >= from && y <= to)).toBe(true);
  });

  it('writes about seven facts a visit (ruling 21)', () => {
    const visits = drafts.filter((d) => d.kind === 'attended').length;
    const written = drafts.filter(
      (d) => !/^(person|consent|session|pregnancy|delivery|death)/.test(d.kind),
    ).length;
    expect(written / visits).toBeGreaterThan(5.5);
    expect(written / visits).toBeLessThan(8);
  });

  it('lives: births, names given later, people gone, and children who mostly grow', () => {
    const count = (kind: string) => drafts.filter((d) => d.kind === kind).length;
    expect(count('delivery-recorded')).toBeGreaterThan(0);
    expect(count('person-named')).toBeGreaterThan(0);
    expect(count('person-moved')).toBeGreaterThan(0);
    const findings = known.flatMap((k) => k.days.flatMap((d) => assess(k, d.on)));
    const gain = findings.filter((f) => f.code.startsWith('weight-gain.'));
    const good = gain.filter((f) => f.severity === 'good').length;
    expect(good / gain.length).toBeGreaterThan(0.3);
    expect(good / gain.length).toBeLessThan(0.95);
    const asks = findings.filter((f) => f.severity === 'refer' || f.severity === 'urgent').length;
    expect(asks / findings.length).toBeLessThan(0.25);
  });

  it('refers for codes that rules really give, and teaches topics that cards really have', () => {
    const rules = new Set(RULES.map((r) => r.card.rule));
    for (const d of drafts) {
      if (d.kind === 'referral-made')
        for (const r of d.body.reasons) expect(rules).toContain(r.split('.')[0]);
      if (d.kind === 'education-given')
        for (const t of d.body.topics) expect(Object.keys(TOPICS)).toContain(t);
    }
  });
});
