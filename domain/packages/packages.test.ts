import { describe, expect, it } from 'vitest';
import type { Card, CardField, When } from '../cards/card.ts';
import { CARDS } from '../cards/cards.ts';
import { AGE_GROUPS, cardOfGroup, GROUPS, type Group } from '../stages/groups.ts';
import { countKinds } from './count-kinds.ts';
import { packageOn } from './package-on.ts';
import { KINDS, LEVELS, PACKAGE_STAGES, STAGE_KEYS, stagesOf } from './package-row.ts';
import { kindOfService, PACKAGE_ROWS } from './package-rows.ts';

/** Rows a field of a card stands for: a topic each for education. */
const servicesOf = (field: CardField): string[] => {
  if (field.kind === 'measure') return [`measure.${field.what}`];
  if (field.kind === 'answers') return [`answers.${field.instrument}`];
  if (field.kind === 'service') return [field.service];
  if (field.kind === 'referral') return ['referral'];
  return field.topics.map((topic) => `education.${topic.key}`);
};

const groupsOfCard = (card: Card): Group[] => GROUPS.filter((g) => cardOfGroup(g) === card.key);
/** Can somebody of this group be asked it? Only months of age and groups tell. */
function reaches(when: When | undefined, group: Group): boolean {
  if (when?.groups && !when.groups.includes(group)) return false;
  if (when?.except?.includes(group)) return false;
  const ages = AGE_GROUPS.find((row) => row.key === group);
  if (!ages) return true;
  return (
    ages.fromMonths < (when?.toMonths ?? Number.POSITIVE_INFINITY) &&
    (when?.fromMonths ?? 0) < ages.toMonths
  );
}

/** Everything the five cards offer at the posyandu: card, group, service. */
const OFFERED = Object.values(CARDS).flatMap((card) =>
  groupsOfCard(card).flatMap((group) => [
    ...card.fields
      .filter((field) => reaches(field.when, group))
      .flatMap(servicesOf)
      .map((service) => [card.key, group, service] as const),
    ...(card.screenings ?? [])
      .filter((screening) => reaches(screening.when, group))
      .map((screening) => [card.key, group, `answers.${screening.instrument}`] as const),
  ]),
);
const hasRow = (group: Group, service: string): boolean =>
  PACKAGE_ROWS.some(
    (row) =>
      row.level === 'posyandu' && row.service === service && stagesOf([group]).includes(row.stage),
  );

describe('the package of services', () => {
  it('T0.14 has a row at the posyandu for everything the five cards ask, give and talk about', () => {
    expect(OFFERED.length).toBeGreaterThan(250);
    expect(
      OFFERED.filter(([, group, service]) => !hasRow(group, service)).map((one) => one.join(' ')),
    ).toEqual([]);
  });

  it('has no row at the posyandu of a card’s making that no card asks', () => {
    const asked = new Set(OFFERED.map(([, , service]) => service));
    const made = PACKAGE_ROWS.filter(
      (row) =>
        row.level === 'posyandu' && /^(measure|answers|education|immunization)\./.test(row.service),
    );
    expect(made.filter((row) => !asked.has(row.service)).map((row) => row.service)).toEqual([]);
  });

  it('T1.09 says something of every stage at posyandu, pustu and puskesmas', () => {
    for (const stage of STAGE_KEYS)
      for (const level of LEVELS)
        expect(
          PACKAGE_ROWS.filter((row) => row.stage === stage && row.level === level).length,
          `${stage} ${level}`,
        ).toBeGreaterThanOrEqual(3);
  });

  it('T1.17 every row is of a stage, a level and one of four kinds, and all four are given', () => {
    for (const row of PACKAGE_ROWS) {
      expect(STAGE_KEYS).toContain(row.stage);
      expect(LEVELS).toContain(row.level);
      expect(KINDS).toContain(row.kind);
      expect(row.service).toMatch(/^[a-z0-9][a-z0-9.-]{0,59}$/);
      expect(row.label.trim()).not.toBe('');
    }
    const counts = countKinds(packageOn(PACKAGE_ROWS, [], '2026-11-22'));
    expect(KINDS.every((kind) => counts.puskesmas[kind] > 0)).toBe(true);
    expect(counts.posyandu.preventive).toBeGreaterThan(counts.posyandu.curative);
  });

  it('names a service once in a cell, and calls it of one kind everywhere', () => {
    const cells = PACKAGE_ROWS.map((row) => `${row.stage} ${row.level} ${row.service}`);
    expect(cells.filter((cell, i) => cells.indexOf(cell) !== i)).toEqual([]);
    for (const row of PACKAGE_ROWS) expect(kindOfService(row.service), row.service).toBe(row.kind);
  });

  it('every group of the recap is in a stage of its own and in the one for everybody', () => {
    for (const group of GROUPS) expect(stagesOf([group])).toHaveLength(2);
    expect(PACKAGE_STAGES.semua).toEqual(GROUPS);
    expect(stagesOf(['bumil', 'remaja'])).toEqual(['bumil', 'sekolah', 'semua']);
  });

  it('T1.17 tells the kind of what was given, by its method too', () => {
    expect(kindOfService('contraception.pill')).toBe('preventive');
    expect(kindOfService('immunization.bcg')).toBe('preventive');
    expect(kindOfService('pmt-child')).toBe('curative');
    expect(kindOfService('local.entah')).toBeNull();
  });
});

describe('what can be switched off at the posyandu', () => {
  const cards = Object.values(CARDS);
  const screenings = new Set(cards.flatMap((c) => c.screenings ?? []).map((s) => s.instrument));
  const asked = new Set(
    cards.flatMap((c) => c.fields.flatMap((f) => (f.kind === 'answers' ? f.instrument : []))),
  );
  const measured = new Set(
    cards.flatMap((c) =>
      c.fields.flatMap((f) => (f.kind === 'measure' && f.step === 2 ? f.what : [])),
    ),
  );
  const posyandu = PACKAGE_ROWS.filter((row) => row.level === 'posyandu');

  it('T1.09 is what step 4 leaves out: services, due questionnaires, blood tests; the rest of the card stays', () => {
    for (const { service, fixed } of posyandu) {
      const [kind, name = ''] = service.split('.');
      if (kind === 'answers') expect(fixed ? asked : screenings, service).toContain(name);
      if (kind === 'measure') expect(measured.has(name as never), service).toBe(fixed === true);
      if (kind === 'education' || service === 'referral') expect(fixed, service).toBe(true);
    }
  });
});
