import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar.ts';
import { openSessionOf } from '#domain/sessions/sessions-for-test.ts';
import { institutions } from '../../words/session.ts';
import { groupOptions } from './recap.tsx';
import { likelyDays } from './redate.tsx';
import { notedFact } from './session-facts.ts';
import { typedOf, typedToNoted, withStep, wrongRows } from './typed-day.ts';

const WATI = { id: '00000000-0000-7000-8000-0000000000a1', name: 'Bu Wati Contoh' };
const session = openSessionOf('s', '2025-11-04');

describe('the form about the open day itself', () => {
  test('T2.22 keeps the officers by institution, without names or with', () => {
    const typed = {
      ...typedOf(session, WATI),
      officers: [
        { institution: institutions[0], name: '', count: '2' },
        { institution: 'Puskesmas', name: ' Bidan Rina Contoh ', count: '1' },
        { institution: ' ', name: 'nobody', count: '1' },
      ],
    };
    expect(typedToNoted(typed).officers).toEqual([
      { institution: 'Kelurahan atau desa', count: 2 },
      { institution: 'Puskesmas', name: 'Bidan Rina Contoh', count: 1 },
    ]);
  });
  test('opened and left as it is, writes nothing', () => {
    expect(notedFact(session, typedToNoted(typedOf(session, WATI)))).toBeNull();
    const filled = openSessionOf('s', '2025-11-04', {
      kader: [{ name: 'Bu Sri', steps: [1, 2] }],
      stock: [{ item: 'deworming', used: 4 }],
      tools: [{ tool: 'baby-scale', state: 'broken', note: 'pegas' }],
      place: 'Balai',
      mode: 'rotating',
      incident: 'Hujan',
    });
    expect(notedFact(filled, typedToNoted(typedOf(filled, WATI)))).toBeNull();
  });
  test('what another phone noted while the form was open stays', () => {
    const touched = { kader: [{ name: 'Bu Wati', steps: [1 as const] }] };
    const officers = [{ institution: 'PKK', count: 3 }];
    const since = openSessionOf('s', '2025-11-04', { officers, place: 'Rumah Bu RW' });
    const fact = notedFact(since, typedToNoted({ ...typedOf(since, WATI), ...touched }));
    expect(fact?.body).toEqual(touched);
  });
  test('a kader serves the steps tapped, in order', () => {
    const three = withStep({ name: 'Bu Wati', steps: [4] }, 3);
    expect(three.steps).toEqual([3, 4]);
    expect(withStep(three, 4).steps).toEqual([3]);
    const { kader } = typedToNoted({
      ...typedOf(session, WATI),
      kader: [three, { name: 'x', steps: [] }],
    });
    expect(kader).toEqual([{ name: 'Bu Wati', steps: [3, 4] }]);
  });
  test('a count that is none stops the form, an empty row does not', () => {
    const typed = typedOf(session, WATI);
    const row = { institution: 'PKK', name: '', count: '' };
    expect(wrongRows({ ...typed, officers: [row] })).toBe(true);
    expect(wrongRows({ ...typed, officers: [{ ...row, institution: '' }] })).toBe(false);
    expect(wrongRows({ ...typed, stock: { deworming: '12a' } })).toBe(true);
    expect(wrongRows({ ...typed, stock: { deworming: '' } })).toBe(false);
  });
});

test('T1.07 T2.04 every group can be chosen in the recap, preschool for itself', () => {
  expect(groupOptions.map((o) => o.value)).toEqual([
    'all',
    'bumil',
    'nifas',
    'busui',
    'bayi',
    'balita',
    'apras',
    'sekolah',
    'remaja',
    'dewasa',
    'lansia',
  ]);
});

test('the right date is usually one tap away: yesterday, today, or what it was before', () => {
  const today = '2025-11-05';
  expect(likelyDays({ on: today }, today)).toEqual(['2025-11-04', '2025-11-03', '2025-10-29']);
  const mended = { on: addDays(today, -1), wasOn: '2025-10-21' };
  expect(likelyDays(mended, today)[0]).toBe('2025-10-21');
});
