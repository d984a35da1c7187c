import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Month } from '#domain/calendar.ts';
import { type House, needOf } from '#domain/pws/houses.ts';
import { Button } from '../ui/button.tsx';
import { HouseMark } from '../ui/map/house-sign.tsx';
import { houseMapWords as w } from '../words/house-map.ts';
import { householdsAddress, type PlaceAt } from './place-address.ts';
import { useReader } from './reader.ts';

interface ListProps {
  place: PlaceAt;
  month: Month;
  houses: readonly House[];
  chosen: number | null;
  onChosen: (n: number) => void;
  /** chosen, and the map brought into sight */
  onShow: (n: number) => void;
}

/** So many houses stand in the list at first; the rest are a tap away. */
const FIRST = 20;

/** "2 berisiko, 1 belum dilayani" */
export function sayNeeds({ people }: House): string {
  const risky = people.filter(({ atRisk }) => atRisk).length;
  const waiting = people.filter(({ served }) => !served).length;
  const needs = [risky > 0 && w.atRisk(risky), waiting > 0 && w.notYet(waiting)].filter(Boolean);
  return needs.length > 0 ? needs.join(', ') : w.allServed;
}

/** The houses of the map under their numbers, those with most to do first: each with its people and the way to its family. */
export function HouseList({ place, month, houses, chosen, onChosen, onShow }: ListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? houses : houses.slice(0, FIRST);
  return (
    <section class="stack" aria-label={w.list}>
      <h2>{w.list}</h2>
      <ol class="houselist">
        {shown.map((house, i) => {
          const name = house.people[0]?.name ?? '';
          return (
            <li
              key={house.people[0]?.id}
              onFocusIn={() => onChosen(i + 1)}
              aria-current={chosen === i + 1 ? 'true' : undefined}
            >
              <div class="grow">
                <Link href={householdsAddress(place, month, house.rt)}>
                  {i + 1}. {w.of(name)}, {w.rt(house.rt)}
                </Link>
                <span class="row houseneeds">
                  <HouseMark look={needOf(house)} />
                  {sayNeeds(house)}
                </span>
                <HousePeople house={house} />
              </div>
              <Button
                kind="plain"
                icon="pin"
                label={`${w.show}: ${w.of(name)}`}
                onPress={() => onShow(i + 1)}
              >
                {w.map}
              </Button>
            </li>
          );
        })}
      </ol>
      {shown.length < houses.length && (
        <Button onPress={() => setAll(true)}>{w.more(houses.length - shown.length)}</Button>
      )}
    </section>
  );
}

/** Who lives there, each a link where this phone holds them. */
export function HousePeople({ house: { people } }: { house: House }) {
  const { personAddress } = useReader();
  const links = people.some(({ id }) => personAddress(id) !== null);
  return (
    <p class={`housepeople soft small${links ? ' links' : ''}`}>
      {people.map(({ id, name }, i) => {
        const address = personAddress(id);
        return (
          <span key={id}>
            {address ? <Link href={address}>{name}</Link> : name}
            {i < people.length - 1 && ', '}
          </span>
        );
      })}
    </p>
  );
}
