import { describe, expect, it } from 'vitest';
import { assess, RULEBOOK_VERSION, rulebookOn } from '../assess/assess.ts';
import { RULES } from '../assess/rules.ts';
import { VISIT_DAY, visitor } from '../assess/visit-for-test.ts';
import { addDays } from '../calendar.ts';
import type { CardField, Instrument } from '../cards/card.ts';
import { CARDS, fieldsOn, instrumentFor } from '../cards/cards.ts';
import { instrumentOf } from '../cards/instruments.ts';
import { cardsInForce, instrumentAsAnswered } from './cards-in-force.ts';
import { bodyInForce, type PublicationDraft, tryPublication } from './check-publication.ts';
import { differences } from './differences.ts';
import { NOTHING_PUBLISHED, publishedFrom } from './publication.ts';

const AROUND = { today: addDays(VISIT_DAY, -1), published: NOTHING_PUBLISHED, taken: ['old-1'] };
const base = { version: 'metro-1', since: VISIT_DAY, note: 'contoh' } as const;
const tableOf = (name: string) =>
  structuredClone(RULES.find(({ card }) => card.rule === name)?.versions.at(-1)?.table) as {
    threshold: number;
  };
const kinds = (draft: PublicationDraft) =>
  tryPublication(draft, AROUND).problems.map(({ kind }) => kind);
const tbc = { ...tableOf('tuberculosis'), threshold: 2 };
const table = { ...base, kind: 'rule-table', name: 'tuberculosis', body: tbc } as const;

describe('what is published', () => {
  it.each([
    ['a version of a rule', {}, []],
    ['a version named as one of the app', { version: '2023.1' }, ['version-not-new']],
    ['a version named as an older one', { version: 'old-1' }, ['version-not-new']],
    ['a version with a name no address could hold', { version: 'Metro 1' }, ['bad-version']],
    ['today', { since: AROUND.today }, ['not-after-today']],
    ['a day that is none', { since: '2026-02-30' }, ['not-after-today']],
    ['without a word why', { note: '' }, ['no-note']],
    ['a rule nobody knows', { name: 'magic' }, ['unknown-name']],
    [
      'danger signs, in other words',
      { name: 'danger-signs', body: tableOf('danger-signs') },
      ['danger-signs-fixed'],
    ],
    ['what is there already', { body: tableOf('tuberculosis') }, ['nothing-changed']],
    ['something far too large', { body: { x: 'a'.repeat(200_001) } }, ['too-large']],
  ])('%s', (_, over, wanted) => {
    expect(kinds({ ...table, ...over })).toEqual(wanted);
  });

  it('T4.18 holds from its day on, says its version, and leaves the days before as they were', () => {
    const known = visitor({
      ageMonths: 400,
      answers: { 'tbc-signs': { cough: true, fever: false, weight: false, contact: false } },
    });
    const said = (since: string) => {
      const published = publishedFrom([{ ...table, id: 'a', since }]);
      const book = rulebookOn(VISIT_DAY, {}, published);
      const found = assess(known, VISIT_DAY, book).find((f) => f.rule === 'tuberculosis');
      return [found?.code, found?.version, book.version];
    };
    expect(said(VISIT_DAY)).toEqual([
      'tuberculosis.few',
      'metro-1',
      `${RULEBOOK_VERSION}-tuberculosis.metro-1`,
    ]);
    expect(said(addDays(VISIT_DAY, 1))).toEqual(['tuberculosis.signs', '2023.1', RULEBOOK_VERSION]);
  });

  it('is left out, not misread, once a rule’s table has another shape', () => {
    const published = publishedFrom([{ ...table, id: 'a', body: { threshold: 2 } }]);
    const book = rulebookOn(VISIT_DAY, {}, published);
    expect(book.rules.find(({ card }) => card.rule === 'tuberculosis')?.version).toBe('2023.1');
  });

  it('is named by a mark in a fact where there is no room for all names', () => {
    const all = RULES.map(({ card, versions }, i) => ({
      ...table,
      id: `${i}`,
      name: card.rule,
      body: versions.at(-1)?.table,
    }));
    const [some, most] = [publishedFrom(all), publishedFrom(all.slice(1))].map(
      (published) => rulebookOn(VISIT_DAY, {}, published).version,
    );
    expect(some).toMatch(/^[a-z0-9][a-z0-9.-]{0,59}$/);
    expect(some).not.toBe(most);
  });

  it('shows made-up people only what is theirs: what changed, from and to', () => {
    const { changes, judged, people } = tryPublication(table, AROUND);
    expect(judged).toBeGreaterThan(100);
    expect(people).toBeGreaterThanOrEqual(judged);
    expect(changes.map((c) => [c.before?.code, c.after?.code])).toContainEqual([
      'tuberculosis.signs',
      'tuberculosis.few',
    ]);
  });
});

const adult = (change: (fields: CardField[]) => void): PublicationDraft => {
  const fields = structuredClone(CARDS.adult.fields) as CardField[];
  change(fields);
  return { ...base, kind: 'card', name: 'adult', body: { fields } };
};
const waist = (over: object) =>
  adult((fields) => {
    const at = fields.findIndex((f) => f.kind === 'measure' && f.what === 'waist');
    fields[at] = { ...fields[at], ...over } as CardField;
  });

/** The first act of a health worker on any card, no longer marked as such. */
function open(): PublicationDraft {
  for (const [name, card] of Object.entries(CARDS))
    for (const field of card.fields)
      if (field.kind === 'service' && field.byHealthWorker) {
        const { byHealthWorker: _, ...anybody } = field;
        return { ...base, kind: 'card', name, body: { fields: [anybody] } };
      }
  throw new Error('no card has an act of a health worker');
}

describe('a card', () => {
  it.each([
    ['another question before a number', waist({ soft: [50, 160] }), []],
    ['another label', waist({ label: 'Lingkar pinggang' }), []],
    ['nothing that differs', waist({}), ['nothing-changed']],
    ['a soft range outside the hard one', waist({ soft: [10, 150] }), ['soft-outside-hard']],
    ['a range upside down', waist({ hard: [200, 40] }), ['order']],
    ['a measure nobody knows', waist({ what: 'aura' }), ['unknown-measure']],
    ['another unit', waist({ unit: 'inci' }), ['wrong-kind']],
    ['a disease word', waist({ label: 'Tanda obesitas' }), ['disease-word']],
    [
      'an age that ends before it begins',
      waist({ when: { fromMonths: 300, toMonths: 200 } }),
      ['order'],
    ],
    ['a place nobody reads', waist({ colour: 'red' }), ['unreadable']],
    [
      'a service nobody counts',
      adult((f) => f.push({ kind: 'service', step: 4, label: 'Pijat', service: 'massage' })),
      ['unknown-service'],
    ],
    [
      'a questionnaire nobody knows',
      adult((f) => f.push({ kind: 'answers', step: 4, label: 'Uji', instrument: 'magic' })),
      ['unknown-instrument'],
    ],
    [
      'the same twice',
      adult((f) => f.push(...f.filter((one) => one.kind === 'measure' && one.what === 'waist'))),
      ['asked-twice'],
    ],
    ['a card nobody has', { ...waist({}), name: 'ghost' }, ['unknown-name']],
    ['a measure of the old alone', waist({ when: { fromMonths: 720 } }), ['asked-of-fewer']],
    ['a measure of women alone', waist({ when: { sex: 'F' } }), ['asked-of-fewer']],
    ['no room for usual numbers', waist({ hard: [80, 90], soft: [82, 88] }), ['range-too-narrow']],
    [
      'private questions asked aloud',
      adult((f) => f.push({ kind: 'answers', step: 2, label: 'Tanya', instrument: 'srq-20' })),
      ['kept-to-workers'],
    ],
    [
      'a private screening shown to everybody',
      {
        ...base,
        kind: 'card' as const,
        name: 'adult',
        body: {
          fields: [],
          screenings: [{ instrument: 'srq-20', label: 'Kuesioner', everyMonths: 12 }],
        },
      },
      ['kept-to-workers'],
    ],
    ['a health worker’s act in the hands of anybody', open(), ['kept-to-workers']],
  ])('%s', (_, draft, wanted) => {
    expect(kinds(draft)).toEqual(wanted);
  });

  it('T4.18 changes its fields from its day on, and keeps what it does not name', () => {
    const body = {
      fields: (waist({ label: 'Lingkar pinggang' }).body as { fields: CardField[] }).fields.filter(
        (f) => f.kind === 'measure' && f.what === 'waist',
      ),
    };
    const published = publishedFrom([{ ...base, id: 'a', kind: 'card', name: 'adult', body }]);
    const labels = (on: string) =>
      fieldsOn(2, {
        sex: 'M',
        ageMonths: 400,
        groups: ['dewasa'],
        inForce: cardsInForce(published, on),
      }).map(({ label }) => label);
    const before = labels(addDays(VISIT_DAY, -1));
    expect(before).toContain('Lingkar perut');
    expect(labels(VISIT_DAY)).toEqual(
      before.map((label) => (label === 'Lingkar perut' ? 'Lingkar pinggang' : label)),
    );
    expect(bodyInForce({ kind: 'card', name: 'adult', since: VISIT_DAY }, published)).toMatchObject(
      {
        fields: expect.arrayContaining([expect.objectContaining({ label: 'Lingkar pinggang' })]),
      },
    );
  });
});

const signs = instrumentOf('tbc-signs') as Instrument;
const questions = (over: Partial<Instrument>): PublicationDraft => ({
  ...base,
  kind: 'instrument',
  name: 'tbc-signs',
  body: { ...signs, version: 'metro-1', ...over },
});
const [first] = signs.items;

describe('a questionnaire', () => {
  it.each([
    ['in another order', { items: signs.items.toReversed() }, ['nothing-changed']],
    ['in other words', { items: signs.items.map((i) => ({ ...i, text: `${i.text}, ya?` })) }, []],
    [
      'with a question more',
      {
        items: [...signs.items, { key: 'night', text: 'Keringat malam', kind: 'yes-no' as const }],
      },
      [],
    ],
    ['with a question less', { items: signs.items.slice(1) }, ['item-removed']],
    [
      'with a question answered otherwise',
      {
        items: [
          { key: first?.key ?? '', text: 'Batuk', kind: 'number' as const, min: 0, max: 9 },
          ...signs.items.slice(1),
        ],
      },
      ['item-changed'],
    ],
    [
      'with the same question twice',
      { items: [...signs.items, ...signs.items.slice(0, 1)] },
      ['asked-twice'],
    ],
    ['with a disease word more', { title: 'Tanda depresi' }, ['disease-word']],
    ['under another version than it says', { version: 'metro-9' }, ['version-not-new']],
    ['under another key', { key: 'barthel' }, ['unknown-name']],
  ])('%s', (_, over, wanted) => {
    expect(kinds(questions(over))).toEqual(wanted);
  });

  it('of danger signs stays the app’s own', () => {
    const own = instrumentOf('danger-signs-child');
    const draft = { ...questions({}), name: 'danger-signs-child', body: own };
    expect(kinds(draft)).toEqual(['danger-signs-fixed']);
  });

  it('T4.18 is asked from its day on; old answers are read with the items they were given to', () => {
    const items = signs.items.map((i) => ({ ...i, text: `${i.text}, ya?` }));
    const { body } = questions({ items });
    const published = publishedFrom([
      { ...base, id: 'a', kind: 'instrument', name: 'tbc-signs', body },
    ]);
    const asked = (on: string) =>
      instrumentFor(
        { sex: 'F', ageMonths: 400, groups: ['dewasa'], inForce: cardsInForce(published, on) },
        'tbc-signs',
      );
    expect(asked(addDays(VISIT_DAY, -1))).toBe(signs);
    expect(asked(VISIT_DAY)).toEqual(body);
    expect(instrumentAsAnswered(published, 'tbc-signs', 'edisi-2023')).toBe(signs);
    expect(instrumentAsAnswered(published, 'tbc-signs', 'metro-1')).toEqual(body);
    expect(instrumentAsAnswered(published, 'tbc-signs', 'of-another-district')).toBe(signs);
  });
});

it('says what differs, row by row under its own name', () => {
  const before = {
    rows: [
      { code: 'a', n: 1 },
      { code: 'b', n: 2 },
    ],
    x: 'same',
  };
  const after = {
    rows: [
      { code: 'b', n: 3 },
      { code: 'a', n: 1, more: true },
    ],
    x: 'same',
  };
  expect(differences(before, after)).toEqual([
    { at: 'rows.a.more', before: null, after: 'true' },
    { at: 'rows.b.n', before: '2', after: '3' },
  ]);
});
