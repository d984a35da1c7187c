import type { LocalDate, Month } from '#domain/calendar.ts';
import { addDays, earlierOf, lastDayOf } from '#domain/calendar.ts';
import type { PlaceMeetings, VillageMeetings } from '#domain/meetings/place-meetings.ts';
import { missedWeeks } from '#domain/meetings/weeks.ts';
import { readMeetings } from '../known/read-meetings.ts';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Table } from '../ui/table.tsx';
import { meetingWords } from '../words/meetings.ts';
import { sayDate, sayNumber } from '../words/say.ts';
import { askWords } from '../words/village.ts';
import { Count } from './count.tsx';
import './meetings-page.css';
import { MeetingsVillage } from './meetings-village.tsx';
import { PackButton } from './pack-button.tsx';
import { type PlaceAt, placeAddress } from './place-address.ts';
import { PlaceFrame } from './place-frame.tsx';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

const w = meetingWords.office;
/** Twelve weeks up to the end of the month that is looked at. */
const SHOWN_DAYS = 83;

const askMeetings = ({ level, id }: PlaceAt, until: LocalDate): string =>
  `/api/places/${level}/${encodeURIComponent(id)}/meetings?from=${addDays(until, -SHOWN_DAYS)}&until=${until}`;

/** Which villages of a place met, week by week, and what they still have to do (T1.16). */
export function MeetingsPage({ place, month }: { place: PlaceAt; month: Month }) {
  const { on } = useReader();
  const until = earlierOf(lastDayOf(month), on);
  const { list, problem } = useList(askMeetings(place, until), readMeetings);
  return (
    <PlaceFrame
      place={place}
      month={month}
      page={null}
      here="meetings"
      part="rapat"
      title={w.title}
      back={placeAddress(place, month)}
    >
      <p class="soft notes">{w.about}</p>
      {problem && <Empty says={askWords[problem](null)} />}
      {!list && !problem && <Skeleton rows={5} />}
      {list && <Villages list={list} />}
      <PackButton place={place} month={month} />
    </PlaceFrame>
  );
}

const Villages = ({ list: { villages } }: { list: PlaceMeetings }) => {
  if (villages.length === 0) return <Empty says={w.none} />;
  const hushed = villages.some(({ meetings }) => meetings === null);
  return (
    <>
      <Table
        caption={w.title}
        stacks
        columns={[
          { label: w.columns.village },
          { label: w.columns.weeks },
          { label: w.columns.missed, number: true },
          { label: w.columns.last },
          { label: w.columns.open, number: true },
          { label: w.columns.overdue, number: true },
        ]}
      >
        {[...villages].sort(neediest).map((village) => (
          <Line key={village.code} village={village} />
        ))}
      </Table>
      {hushed && <p class="soft">{w.numbersOnly}</p>}
      <p class="soft small">{meetingWords.holiday}</p>
      {villages.map((village) => (
        <MeetingsVillage key={village.code} village={village} alone={villages.length === 1} />
      ))}
    </>
  );
};

/** Most weeks missed first. */
const neediest = (a: VillageMeetings, b: VillageMeetings): number =>
  b.missed - a.missed || b.overdue - a.overdue || (a.name < b.name ? -1 : 1);

const Line = ({ village }: { village: VillageMeetings }) => {
  const { name, missed, last, open, overdue } = village;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={w.columns.weeks}>
        <WeekStrip village={village} />
      </td>
      <td class="right" data-label={w.columns.missed}>
        {sayNumber(missed)}
      </td>
      <td data-label={w.columns.last}>{last === null ? w.never : sayDate(last)}</td>
      <td class="right" data-label={w.columns.open}>
        <Count n={open} />
      </td>
      <td class="right" data-label={w.columns.overdue}>
        <Count n={overdue} />
      </td>
    </tr>
  );
};

/** A box a week, the oldest first: full where they met, crossed where they did not. */
const WeekStrip = ({ village: { weeks, held } }: { village: VillageMeetings }) => {
  if (weeks.length === 0) return <span class="soft">{w.never}</span>;
  return (
    <span class="weekstrip" role="img" aria-label={w.strip(held, missedWeeks(weeks).length)}>
      {[...weeks].reverse().map(({ monday, state }) => (
        <span key={monday} data-state={state} />
      ))}
    </span>
  );
};
