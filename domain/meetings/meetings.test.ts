import { describe, expect, it } from 'vitest';
import type { BodyOf } from '../facts/fact.ts';
import { fact, idAt, someone } from '../facts/fact-for-test.ts';
import { SMALL } from '../pws/village-month.ts';
import { decisionsOf, openDecisions } from './decisions.ts';
import { mayHoldMeeting } from './may-hold.ts';
import { meetingsNow } from './meeting-now.ts';
import { villageMeetings } from './village-meetings.ts';

const VILLAGE = '18.72.03.1004';
const scope = `desa:${VILLAGE}`;
const M1 = '00000000-0000-7000-8000-0000000000a1';
const M2 = '00000000-0000-7000-8000-0000000000a2';
const MATTER = '00000000-0000-4000-8000-0000000000b1';

type Body = BodyOf<'meeting-held'>;
const held = (n: number, subject: string, date: string, over: Partial<Body> = {}) =>
  fact(
    n,
    'meeting-held',
    date,
    { meeting: 'weekly', date, attendees: [{ name: 'Bidan Contoh' }], reviewed: [], ...over },
    { subject, scope },
  );

const water: Body['reviewed'][number] = {
  id: MATTER,
  about: 'Timbangan rusak',
  decision: 'Minta pengganti ke puskesmas',
  who: 'Bu Wati',
  dueBy: '2026-11-10',
};

describe('meetings, folded', () => {
  it('T1.16: keeps attendees, reviewed cases and decisions; a correction replaces, a withdrawal takes away', () => {
    const first = held(1, M1, '2026-11-03', {
      reviewed: [water, { about: '2T', person: someone, decision: 'Kunjungi' }],
    });
    const mended = held(2, M1, '2026-11-04', { reviewed: [water], corrects: idAt(1) });
    const [whole] = meetingsNow([first]);
    expect(whole?.attendees).toEqual([{ name: 'Bidan Contoh' }]);
    expect(whole?.reviewed).toHaveLength(2);
    const [now] = meetingsNow([mended, first]);
    expect([now?.on, now?.reviewed.length, now?.fact]).toEqual(['2026-11-04', 1, idAt(2)]);
    const gone = fact(
      3,
      'fact-withdrawn',
      '2026-11-05',
      { fact: idAt(2), reason: 'salah desa' },
      { subject: M1, scope },
    );
    const alsoFirst = fact(
      4,
      'fact-withdrawn',
      '2026-11-05',
      { fact: idAt(1), reason: 'salah desa' },
      { subject: M1, scope },
    );
    expect(meetingsNow([first, mended, gone])[0]?.fact).toBe(idAt(1));
    expect(meetingsNow([first, mended, gone, alsoFirst])).toEqual([]);
  });

  it('a day that does not exist is no day to be late for', () => {
    const odd = held(1, M1, '2026-11-03', { reviewed: [{ ...water, dueBy: '2026-02-31' }] });
    expect(meetingsNow([odd])[0]?.reviewed[0]?.dueBy).toBeUndefined();
  });
});

describe('decisions carried on', () => {
  const first = held(1, M1, '2026-11-03', { reviewed: [water, { about: 'Hanya dibahas' }] });

  it('what nobody ticked off is open, and overdue once its day has passed', () => {
    const meetings = meetingsNow([first]);
    expect(openDecisions(meetings, '2026-11-10').map((d) => d.overdue)).toEqual([false]);
    const [late, ...rest] = openDecisions(meetings, '2026-11-11');
    expect([late?.item.about, late?.overdue, rest.length]).toEqual(['Timbangan rusak', true, 0]);
  });

  it('a later meeting ticks it off, or carries it on with another day', () => {
    const carried = held(2, M2, '2026-11-10', {
      reviewed: [{ id: MATTER, about: 'Timbangan rusak', dueBy: '2026-11-20', done: false }],
    });
    const [open] = openDecisions(meetingsNow([first, carried]), '2026-11-15');
    expect(open).toMatchObject({ overdue: false, decidedOn: '2026-11-03', seenOn: '2026-11-10' });
    expect(open?.item).toMatchObject({
      decision: water.decision,
      who: 'Bu Wati',
      dueBy: '2026-11-20',
    });
    const done = held(2, M2, '2026-11-10', { reviewed: [{ ...water, done: true }] });
    expect(openDecisions(meetingsNow([done, first]), '2026-12-01')).toEqual([]);
    expect(decisionsOf(meetingsNow([done, first]), '2026-12-01')).toHaveLength(1);
  });

  it('without an id a matter is known by what it is about', () => {
    const { id: _none, ...plain } = water;
    const before = held(1, M1, '2026-11-03', { reviewed: [plain] });
    const done = held(2, M2, '2026-11-10', { reviewed: [{ about: water.about, done: true }] });
    expect(openDecisions(meetingsNow([before, done]), '2026-12-01')).toEqual([]);
  });
});

describe('what is told of them', () => {
  const meetings = meetingsNow([
    held(1, M1, '2026-11-03', {
      reviewed: [
        water,
        { about: 'Anak Rahasia Contoh', person: someone, decision: 'Rujuk', dueBy: '2026-11-04' },
      ],
    }),
  ]);
  const asked = {
    code: VILLAGE,
    name: 'Yosodadi',
    meetings,
    firstOpenDay: '2026-10-20',
    from: '2026-10-01',
    until: '2026-11-22',
    on: '2026-11-22',
  };

  it('no person of the register, neither id nor words about them, is ever in it', () => {
    for (const told of [true, false]) {
      const text = JSON.stringify(villageMeetings({ ...asked, told }));
      expect(text).not.toContain(someone);
      expect(text).not.toContain('Rahasia');
    }
    expect(villageMeetings({ ...asked, told: true }).meetings?.[0]?.cases).toBe(1);
  });

  it('numbers only: weeks and counts, no word of what was said or who was there', () => {
    const told = villageMeetings({ ...asked, told: false });
    expect(told).toMatchObject({
      held: 1,
      missed: 3,
      open: SMALL,
      overdue: SMALL,
      last: '2026-11-03',
    });
    expect([told.decisions, told.meetings]).toEqual([null, null]);
    expect(JSON.stringify(told)).not.toContain('Bidan Contoh');
  });
});

describe('who may write one down', () => {
  const place = {
    id: scope,
    name: 'Yosodadi',
    villageCode: VILLAGE,
    villageName: 'Yosodadi',
    districtId: 1872,
    puskesmasId: 'p',
  };
  const at = (role: 'kader' | 'coordinator' | 'pustu-kader' | 'midwife', id: string) => [
    {
      role,
      scope: { kind: id === VILLAGE ? ('village' as const) : ('posyandu' as const), id },
      from: '2020-01-01',
      until: null,
    },
  ];
  it('of a village: midwife and pustu kader of it, nobody of one posyandu', () => {
    expect(mayHoldMeeting(at('midwife', VILLAGE), place, '2026-11-03')).toBe(true);
    expect(mayHoldMeeting(at('pustu-kader', VILLAGE), place, '2026-11-03')).toBe(true);
    expect(mayHoldMeeting(at('coordinator', 'melati'), place, '2026-11-03')).toBe(false);
  });
  it('of a posyandu: its coordinator, not every kader', () => {
    const posyandu = { ...place, id: 'melati' };
    expect(mayHoldMeeting(at('coordinator', 'melati'), posyandu, '2026-11-03')).toBe(true);
    expect(mayHoldMeeting(at('kader', 'melati'), posyandu, '2026-11-03')).toBe(false);
    expect(mayHoldMeeting(at('midwife', VILLAGE), posyandu, '2026-11-03')).toBe(true);
  });
});
