import { createElement } from 'preact';
import { fail, ok } from '#domain/result.ts';
import { codesOf } from '#log/hand-off.ts';
import type { CameraProblem, OpenCamera } from '../device/camera.ts';
import { Receive } from '../kader/hand-over/receive.tsx';
import { PhoneProvider } from '../kader/phone-context.ts';
import { ScanCard } from '../kader/scan/scan-card.tsx';
import type { HandOff, HandOver } from '../known/hand-off.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { FAKE_POSYANDU, fakeId } from './fake-people.ts';
import { type FakeWishes, fakePhone } from './fake-phone.ts';
import { DAY, type Picture } from './picture.ts';

/** As many codes of nothing, each as fine as real ones get. */
const codes = (bytes: number): string[] =>
  codesOf(Uint8Array.from({ length: bytes }, (_, i) => (i * 7919) % 251));
const fact = (n: number, kind: HandOver['facts'][number]['kind']) => ({ id: fakeId(n), kind });
const FACTS: HandOver['facts'] = [
  fact(1, 'session-opened'),
  fact(2, 'person-registered'),
  fact(3, 'attended'),
  ...[4, 5, 6, 7, 8].map((n) => fact(n, 'measurement-taken')),
];
const giving = (over: HandOver): HandOff => ({
  give: async () => ok(over),
  take: async () => fail({ kind: 'not-ours' }),
});

const stuck =
  (problem: CameraProblem): OpenCamera =>
  async () =>
    problem;
const never: OpenCamera = () => new Promise(() => undefined);
/** A camera that shows nothing but opens. */
const dark: OpenCamera = async () => ({ stop: () => undefined });

const app = (
  key: string,
  title: string,
  path: string,
  wishes: Partial<FakeWishes> = {},
  written: readonly FactDraft[] = [],
): Picture => ({
  key,
  title,
  path,
  draw: () => {
    const phone = fakePhone({ on: DAY, ...wishes });
    void phone.write(written);
    return createElement(Screens, { phone });
  },
});
const screen = (
  key: string,
  title: string,
  of: typeof ScanCard | typeof Receive,
  camera: OpenCamera,
): Picture => ({
  key,
  title,
  path: '/',
  draw: () =>
    createElement(PhoneProvider, {
      value: fakePhone({ on: DAY }),
      children: createElement(of, { camera }),
    }),
});

const over = (person: number): string => `/serahkan/${fakeId(person)}`;
const card: FactDraft = {
  kind: 'card-issued',
  subject: fakeId(2),
  scope: FAKE_POSYANDU,
  on: DAY,
  body: { card: 'C0NT0HC0NT0HC0NT0HC0NT0HC0' },
};

export const qrPictures: readonly Picture[] = [
  app('serahkan-1', 'Serahkan, satu kode', over(2), {
    handOff: giving({ codes: codes(420), facts: FACTS.slice(3), left: 0 }),
  }),
  app('serahkan-3', 'Serahkan, tiga kode', over(5), {
    handOff: giving({ codes: codes(1080), facts: FACTS, left: 0 }),
  }),
  app('serahkan-sisa', 'Serahkan, ada yang tidak muat', over(2), {
    handOff: giving({ codes: codes(2460), facts: FACTS, left: 4 }),
  }),
  app('serahkan-kosong', 'Serahkan, tidak ada yang baru', over(2)),
  app('serahkan-belum', 'Serahkan, belum terhubung', over(2), {
    handOff: {
      give: async () => fail({ kind: 'not-certified' }),
      take: async () => fail({ kind: 'not-ours' }),
    },
  }),
  screen('terima', 'Terima lewat QR', Receive, dark),
  screen('terima-tanpa-kamera', 'Terima, tanpa kamera', Receive, stuck('no-camera')),
  screen('pindai', 'Pindai kartu', ScanCard, dark),
  screen('pindai-izin', 'Pindai, menunggu izin', ScanCard, never),
  screen('pindai-ditolak', 'Pindai, kamera tidak diizinkan', ScanCard, stuck('refused')),
  screen('pindai-sibuk', 'Pindai, kamera dipakai', ScanCard, stuck('busy')),
  app('kartu', 'Halaman orang dengan kartu', `/orang/${fakeId(2)}`, {}, [card]),
  app('kartu-belum', 'Halaman orang tanpa kartu', `/orang/${fakeId(1)}`),
];
