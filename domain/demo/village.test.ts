import { describe, expect, it } from 'vitest';
import { assess } from '../assess/assess.ts';
import { RULES } from '../assess/rules.ts';
import { TOPICS } from '../cards/topics.ts';
import type { Fact } from '../facts/fact.ts';
import { fact } from '../facts/fact-for-test.ts';
import { knownNow } from '../facts/known-now.ts';
import { madeUpGround } from '../places/made-up-boundaries.ts';
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

  it('has points for some of its houses, inside its land, one for a whole house, none of who refused', () => {
    const ground = madeUpGround(7);
    const placed = [...demoVillage({ ...village, ground })].flat();
    expect(placed.filter((d) => d.kind !== 'home-located')).toEqual(drafts);
    const houses = new Map<string, Set<string>>();
    const cards = new Map(
      placed.flatMap((d) =>
        d.kind === 'person-registered' ? [[d.subject, d.body.household]] : [],
      ),
    );
    for (const d of placed) {
      if (d.kind !== 'home-located' || !d.body.point) continue;
      const { latitude, longitude } = d.body.point;
      expect(latitude > ground.south && latitude < ground.north).toBe(true);
      expect(longitude > ground.west && longitude < ground.east).toBe(true);
      const card = cards.get(d.subject) ?? '';
      houses.set(card, new Set([...(houses.get(card) ?? []), `${latitude} ${longitude}`]));
    }
    expect([...houses.values()].every((points) => points.size === 1)).toBe(true);
    const share = houses.size / new Set(cards.values()).size;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.8);
    const refused = placed.flatMap((d) =>
      d.kind === 'consent-recorded' && !d.body.given ? [d.subject] : [],
    );
    expect(refused.length).toBeGreaterThan(0);
    expect(placed.some((d) => d.kind === 'home-located' && refused.includes(d.subject))).toBe(
      false,
    );
  });

  const perVisit = (facts: readonly DemoFact[]): number => {
    const visits = facts.filter((d) => d.kind === 'attended').length;
    const written = facts.filter(
      (d) =>
        !/^(person|consent|session|pregnancy|delivery|death)/.test(d.kind) &&
        (d.kind !== 'service-given' || d.body.session !== undefined),
    ).length;
    return written / visits;
  };

  it('writes about seven facts a visit when brief (ruling 21), and what the whole card asks when not', () => {
    const brief = perVisit([...demoVillage({ ...village, brief: true })].flat());
    expect(brief).toBeGreaterThan(5.5);
    expect(brief).toBeLessThan(8);
    expect(perVisit(drafts)).toBeLessThan(11);
  });

  it('leaves few findings open: what rules need is asked and given', () => {
    const findings = known.flatMap((k) =>
      k.days.flatMap((d) => (d.attended ? assess(k, d.on) : [])),
    );
    const open = findings.filter((f) => f.severity === 'unknown').length;
    expect(open / findings.length).toBeLessThan(0.05);
  });

  it('has days with their kader, their tally counted and signed, and one under way with a queue at every step', () => {
    const kinds = (kind: DemoFact['kind']) => drafts.filter((d) => d.kind === kind);
    expect(kinds('session-noted').length).toBeGreaterThan(8);
    const tallied = kinds('session-closed').filter((d) => 'tally' in d.body);
    expect(tallied).toHaveLength(3);
    expect(kinds('session-signed')).toHaveLength(2);
    const waiting = kinds('referral-made').filter((d) => d.name !== undefined).length;
    expect(kinds('service-confirmed').length).toBeGreaterThan(0);
    expect(kinds('service-confirmed').length).toBeLessThan(waiting);
    const now = [...demoVillage({ ...village, openNow: true })].at(-1) ?? [];
    expect(now.some((d) => d.kind === 'session-closed')).toBe(false);
    const steps = new Map<string, number>();
    for (const d of now) {
      if (d.kind === 'session-opened' || d.kind === 'session-noted') continue;
      const step = d.kind === 'findings-shown' ? 3 : 'step' in d.body ? (d.body.step ?? 1) : 1;
      steps.set(d.subject, Math.max(step, steps.get(d.subject) ?? 0));
      fact(0, d.kind, d.on, d.body, { subject: d.subject, scope: d.scope });
    }
    expect(new Set(steps.values()).size).toBe(5);
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
