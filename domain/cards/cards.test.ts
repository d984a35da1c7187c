import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_GROUPS, GROUPS, type Group } from '../stages/groups.ts';
import type { Step } from './card.ts';
import { CARDS, cardFor, cardsOn, fieldKey, fieldsFor, fieldsOn } from './cards.ts';
import { INSTRUMENTS, instrumentOf } from './instruments.ts';
import { TOPICS } from './topics.ts';

const STEPS: readonly Step[] = [1, 2, 3, 4, 5];
const allFields = Object.values(CARDS).flatMap((card) => card.fields);
const keysAt = (step: Step, ageMonths: number, sex: 'F' | 'M', ...groups: Group[]) =>
  fieldsOn(step, { sex, ageMonths, groups }).map(fieldKey);

describe('cards', () => {
  it('gives every group of the recap a card of the 2023 edition', () => {
    for (const group of GROUPS) expect(cardFor(group).version).toBe('edisi-2023');
  });

  it('opens two cards for a pregnant teenager and asks nothing twice', () => {
    const groups: Group[] = ['bumil', 'remaja'];
    expect(cardsOn(groups).map((c) => c.key)).toEqual(['mother', 'school']);
    const keys = STEPS.flatMap((step) => keysAt(step, 200, 'F', ...groups));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('measure.length-height');
    expect(keys).toContain('service.iron-tablets');
    expect(keys.filter((k) => k === 'answers.tbc-signs')).toHaveLength(1);
  });

  it('measures each stage as its card says at step 2', () => {
    expect(keysAt(2, 3, 'M', 'bayi')).toEqual([
      'measure.weight',
      'measure.length-height',
      'measure.head',
      'measure.oedema',
    ]);
    expect(keysAt(2, 6, 'M', 'bayi')).toContain('measure.muac');
    expect(keysAt(2, 60, 'M', 'apras')).not.toContain('measure.muac');
    expect(keysAt(2, 300, 'F', 'bumil', 'dewasa')).toContain('measure.blood-pressure');
    expect(keysAt(2, 179, 'F', 'sekolah')).not.toContain('measure.waist');
    expect(keysAt(2, 180, 'F', 'remaja')).toContain('measure.waist');
    expect(keysAt(4, 720, 'F', 'lansia')).toContain('answers.barthel');
  });

  it('asks tablets and vitamin A of the mothers they are for', () => {
    expect(keysAt(4, 300, 'F', 'bumil', 'dewasa')).toContain('answers.ttd-daily');
    expect(keysAt(4, 300, 'F', 'nifas', 'dewasa')).not.toContain('answers.ttd-daily');
    expect(keysAt(4, 300, 'F', 'nifas', 'dewasa')).toContain('service.vitamin-a-mother');
    expect(keysAt(4, 300, 'F', 'busui', 'dewasa')).not.toContain('service.vitamin-a-mother');
  });

  it('asks the four TBC questions and offers a referral in every group', () => {
    for (const { key, fromMonths } of AGE_GROUPS) {
      const keys = keysAt(4, fromMonths, 'F', key);
      expect(keys).toContain('answers.tbc-signs');
      expect(keys).toContain('referral');
    }
  });

  it('never shows one thing twice, whoever comes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AGE_GROUPS),
        fc.nat(),
        fc.constantFrom<'F' | 'M'>('F', 'M'),
        fc.option(fc.constantFrom<Group>('bumil', 'nifas', 'busui')),
        (group, offset, sex, mother) => {
          const ageMonths = group.fromMonths + (offset % (group.toMonths - group.fromMonths));
          const groups: Group[] = mother ? [mother, group.key] : [group.key];
          for (const step of STEPS) {
            const keys = fieldsOn(step, { sex, ageMonths, groups }).map(fieldKey);
            expect(new Set(keys).size).toBe(keys.length);
          }
          const weight = fieldsOn(2, { sex, ageMonths, groups }).map(fieldKey);
          expect(weight).toContain('measure.weight');
        },
      ),
    );
  });

  it('names only instruments and topics that exist', () => {
    for (const field of allFields) {
      if (field.kind === 'answers') expect(instrumentOf(field.instrument)).not.toBeNull();
      if (field.kind === 'education')
        for (const topic of field.topics) expect(Object.keys(TOPICS)).toContain(topic.key);
    }
    const keys = INSTRUMENTS.map((i) => i.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(instrumentOf('nobody-knows')).toBeNull();
  });

  it('keeps every soft range inside its hard one', () => {
    for (const field of allFields) {
      if (field.kind !== 'measure') continue;
      for (const range of [field, ...(field.second ? [field.second] : [])]) {
        expect(range.soft[0]).toBeGreaterThanOrEqual(range.hard[0]);
        expect(range.soft[1]).toBeLessThanOrEqual(range.hard[1]);
        expect(range.soft[0]).toBeLessThan(range.soft[1]);
      }
    }
  });

  it('gives every vaccine a batch and a health worker', () => {
    const vaccines = fieldsFor(CARDS.child, 4, { sex: 'F', ageMonths: 9, groups: ['bayi'] }).filter(
      (f) => f.kind === 'service' && f.service.startsWith('immunization.'),
    );
    expect(vaccines.map(fieldKey)).toContain('service.immunization.mr-1');
    for (const v of vaccines) expect(v).toMatchObject({ batch: true, byHealthWorker: true });
  });

  it('asks a pregnant woman nothing that no rule judges in pregnancy', () => {
    const asked = (ageMonths: number, ...groups: Group[]) =>
      STEPS.flatMap((step) => fieldsOn(step, { sex: 'F', ageMonths, groups }).map(fieldKey));
    const unasked = [
      'measure.waist',
      'measure.cholesterol',
      'measure.uric-acid',
      'service.contraception',
    ];
    const pregnant = [...asked(300, 'bumil', 'dewasa'), ...asked(200, 'bumil', 'remaja')];
    expect(pregnant.filter((key) => unasked.includes(key))).toEqual([]);
    expect(pregnant).toContain('service.iron-tablets');
    const others = [...asked(300, 'dewasa'), ...asked(200, 'remaja')];
    expect(others).toEqual(expect.arrayContaining(unasked));
    expect(asked(300, 'nifas', 'dewasa')).toContain('service.contraception');
  });

  it('scores Barthel from 0 to 20', () => {
    const items = instrumentOf('barthel')?.items ?? [];
    const most = items.map((i) => (i.kind === 'score' ? i.choices.length - 1 : 0));
    expect(most).toEqual([2, 2, 1, 2, 2, 3, 3, 2, 2, 1]);
  });
});
