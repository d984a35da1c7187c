import { describe, expect, it } from 'vitest';
import type { Card } from '#domain/cards/card.ts';
import { CARDS, fieldKey } from '#domain/cards/cards.ts';
import { instrumentOf } from '#domain/cards/instruments.ts';
import type { Known } from '#domain/facts/known.ts';
import type { RosterPerson } from '../known/phone.ts';
import { formRows } from './blank-form.ts';
import { inSheets } from './id-card.tsx';
import { registerOf } from './register-list.ts';
import { readingsTable } from './summary-table.ts';

const rowsOf = (card: Card, elsewhere: ReadonlySet<string> = new Set()) =>
  formRows(card, (step) => `Langkah ${step}`, elsewhere);

describe('an empty card on paper', () => {
  it.each(Object.values(CARDS))('asks all that the screens ask: $title', (card) => {
    const rows = rowsOf(card);
    const printed = new Set(rows.map((row) => row.from));
    for (const field of card.fields) expect(printed).toContain(fieldKey(field));
    const texts = new Set(rows.map((row) => row.text));
    for (const field of card.fields) {
      if (field.kind === 'education')
        for (const t of field.topics) expect(texts).toContain(t.label);
      const items = field.kind === 'answers' ? (instrumentOf(field.instrument)?.items ?? []) : [];
      if (items.length > 1) for (const item of items) expect(texts).toContain(item.text);
    }
  });

  it('prints the weight once, whatever its ranges by age', () => {
    expect(rowsOf(CARDS.child).filter((r) => r.from === 'measure.weight')).toHaveLength(1);
  });

  it('leaves out what another province gives, and starts a child’s with the danger signs', () => {
    const rows = rowsOf(CARDS.child, new Set(['pcv-1']));
    const from = rows.map((r) => r.from);
    expect(from).toContain('service.immunization.bcg');
    expect(from).not.toContain('service.immunization.pcv-1');
    expect(rowsOf(CARDS.child).map((r) => r.from)).toContain('service.immunization.pcv-1');
    expect(rows[0]?.text).toContain('Tanda bahaya');
  });
});

const person = (id: string, more: Partial<RosterPerson>): RosterPerson => ({
  id,
  name: id,
  sex: 'F',
  birthDate: '1990-01-01',
  posyandu: 'melati',
  ...more,
});

describe('the register', () => {
  const people = [
    person('Wulan', {}),
    person('Ani', {}),
    person('Baby', { birthDate: '2026-01-02' }),
    person('Gone', { posyandu: null }),
    person('Elsewhere', { posyandu: 'dahlia' }),
    person('Died', { diedOn: '2026-01-01' }),
    person('Mother', { pregnancies: [{ since: '2025-12-01', lmp: '2025-12-01' }] }),
  ];
  const groups = registerOf(people, 'melati', '2026-02-10');

  it('lists who lives here, by group and name; a pregnant adult once', () => {
    expect(groups.map((g) => [g.group, g.people.map((p) => p.id)])).toEqual([
      ['bumil', ['Mother']],
      ['bayi', ['Baby']],
      ['dewasa', ['Ani', 'Wulan']],
    ]);
  });

  it('has a column for each thing its people are measured for', () => {
    expect(groups[1]?.measures).toEqual(['weight', 'length-height', 'head', 'oedema']);
    expect(groups[2]?.measures).toContain('blood-pressure');
  });
});

describe('sheets', () => {
  it('hold ten cards each', () => {
    const cards = Array.from({ length: 21 }, (_, i) => i);
    expect(inSheets(cards).map((s) => s.length)).toEqual([10, 10, 1]);
    expect(inSheets([])).toEqual([]);
  });

  it('show the last six days, both readings where nobody chose', () => {
    const reading = (value: number) => ({ value, repeat: false });
    const days = Array.from({ length: 8 }, (_, i) => ({
      on: `2026-01-0${i + 1}`,
      readings: { weight: i === 7 ? [reading(9), reading(8.5)] : [reading(i)] },
    }));
    const table = readingsTable({ days } as unknown as Known);
    expect(table.days).toHaveLength(6);
    expect(table.lines[0]?.cells.at(-1)).toBe('9 / 8,5');
  });
});
