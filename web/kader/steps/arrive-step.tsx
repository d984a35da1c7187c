import { Link, useLocation } from 'wouter-preact';
import { ageOn } from '#domain/people/age.ts';
import type { FactDraft, SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { sayDate } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { usePhone } from '../phone-context.ts';
import { nextInQueue } from '../register/new-person.ts';
import { useSaving } from '../saving.tsx';
import { atVisit, type Visit } from './visit.ts';

const w = visitWords.arrive;

/** A guest lives at another posyandu: counted in the session only (ruling 15). */
export function arrivalFact(visit: Visit, session: SessionNow, queue: number): FactDraft {
  const home = visit.known.residences.at(-1);
  const guest = home !== undefined && home.posyandu !== session.scope;
  const body = { session: session.id, queue, ...(guest ? { guest: true } : {}) };
  return { ...atVisit(visit), kind: 'attended', body };
}

/** Step 1: is this the right person, is what we know right, and: here today. */
export function ArriveStep({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const phone = usePhone();
  const save = useSaving();
  const [, go] = useLocation();
  const { session, known, identity } = visit;
  if (!session) return null;
  const page = `/orang/${known.id}`;
  const here = phone.attendance(session.id);
  const came = here.some((a) => a.person.id === known.id);
  const arrive = async () => {
    const fact = arrivalFact(visit, session, nextInQueue(here));
    if (came || (await save([fact]))) onDone();
  };
  const fact = arrivalFact(visit, session, 1);
  const years = ageOn(identity.birthDate, visit.on)?.years ?? 0;
  const mayBePregnant =
    identity.sex === 'F' && years >= 10 && years < 55 && !visit.who.groups.includes('bumil');
  return (
    <div class="stack wide">
      <WhatWeKnow visit={visit} />
      <div class="row">
        <Button onPress={() => go(`${page}?ubah=data`)}>{w.correct}</Button>
        {identity.provisional && (
          <Button onPress={() => go(`${page}?ubah=nama`)}>{w.giveName}</Button>
        )}
        {mayBePregnant && <Button onPress={() => go(`${page}?ubah=hamil`)}>{w.sayPregnant}</Button>}
        <Link class="button plain" href={page}>
          {visitWords.fullPage}
        </Link>
      </div>
      {fact.kind === 'attended' && fact.body.guest && <p class="asks">{w.guest}</p>}
      <div class="thumb">
        {came && <p class="soft">{w.already}</p>}
        <Button kind="primary" onPress={arrive} testid="arrive">
          {came ? visitWords.on(1) : w.submit}
        </Button>
      </div>
    </div>
  );
}

/** Identity as the register has it, to be read back to the family. */
export const WhatWeKnow = ({ visit }: { visit: Visit }) => {
  const phone = usePhone();
  const { identity, known } = visit;
  const mother = identity.mother ? phone.rosterPerson(identity.mother)?.name : undefined;
  const { text, dusun, rt, rw } = identity.address ?? {};
  const home = [text, dusun, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(', ');
  const consent = !known.consent
    ? w.consentNone
    : known.consent.given
      ? w.consentGiven
      : w.consentRefused;
  const lines: [string, string | undefined][] = [
    [w.birth, sayDate(identity.birthDate)],
    [w.nik, identity.nik ? spaced(identity.nik) : w.noNik],
    [w.mother, mother ?? identity.motherName],
    [w.home, home],
    [w.consent, consent],
  ];
  return (
    <dl class="card known">
      {lines.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt class="soft">{name}</dt>
            <dd class="num">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
};

/** Sixteen digits in fours, as they are read aloud. */
const spaced = (nik: string): string => nik.replace(/(\d{4})(?=\d)/g, '$1 ');
