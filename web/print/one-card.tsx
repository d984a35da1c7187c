import { useState } from 'preact/hooks';
import { useMe, usePhone } from '../kader/phone-context.ts';
import { useSaving } from '../kader/saving.tsx';
import { newCard } from '../known/cards.ts';
import type { FactDraft, RosterPerson } from '../known/phone.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { paperWords as w } from '../words/paper.ts';
import { visitWords } from '../words/visit.ts';
import { IdCard } from './id-card.tsx';
import { PrintPage } from './print-page.tsx';

/** A new card for somebody who has none, written where they live. */
export const cardFact = (person: RosterPerson, scope: string, on: string): FactDraft => ({
  kind: 'card-issued',
  subject: person.id,
  scope,
  on,
  body: { card: newCard(crypto.getRandomValues(new Uint8Array(32))) },
});

/** One person's card, as big as a bank card or on a sheet to cut. */
export function OneCard({ id }: { id: string }) {
  const phone = usePhone();
  const me = useMe();
  const save = useSaving();
  const [size, setSize] = useState<'card' | 'sheet'>('card');
  phone.roster.value;
  const person = phone.rosterPerson(id);
  const place = me.posyandu.find((p) => p.id === person?.posyandu) ?? null;
  const back = `/orang/${id}`;
  if (!person)
    return (
      <PrintPage title={w.card.title} back="/orang" empty>
        <Empty says={visitWords.gone} />
      </PrintPage>
    );
  const scope = place?.id ?? me.posyandu[0]?.id ?? '';
  const make = () => save([cardFact(person, scope, phone.today())]);
  const { card } = person;
  return (
    <PrintPage
      title={w.card.title}
      back={back}
      empty={!card}
      choices={
        card ? (
          <Choice
            label={w.card.size}
            value={size}
            onValue={setSize}
            options={[
              { value: 'card', label: w.card.single },
              { value: 'sheet', label: w.card.sheet },
            ]}
          />
        ) : (
          <>
            <p>{w.card.none}</p>
            <Button whole icon="qr" onPress={() => void make()}>
              {w.card.make}
            </Button>
          </>
        )
      }
    >
      {card && (
        <section class={size === 'card' ? 'single' : 'a4 cards'}>
          <IdCard person={person} card={card} place={place} />
        </section>
      )}
    </PrintPage>
  );
}
