import type { Group } from '../stages/groups.ts';
import type { Arrival } from './arrival.ts';
import type { SessionTally } from './session-now.ts';
import type { Absent } from './tally.ts';

const came = (id: string, groups: Group[], more: Partial<Arrival> = {}): Arrival => ({
  id,
  groups,
  as: 'target',
  referred: false,
  educated: true,
  unconfirmed: 0,
  ...more,
});
const away = (id: string, ...groups: Group[]): Absent => ({ id, groups });

export interface TallyCase {
  name: string;
  targets: Record<string, number>;
  arrivals: Arrival[];
  absent: Absent[];
  pressing: string[];
  tally: Partial<SessionTally>;
}

export const TALLY_CASES: readonly TallyCase[] = [
  {
    name: 'nobody came: everybody is absent, and those owed something every month are to be visited',
    targets: { all: 4, bumil: 1, balita: 1, dewasa: 2, lansia: 1 },
    arrivals: [],
    absent: [
      away('a', 'bumil', 'dewasa'),
      away('b', 'balita'),
      away('c', 'dewasa'),
      away('d', 'lansia'),
    ],
    pressing: [],
    tally: {
      attended: { all: 0, bumil: 0, balita: 0, dewasa: 0, lansia: 0 },
      absent: { all: 4, bumil: 1, balita: 1, dewasa: 2, lansia: 1 },
      toVisit: { all: 3, bumil: 1, dewasa: 1, balita: 1, lansia: 1 },
      educated: 0,
    },
  },
  {
    name: 'a pregnant teenager is one person in two groups',
    targets: { all: 1, bumil: 1, remaja: 1 },
    arrivals: [came('a', ['bumil', 'remaja'])],
    absent: [],
    pressing: [],
    tally: { attended: { all: 1, bumil: 1, remaja: 1 }, absent: { all: 0, bumil: 0, remaja: 0 } },
  },
  {
    name: 'preschool children stand apart from under-fives',
    targets: { all: 2, balita: 1, apras: 1 },
    arrivals: [came('a', ['apras'])],
    absent: [away('b', 'balita')],
    pressing: [],
    tally: {
      attended: { all: 1, balita: 0, apras: 1 },
      absent: { all: 1, balita: 1, apras: 0 },
      toVisit: { all: 1, balita: 1 },
    },
  },
  {
    name: 'a guest is counted apart, and visited by the posyandu they live at',
    targets: { all: 1, balita: 1 },
    arrivals: [came('a', ['balita']), came('g', ['balita'], { as: 'guest', referred: true })],
    absent: [],
    pressing: [],
    tally: {
      attended: { all: 1, balita: 1 },
      guests: 1,
      outsideTargets: 0,
      referred: { all: 1, balita: 1 },
      toVisit: { all: 0 },
      educated: 2,
    },
  },
  {
    name: 'who was registered after the opening came outside the targets',
    targets: { all: 1, bayi: 1 },
    arrivals: [came('a', ['bayi']), came('new', ['dewasa'], { as: 'outside' })],
    absent: [],
    pressing: [],
    tally: { attended: { all: 1, bayi: 1 }, outsideTargets: 1, guests: 0 },
  },
  {
    name: 'more came than the opening phone knew: the rest is outside the targets',
    targets: { all: 1, balita: 1 },
    arrivals: [came('a', ['balita']), came('b', ['balita'])],
    absent: [],
    pressing: [],
    tally: { attended: { all: 1, balita: 1 }, absent: { all: 0, balita: 0 }, outsideTargets: 1 },
  },
  {
    name: 'a pressing finding or a referral asks for a visit, once a person',
    targets: { all: 3, dewasa: 2, lansia: 1 },
    arrivals: [
      came('a', ['dewasa'], { referred: true, unconfirmed: 2 }),
      came('b', ['lansia']),
      came('c', ['dewasa'], { educated: false }),
    ],
    absent: [],
    pressing: ['a', 'b'],
    tally: {
      referred: { all: 1, dewasa: 1 },
      toVisit: { all: 2, dewasa: 1, lansia: 1 },
      unconfirmed: 2,
      educated: 2,
    },
  },
];
