import { Link } from 'wouter-preact';
import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import type { Month } from '#domain/calendar.ts';
import { mapPageWords } from '../words/map.ts';
import { meetingWords } from '../words/meetings.ts';
import { placeWords as w } from '../words/places.ts';
import { monthAddress } from './addresses.ts';
import { homePlace, PLACE_AT, type PlaceAt, placeAddress } from './place-address.ts';
import './place.css';
import { qualityAddress, qualityScopeOf } from './quality-address.ts';
import { useReader } from './reader.ts';
import { RECAP_AT, recapAddress, recapPlaces } from './recap-address.ts';

export interface PlaceTab {
  /** tells which of them is open */
  key: string;
  says: string;
  href: string;
}
type TabOf = (place: PlaceAt, month: Month, me: Me) => PlaceTab | null;

const readsNames = (me: Me): boolean => powersOf(me.account.role).names !== 'never';

/** The pages a place has, in the order they stand; null where a place or a reader has none. */
const TABS: readonly TabOf[] = [
  ({ level, id }, month) =>
    level === 'village' ? { key: 'short', says: w.tab.short, href: monthAddress(id, month) } : null,
  (place, month) => ({ key: 'full', says: w.tab.full, href: placeAddress(place, month) }),
  ({ level, id }, month, me) => {
    if (!recapPlaces(me).some((p) => level !== 'posyandu' || p.id === id)) return null;
    if (level !== 'posyandu' && level !== 'village') return null;
    const one = recapAddress({ posyandu: id, month, form: 'child' });
    return { key: 'recap', says: w.tab.recap, href: level === 'posyandu' ? one : RECAP_AT };
  },
  (place, month, me) =>
    readsNames(me) && (place.level === 'village' || place.level === 'posyandu')
      ? { key: 'rt', says: w.tab.rt, href: placeAddress(place, month, 'rt') }
      : null,
  (place, month) => ({
    key: 'map',
    says: mapPageWords.tab,
    href: placeAddress(place, month, 'peta'),
  }),
  (place, month) =>
    place.level === 'posyandu' || place.level === 'province'
      ? null
      : { key: 'meetings', says: meetingWords.tab, href: placeAddress(place, month, 'rapat') },
  (_, month, me) =>
    qualityScopeOf(me)
      ? { key: 'quality', says: w.tab.quality, href: qualityAddress(month) }
      : null,
  (place, month) =>
    place.level === 'district' || place.level === 'province'
      ? null
      : { key: 'access', says: w.tab.access, href: placeAddress(place, month, 'akses') },
  (place, month) => ({
    key: 'before-after',
    says: w.tab.beforeAfter,
    href: placeAddress(place, month, 'ilp'),
  }),
  ({ id }, _, me) =>
    homePlace(me)?.id === id ? { key: 'all', says: w.all, href: PLACE_AT } : null,
];

/** On a phone the tabs are one row to push along: the open one is in sight. */
function showCurrent(row: HTMLElement | null): void {
  const current = row?.querySelector<HTMLElement>('[aria-current]');
  if (row && current) row.scrollLeft = current.offsetLeft - row.offsetLeft - 16;
}

interface PlaceTabsProps {
  place: PlaceAt;
  month: Month;
  /** the key of the page that is open */
  here: string;
}

/** From each page of a place to its others. */
export function PlaceTabs({ place, month, here }: PlaceTabsProps) {
  const { me } = useReader();
  const tabs = TABS.flatMap((of) => of(place, month, me) ?? []);
  if (tabs.length < 2) return null;
  return (
    <nav class="ptabs noprint" aria-label={w.tabs} ref={showCurrent}>
      {tabs.map(({ key, says, href }) => (
        <Link key={key} href={href} aria-current={key === here ? 'page' : undefined}>
          {says}
        </Link>
      ))}
    </nav>
  );
}
