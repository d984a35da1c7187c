import { describe, expect, it } from 'vitest';
import { parseFact } from '#domain/facts/fact.ts';
import { type MeetingNow, meetingNow } from '#domain/meetings/meeting-now.ts';
import {
  emptyMatter,
  lackOf,
  type MeetingForm,
  meetingFacts,
  mendMeeting,
  startMeeting,
} from './form-state.ts';

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const SCOPE = 'desa:18.72.03.1004';
const last: MeetingNow = {
  id: id(1),
  fact: id(2),
  scope: SCOPE,
  kind: 'weekly',
  on: '2026-11-12',
  place: 'Pustu',
  attendees: [{ name: 'Bidan Rina', institution: 'Pustu' }, { name: 'Bu Wati' }],
  reviewed: [
    { id: id(3), about: 'Timbangan rusak', decision: 'Minta pengganti', dueBy: '2026-11-18' },
    { id: id(4), about: 'Hanya dibahas' },
  ],
  by: id(9),
};
const start = (): MeetingForm =>
  startMeeting({ meetings: [last], on: '2026-11-20', me: 'Bidan Rina', newId: () => id(50) });
const asked = { id: id(10), scope: SCOPE, homeOf: () => 'melati' };

describe('a meeting being written down', () => {
  it('begins with the people of the last one and what it left to be done', () => {
    const form = start();
    expect(form.attendees.map((a) => a.name)).toEqual(['Bidan Rina', 'Bu Wati']);
    expect(form.matters).toMatchObject([{ id: id(3), carried: true, done: false }]);
    const first = startMeeting({
      meetings: [],
      on: '2026-11-20',
      me: 'Bidan Rina',
      newId: () => id(5),
    });
    expect(first.attendees).toEqual([{ name: 'Bidan Rina', institution: '' }]);
  });

  it('T1.16: becomes one fact with attendees, cases and decisions, and a task for who asked for one', () => {
    const form = start();
    const [carried] = form.matters;
    if (!carried) throw new Error('nothing was carried on');
    form.matters = [
      { ...carried, done: true },
      {
        ...emptyMatter(id(6), 'Dua kali tidak naik'),
        person: id(7),
        reason: 'two-t',
        decision: 'Kunjungi rumahnya',
        who: 'Bu Wati',
        dueBy: '2026-11-27',
        task: 'home-visit',
      },
    ];
    const facts = meetingFacts(form, asked);
    for (const [i, draft] of facts.entries())
      expect(parseFact({ ...draft, id: id(100 + i), v: 1, by: id(9) }).ok).toBe(true);
    expect(facts.map((f) => [f.kind, f.subject, f.scope])).toEqual([
      ['meeting-held', id(10), SCOPE],
      ['task-assigned', id(7), 'melati'],
    ]);
    expect(facts[0]?.body).toMatchObject({
      reviewed: [
        { id: id(3), done: true },
        { person: id(7), decision: 'Kunjungi rumahnya' },
      ],
    });
    expect(facts[1]?.body).toMatchObject({ to: 'Bu Wati', dueBy: '2026-11-27', meeting: id(10) });
  });

  it('a carried decision makes no second task, and neither does one about nobody', () => {
    const form = start();
    form.matters = form.matters.map((m) => ({ ...m, person: id(7), task: 'home-visit' as const }));
    form.matters.push({ ...emptyMatter(id(8), 'Air'), task: 'follow-up' });
    expect(meetingFacts(form, asked)).toHaveLength(1);
  });

  it('mending keeps every matter under its own id', () => {
    const draft = meetingFacts(start(), asked)[0];
    const read = parseFact({ ...draft, id: id(20), v: 1, by: id(9) } as Parameters<
      typeof parseFact
    >[0]);
    if (!read.ok) throw new Error('no fact');
    const now = meetingNow([read.value], id(10));
    if (!now) throw new Error('no meeting');
    const mended = mendMeeting(now, [last, now], () => id(51));
    expect(mended.matters).toMatchObject([{ id: id(3), carried: true }]);
  });

  it.each([
    [{ date: '2026-11-21' }, 'date'],
    [{ attendees: [{ name: '  ', institution: '' }] }, 'attendee'],
    [{ matters: [emptyMatter(id(6))] }, 'matter'],
    [{}, null],
  ] as const)('%o lacks %s', (over, lack) => {
    expect(lackOf({ ...start(), ...over } as MeetingForm, '2026-11-20')).toBe(lack);
  });
});
