import { createElement } from 'preact';
import type { LocateProblem } from '../device/locate.ts';
import { HomePointAsking } from '../kader/person/home-point.tsx';
import type { Reading } from '../kader/person/use-reading.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { ChartPage } from './chart-frames.tsx';
import { FAKE_POSYANDU, fakeId } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import type { FakeWishes } from './fake-wishes.ts';
import { DAY, type Picture } from './picture.ts';

const at = (n: number) => ({ subject: fakeId(n), scope: FAKE_POSYANDU, on: DAY });
const point = { latitude: -5.11399, longitude: 105.30674, accuracyM: 12 };
const located = (n: number): FactDraft => ({ ...at(n), kind: 'home-located', body: { point } });

const page = (
  key: string,
  title: string,
  written: readonly FactDraft[],
  wishes: Partial<FakeWishes> = {},
): Picture => ({
  key,
  title,
  path: `/orang/${fakeId(2)}`,
  draw: () => {
    const phone = fakePhone({ on: DAY, ...wishes });
    void phone.write(written);
    return createElement(Screens, { phone });
  },
});

const asking = (key: string, title: string, now: Reading, twice = false): Picture => ({
  key,
  title,
  path: '/',
  twice,
  draw: () =>
    createElement(ChartPage, {
      title: 'Titik rumah',
      children: createElement(HomePointAsking, {
        reader: { now, begin: () => {}, stop: () => {} },
        renew: false,
        onKeep: () => {},
      }),
    }),
});
const problem = (what: LocateProblem): Picture =>
  asking(`titik-${what}`, `Titik rumah: ${what}`, { kind: 'problem', problem: what });

/** Where a house stands, on somebody's page and while it is read. */
export const homePointPictures: readonly Picture[] = [
  page('titik-belum', 'Halaman orang tanpa titik rumah', [], { quiet: true }),
  page('titik-ada', 'Halaman orang dengan titik rumah, belum terkirim', [located(2)], {
    quiet: true,
    offline: true,
    unsent: 1,
  }),
  page('titik-ditolak', 'Titik rumah orang yang menolak datanya disimpan', [
    { ...at(2), kind: 'consent-recorded', body: { given: false, textVersion: 'contoh-1' } },
  ]),
  asking('titik-mencari', 'Titik rumah sedang dicari', {
    kind: 'reading',
    best: { ...point, accuracyM: 85 },
  }),
  asking('titik-kabur', 'Titik rumah kurang tepat', {
    kind: 'vague',
    point: { ...point, accuracyM: 140 },
  }),
  asking('titik-luar', 'Titik di luar Indonesia', { kind: 'fault', fault: 'outside-indonesia' }),
  problem('denied'),
  problem('unavailable'),
  problem('timeout'),
  asking(
    'titik-no-gps',
    'Titik rumah: tanpa GPS, huruf 200%',
    { kind: 'problem', problem: 'no-gps' },
    true,
  ),
];
