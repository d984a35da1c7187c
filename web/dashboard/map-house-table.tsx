import { Link } from 'wouter-preact';
import type { Month } from '#domain/calendar.ts';
import { type House, needOf } from '#domain/pws/houses.ts';
import { HouseMark } from '../ui/map/house-sign.tsx';
import { Table } from '../ui/table.tsx';
import { houseMapWords as w } from '../words/house-map.ts';
import { householdsAddress, type PlaceAt } from './place-address.ts';
import { useReader } from './reader.ts';

interface TableProps {
  place: PlaceAt;
  month: Month;
  houses: readonly House[];
  onChosen: (n: number) => void;
  /** chosen, and the map brought into sight */
  onShow: (n: number) => void;
}

/** "2 berisiko, 1 belum dilayani" */
export function sayNeeds({ people }: House): string {
  const risky = people.filter(({ atRisk }) => atRisk).length;
  const waiting = people.filter(({ served }) => !served).length;
  const needs = [risky > 0 && w.atRisk(risky), waiting > 0 && w.notYet(waiting)].filter(Boolean);
  return needs.length > 0 ? needs.join(', ') : w.allServed;
}

/** The houses of the map row by row, under their numbers: each with its people and the way to its family. */
export const HouseTable = ({ place, month, houses, onChosen, onShow }: TableProps) => (
  <Table
    caption={w.table}
    stacks
    columns={[
      { label: w.columns.house },
      { label: w.columns.needs },
      { label: w.columns.people },
      { label: w.columns.show },
    ]}
  >
    {houses.map((house, i) => {
      const name = house.people[0]?.name ?? '';
      return (
        <tr key={house.people[0]?.id} onFocusIn={() => onChosen(i + 1)}>
          <th scope="row">
            <Link href={householdsAddress(place, month, house.rt)}>
              {i + 1}. {w.of(name)}, {w.rt(house.rt)}
            </Link>
          </th>
          <td data-label={w.columns.needs}>
            <span class="row houseneeds">
              <HouseMark look={needOf(house)} />
              {sayNeeds(house)}
            </span>
          </td>
          <td data-label={w.columns.people}>
            <HousePeople house={house} />
          </td>
          <td data-label={w.columns.show} class="noprint">
            <button
              type="button"
              class="button plain"
              aria-label={`${w.show}: ${w.of(name)}`}
              onClick={() => onShow(i + 1)}
            >
              <span>{w.show}</span>
            </button>
          </td>
        </tr>
      );
    })}
  </Table>
);

/** Who lives there, each a link where this phone holds them. */
export function HousePeople({ house }: { house: House }) {
  const { personAddress } = useReader();
  return (
    <ul class="housepeople">
      {house.people.map(({ id, name }) => {
        const address = personAddress(id);
        return <li key={id}>{address ? <Link href={address}>{name}</Link> : name}</li>;
      })}
    </ul>
  );
}
