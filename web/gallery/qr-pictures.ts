import { type ComponentChildren, createElement } from 'preact';
import { fail, ok } from '#domain/result.ts';
import { codesOf } from '#log/hand-off.ts';
import type { CameraProblem, OpenCamera } from '../device/camera.ts';
import { Came, type Outcome } from '../kader/hand-over/came.tsx';
import { Progress } from '../kader/hand-over/progress.tsx';
import { Receive } from '../kader/hand-over/receive.tsx';
import { START } from '../kader/hand-over/receiving.ts';
import { PhoneProvider } from '../kader/phone-context.ts';
import { ScanCard } from '../kader/scan/scan-card.tsx';
import { Shell } from '../kader/shell.tsx';
import type { HandOff, HandOver, TakeProblem } from '../known/hand-off.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { receiveWords } from '../words/scan.ts';
import { FAKE_POSYANDU, fakeId } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import type { FakeWishes } from './fake-wishes.ts';
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
const inside = (key: string, title: string, content: () => ComponentChildren): Picture => ({
  key,
  title,
  path: '/',
  draw: () =>
    createElement(PhoneProvider, {
      value: fakePhone({ on: DAY }),
      children: createElement(Shell, {
        title: receiveWords.title,
        back: '/',
        bare: true,
        children: createElement('div', { class: 'stack' }, content()),
      }),
    }),
});
const came = (key: string, title: string, outcome: Outcome): Picture =>
  inside(key, title, () => createElement(Came, { outcome, onAgain: () => undefined }));
const problem = (kind: Exclude<TakeProblem['kind'], 'already-have'>): Outcome => fail({ kind });
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

const BABY = { id: fakeId(2), name: 'Aisyah Putri Contoh' };
const NOBODY = { id: fakeId(999), name: null };
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
  inside('terima-2-dari-3', 'Terima, dua dari tiga kode', () =>
    createElement(Progress, { state: { ...START, set: 1, have: [true, false, true] } }),
  ),
  inside('terima-salah', 'Terima, yang terlihat kartu', () =>
    createElement(Progress, { state: { ...START, says: 'card' } }),
  ),
  came('terima-jadi', 'Terima, sudah diterima', ok({ person: BABY, facts: 8 })),
  came('terima-tanpa-orang', 'Terima, orangnya belum ada', ok({ person: NOBODY, facts: 1 })),
  came('terima-sudah-ada', 'Terima, sudah ada', fail({ kind: 'already-have', person: BABY })),
  came('terima-posyandu-lain', 'Terima, posyandu lain', problem('not-ours')),
  came('terima-lama', 'Terima, sertifikat habis', problem('expired')),
  screen('pindai', 'Pindai kartu', ScanCard, dark),
  screen('pindai-izin', 'Pindai, menunggu izin', ScanCard, never),
  screen('pindai-ditolak', 'Pindai, kamera tidak diizinkan', ScanCard, stuck('refused')),
  screen('pindai-sibuk', 'Pindai, kamera dipakai', ScanCard, stuck('busy')),
  app('kartu', 'Halaman orang dengan kartu', `/orang/${fakeId(2)}`, {}, [card]),
  app('kartu-belum', 'Halaman orang tanpa kartu', `/orang/${fakeId(1)}`),
];
