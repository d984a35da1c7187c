import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Fact } from '#domain/facts/fact.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import type { Refusal } from '#log/protocol.ts';
import type { UnsentFact } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { ReceiptMark } from '../../ui/receipt-mark.tsx';
import { mendWords as m, outboxWords as w } from '../../words/outbox.ts';
import { refusalWords } from '../../words/problems.ts';
import { sayDate } from '../../words/say.ts';
import { newerApp } from '../app-update.ts';
import { SwitchSheet } from '../gate/account-button.tsx';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving, withdrawals } from '../saving.tsx';
import { MEND_WAYS, type MendWay } from './mend-ways.ts';
import { nameOf } from './name-of.ts';
import { tellSomebody } from './tell-somebody.ts';

/** One fact the server would not take: whose, what, why, and every way to mend it. */
export function Refused({ unsent }: { unsent: UnsentFact }) {
  const phone = usePhone();
  const me = useMe();
  if (typeof unsent.fate === 'string') return null;
  const reason = unsent.fate.refused;
  const { says, does } = refusalWords[reason];
  const { fact } = unsent;
  const person = fact ? phone.rosterPerson(fact.subject) : null;
  const place = me.posyandu.find((p) => p.id === fact?.scope);
  return (
    <article class="finding refer" data-refused={reason}>
      <div class="row between">
        <b>{nameOf(unsent, person?.name)}</b>
        <ReceiptMark state="refused" />
      </div>
      {fact && (
        <p class="soft small">
          {sayDate(fact.on)}
          {place ? ` · ${posyanduLabel(place)}` : ''}
        </p>
      )}
      <p>{says}</p>
      <p>
        <b>{w.toMend}:</b> {does}
      </p>
      <Ways reason={reason} fact={fact} id={unsent.id} person={person?.id ?? null} />
    </article>
  );
}

interface WaysProps {
  reason: Refusal;
  fact: Fact | null;
  id: string;
  person: string | null;
}

function Ways({ reason, fact, id, person }: WaysProps) {
  const phone = usePhone();
  const save = useSaving();
  const [, go] = useLocation();
  const [handing, setHanding] = useState(false);
  const [says, setSays] = useState('');
  const ask = async () => {
    const what = { kind: fact?.kind ?? null, on: fact?.on ?? null, scope: fact?.scope ?? '', id };
    const told = await tellSomebody(m.tell(what, refusalWords[reason].says));
    setSays(told === 'copied' ? m.copied : told === 'not' ? m.notTold : '');
  };
  const again = async () => {
    setSays(m.sending);
    await phone.offerAgain();
    setSays('');
  };
  const press: Record<MendWay, (() => void) | null> = {
    again: () => void again(),
    'sign-in': () => go('/lainnya'),
    update: () => (newerApp.value ? newerApp.value() : location.reload()),
    ask: () => void ask(),
    hand: () => setHanding(true),
    date: person ? () => go(`/orang/${person}`) : null,
    withdraw: fact && fact.kind !== 'fact-withdrawn' ? () => void save(withdrawals([fact])) : null,
  };
  return (
    <>
      <div class="row">
        {MEND_WAYS[reason].map((way, i) => {
          const onPress = press[way];
          if (!onPress) return null;
          return (
            <Button key={way} kind={i === 0 ? 'quiet' : 'plain'} onPress={onPress}>
              {m.ways[way]}
            </Button>
          );
        })}
        {person && !MEND_WAYS[reason].includes('date') && (
          <Link href={`/orang/${person}`}>{w.open}</Link>
        )}
      </div>
      <p role="status">{says}</p>
      {handing && <SwitchSheet onClose={() => setHanding(false)} />}
    </>
  );
}
