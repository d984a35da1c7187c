import type { ComponentChildren } from 'preact';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { placeWords } from '../words/places.ts';
import { sayCount, sayPercent, speakCount } from '../words/village.ts';
import { closedLine } from './place-closed.ts';
import { PlaceOpens } from './place-count.tsx';
import { PlaceSection } from './place-section.tsx';
import { everyone, isTold, shareOf, sumOf } from './village-view.ts';

const w = placeWords.visits;

/** Visits of the month: well or ill, with a talk, inside the building or outside. */
export function PlaceVisits({ page }: { page: PlaceMonth }) {
  const { visits: v } = page;
  const served = everyone(page.groups, 'served');
  const told = sumOf([v.all, v.well, v.sick]);
  const notAsked = told === null ? 0 : v.all - v.well - v.sick;
  const buildings = sumOf([v.inside, v.outside]);
  return (
    <PlaceSection id="kunjungan" title={w.title} says={closedLine.visits(page)}>
      <p class="soft small">{w.about}</p>
      <dl class="tiles">
        <Tile says={w.all} page={page} n={v.all} what="visit.all">
          {w.ratioSays(speakCount(v.well), speakCount(v.sick))}
          {notAsked > 0 && `; ${w.notAsked(sayCount(notAsked))}`}
        </Tile>
        <Tile says={w.well} page={page} n={v.well} what="visit.well">
          {partOf(v.well, v.all)}
        </Tile>
        <Tile says={w.sick} page={page} n={v.sick} what="visit.sick">
          {partOf(v.sick, v.all)}
        </Tile>
        <Tile says={w.contactWell} page={page} n={v.contactWell} what="visit.contact-well">
          {served !== null && contact(v.contactWell, served)}
        </Tile>
        <Tile says={w.session} page={page} n={v.session} what="visit.session">
          {`${w.educated}: ${sayCount(v.sessionEducated)}`}
          {share(v.sessionEducated, v.session) && ` (${share(v.sessionEducated, v.session)})`}
        </Tile>
        <Tile says={w.inside} page={page} n={v.inside}>
          {buildings !== null && partOf(v.inside, buildings)}
        </Tile>
        <Tile says={w.outside} page={page} n={v.outside}>
          {buildings !== null && partOf(v.outside, buildings)}
        </Tile>
      </dl>
    </PlaceSection>
  );
}

const share = (part: number, whole: number): string => {
  const of = shareOf(part, whole);
  return of === null ? '' : sayPercent(of);
};
const partOf = (part: number, whole: number): string =>
  share(part, whole) && w.of(share(part, whole), sayCount(whole));
const contact = (n: number, served: number): string =>
  isTold(n) && share(n, served) ? w.contactOf(share(n, served)) : '';

interface TileProps {
  says: string;
  page: PlaceMonth;
  n: number;
  /** under which name its people are listed; services are listed one by one only */
  what?: string;
  children: ComponentChildren;
}

const Tile = ({ says, page, n, what, children }: TileProps) => (
  <div>
    <dt>{says}</dt>
    <dd>
      {what ? (
        <PlaceOpens page={page} n={n} at={{ what }} class="tile" />
      ) : (
        <span class="tile num">{sayCount(n)}</span>
      )}
      <span class="small soft">{children}</span>
    </dd>
  </div>
);
