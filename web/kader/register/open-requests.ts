import type { RosterPerson } from '../../known/phone.ts';

export interface OpenRequest {
  person: RosterPerson;
  request: NonNullable<RosterPerson['requests']>[number];
}

/** Every request about data that nobody has answered, the soonest due first. */
export const openRequests = (people: readonly RosterPerson[]): OpenRequest[] =>
  people
    .flatMap((person) => (person.requests ?? []).map((request) => ({ person, request })))
    .sort((a, b) => (a.request.answerBy < b.request.answerBy ? -1 : 1));
