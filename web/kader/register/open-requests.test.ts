import { expect, test } from 'vitest';
import { lineOf } from '../../known/line.ts';
import { entry, personId, registered } from '../../known/people-for-test.ts';
import type { RosterPerson } from '../../known/phone.ts';
import { openRequests } from './open-requests.ts';

const WHO = personId(1);
const ask = (what: string, on: string) => entry(WHO, 'rights-requested', on, { what });

function person(...entries: Parameters<typeof lineOf>[1]): RosterPerson {
  const line = lineOf(WHO, [registered(1, {}), ...entries]);
  if (!line || !('person' in line) || !line.person) throw new Error('nobody');
  return line.person;
}

test('what was asked and not answered stands in the lists, with the day it is due', () => {
  const see = ask('see', '2026-11-20');
  const erase = ask('erase', '2026-11-20');
  const answered = entry(WHO, 'rights-answered', '2026-11-21', {
    request: see.id,
    outcome: 'done',
  });
  expect(person(see, erase, answered).requests).toEqual([
    { fact: erase.id, what: 'erase', askedOn: '2026-11-20', answerBy: '2026-11-25' },
  ]);
  expect(person(see, answered)).not.toHaveProperty('requests');
});

test('the list begins with what is due first', () => {
  const all = [person(ask('see', '2026-11-22'), ask('correct', '2026-11-16')), person()];
  expect(openRequests(all).map(({ request }) => request.what)).toEqual(['correct', 'see']);
});
