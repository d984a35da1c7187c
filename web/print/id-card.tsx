import type { Posyandu } from '#domain/places/place.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import { useMe } from '../kader/phone-context.ts';
import { cardGroups, cardText } from '../known/cards.ts';
import type { RosterPerson } from '../known/phone.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { paperWords as w } from '../words/paper.ts';
import { sayDate } from '../words/say.ts';
import { cardWords } from '../words/scan.ts';
import { programmeName } from '../words/wording.ts';

interface IdCardProps {
  person: RosterPerson;
  card: string;
  place: Posyandu | null;
}

/** The card of 85.6 × 54 mm. The code says nothing by itself; no NIK is printed (ruling 19). */
export const IdCard = ({ person, card, place }: IdCardProps) => (
  <article class="idcard" data-testid="id-card">
    <div class="idqr">
      <QrCode text={cardText(card)} label={cardWords.label(person.name)} strength="quartile" />
    </div>
    <div class="idwho">
      <span class="idtop">
        {programmeName()}
        {useMe().demo && <b>{w.example}</b>}
      </span>
      <strong class={person.name.length > 26 ? 'long' : ''}>{person.name}</strong>
      <span>{w.card.born(sayDate(person.birthDate))}</span>
      {place && <span>{posyanduLabel(place)}</span>}
      {place && <span>{place.villageName}</span>}
      <small>{w.card.found}</small>
    </div>
    <code class="idcode">{cardGroups(card)}</code>
  </article>
);

/** As many as fit an A4 that is cut: two beside each other, five rows. */
export const CARDS_PER_SHEET = 10;

/** Cards in lots of one sheet. */
export const inSheets = <T,>(all: readonly T[], per = CARDS_PER_SHEET): T[][] =>
  Array.from({ length: Math.ceil(all.length / per) }, (_, i) => all.slice(i * per, (i + 1) * per));
