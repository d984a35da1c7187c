import type { Page } from 'playwright-core';
import { addDays, type LocalDate } from '#domain/calendar.ts';
import type { FakeCamera } from '../../journeys/fake-camera.ts';
import { daysAgo, today } from '../../journeys/people.ts';
import type { Phone } from '../../journeys/phone.ts';
import type { Hands } from './hands.ts';
import type { Someone } from './someone.ts';

export interface HandsScene {
  phone: Phone;
  page: Page;
  camera: FakeCamera;
  /** of the posyandu whose day is open */
  people: readonly Someone[];
}

/** What a kader does, on a phone where the day is open; told by hands that are counted. */
export interface Story {
  name: string;
  mostSeconds?: number;
  mostTaps?: number;
  /** when it can be told only so often */
  rounds?: number;
  /** what was there before; not counted, not slowed */
  before?(scene: HandsScene, round: number): Promise<void>;
  tell(scene: HandsScene, hands: Hands, round: number): Promise<void>;
}

const REGISTER_S = 60;
const FIRST_NAMES = [
  'Serindit',
  'Kepodang',
  'Perkutut',
  'Trucukan',
  'Gelatik',
  'Kutilang',
] as const;
const newName = (i: number): string => `${FIRST_NAMES[i] ?? 'Murai'} Contoh`;

/** An address of the app without loading it anew, which would lock the phone. */
async function openPath(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await page.waitForURL(`**${path}`);
}

const SEARCH = { css: 'input[type="search"]:focus' };
const FORM = { css: '[data-testid="register-save"]' };
const STEP_2 = { css: '.danger-first [data-testid="danger-answer"], section.measure.one' };

const toSearch = (phone: Phone) => phone.page.getByLabel('Cari atau daftarkan', { exact: true });
async function tapSearch({ phone }: HandsScene, hands: Hands): Promise<void> {
  hands.sees('Hari ini');
  const open = phone.button('Cari atau daftarkan').or(toSearch(phone)).first();
  await hands.tap('Cari atau daftarkan', open, SEARCH);
  hands.sees('Cari');
}

/** From the open day to the form with the name in it. */
async function toForm(scene: HandsScene, hands: Hands, name: string): Promise<void> {
  await tapSearch(scene, hands);
  const register = scene.phone.button(`Daftarkan "${name}"`);
  await hands.types(name, { css: 'button', text: `Daftarkan "${name}"` });
  await hands.tap('Daftarkan', register, FORM);
  hands.sees('Daftarkan orang baru');
}

/** A made-up number: the day of birth (women's plus 40) and a serial no office has given. */
function nikOf(sex: 'F' | 'M', birth: LocalDate, serial: number): string {
  const [year = '', month = '', day = ''] = birth.split('-');
  const dd = String(Number(day) + (sex === 'F' ? 40 : 0)).padStart(2, '0');
  return `327301${dd}${month}${year.slice(2)}${9000 + serial}`;
}

async function typeNik({ phone }: HandsScene, hands: Hands, nik: string): Promise<void> {
  const field = phone.page.getByLabel('NIK', { exact: true });
  await hands.tap('NIK', field, { css: 'input:focus' });
  await hands.types(nik, { css: '.field', text: 'Menurut NIK' });
}

/** Types until her name is offered, as anybody would, and takes it. */
async function chooseMother({ phone, page }: HandsScene, hands: Hands, name: string) {
  const field = phone.field('Nama ibu');
  await hands.tap('Nama ibu', field, { css: 'input:focus' });
  const offered = page.locator('button.quiet, button', { hasText: `${name},` }).first();
  for (let typed = 0; typed < name.length; ) {
    const some = name.slice(typed, typed === 0 ? 4 : typed + 1);
    typed += some.length;
    await hands.types(some, { css: 'input:focus' });
    if (await offered.isVisible()) break;
  }
  await hands.tap('her name', offered, { css: 'button', text: 'Lepas' });
}

async function agreeAndSave({ phone, page }: HandsScene, hands: Hands): Promise<void> {
  const agreed = page.getByRole('group', { name: 'Persetujuan menyimpan data' });
  const yes = agreed.getByText('Setuju', { exact: true });
  await hands.tap('Setuju', yes, { css: 'input[type="radio"][value="yes"]:checked' });
  await hands.tap('Simpan', phone.button('Simpan dan daftarkan hadir'), STEP_2);
}

const goHome = ({ page }: HandsScene): Promise<void> => openPath(page, '/');

const adult: Story = {
  name: 'register a grown-up with a NIK',
  mostSeconds: REGISTER_S,
  before: goHome,
  tell: async (scene, hands, round) => {
    await toForm(scene, hands, newName(round));
    await typeNik(scene, hands, nikOf('F', '1988-05-12', round + 1));
    await agreeAndSave(scene, hands);
  },
};

/** Mothers of the register, young enough and old enough. */
const mothers = ({ people }: HandsScene): Someone[] =>
  people.filter((p) => p.sex === 'F' && p.birthDate > '1990-01-01' && p.birthDate < '2003-01-01');

const child: Story = {
  name: 'register a child with a NIK under the mother',
  mostSeconds: REGISTER_S,
  before: goHome,
  tell: async (scene, hands, round) => {
    await toForm(scene, hands, newName(round + 3));
    await typeNik(scene, hands, nikOf('M', daysAgo(500 + round), round + 11));
    await chooseMother(scene, hands, mothers(scene)[round]?.name ?? '');
    await agreeAndSave(scene, hands);
  },
};

const newborn: Story = {
  name: 'register a newborn without a name',
  mostSeconds: REGISTER_S,
  before: goHome,
  tell: async (scene, hands, round) => {
    const { phone, page } = scene;
    await tapSearch(scene, hands);
    await hands.tap('Daftarkan orang baru', phone.button('Daftarkan orang baru'), FORM);
    hands.sees('Daftarkan orang baru');
    await hands.tap('Bayi belum diberi nama', page.getByText('Bayi belum diberi nama'), {
      css: 'label',
      text: 'Nama ibu',
    });
    await chooseMother(scene, hands, mothers(scene)[round + 5]?.name ?? '');
    const sex = page.getByRole('group', { name: 'Jenis kelamin' });
    await hands.tap('Perempuan', sex.getByText('Perempuan', { exact: true }), {
      css: 'input[type="radio"]:checked',
    });
    const birth = page.getByRole('group', { name: 'Tanggal lahir' });
    await hands.tap('Tanggal', birth.getByLabel('Tanggal', { exact: true }), {
      css: 'input:focus',
    });
    const [year = '', month = '', day = ''] = addDays(today(), -2).split('-');
    await hands.types(`${day}${month}${year}`, { css: 'input:focus' });
    await hands.tap('Berat lahir', phone.field('Berat lahir (kg)'), { css: 'input:focus' });
    await hands.types('2,9', { css: 'input:focus' });
    await agreeAndSave(scene, hands);
  },
};

/** Children of one and two years who were weighed before. */
const weighed = ({ people }: HandsScene): Someone[] =>
  people.filter(
    (p) => p.weight !== null && p.birthDate > daysAgo(1700) && p.birthDate < daysAgo(400),
  );

const oneMore = ({ weight }: Someone): string => ((weight ?? 9) + 1.1).toFixed(1).replace('.', ',');

const someChild = (scene: HandsScene, i: number): Someone => {
  const one = weighed(scene)[i];
  if (!one) throw new Error('no such child in this village');
  return one;
};

/** The camera sees the card of somebody who lives here; the open day is on the screen. */
async function holdCard(scene: HandsScene, { id }: Someone): Promise<void> {
  const { page, phone, camera } = scene;
  await openPath(page, `/orang/${id}`);
  await phone.button('Buat kartu').click();
  const card = page.getByTestId('card-section').locator('svg.qr');
  await camera.shows([await card.screenshot()]);
  await goHome(scene);
}

const scanned: Story = {
  name: 'find somebody by the QR card, and mark them here',
  before: (scene, round) => holdCard(scene, someChild(scene, round)),
  tell: async (scene, hands) => {
    await tapSearch(scene, hands);
    const scan = scene.page.getByRole('link', { name: 'Pindai kartu' });
    await hands.tap('Pindai kartu', scan, { css: 'video' });
    await hands.waits('the camera reads the card', STEP_2);
  },
};

const followUp: Story = {
  name: 'follow-up measurement, from the card read to the finding told and saved',
  mostSeconds: 10,
  mostTaps: 8,
  before: async (scene, round) => {
    await holdCard(scene, someChild(scene, round + 3));
    await openPath(scene.page, '/pindai');
    await scene.phone.atStep(2);
  },
  tell: (scene, hands, round) => measureOne(scene, hands, someChild(scene, round + 3)),
};

/** From step 2 to the finding, told and written down. */
async function measureOne({ page }: HandsScene, hands: Hands, who: Someone): Promise<void> {
  hands.sees('Langkah 2');
  const none = page.getByTestId('danger-answer');
  if (await none.isVisible())
    await hands.tap('Tidak ada tanda bahaya', none, { css: 'section.measure.one .pad' });
  const text = oneMore(who);
  await hands.pad(text, { css: 'output.reading', text });
  await hands.tap('Simpan', page.getByTestId('measure-save'), { css: '[data-testid="told"]' });
  hands.sees('Langkah 3');
  await hands.tap('Sudah disampaikan', page.getByTestId('told'), {
    css: '[data-testid="serve-save"], .skeleton',
  });
}

/** Somebody is here and weighed; the phone shows their finding. */
async function weigh(scene: HandsScene, who: Someone): Promise<void> {
  const { page, phone } = scene;
  await openPath(page, `/orang/${who.id}/langkah/1`);
  await page.getByTestId('arrive').click();
  await phone.atStep(2);
  await phone.noDanger();
  for (const key of oneMore(who)) await phone.padKey(key);
  await page.getByTestId('measure-save').click();
  await phone.atStep(3);
  await page.getByTestId('told').waitFor();
}

/** Of the newest day, which stands first. */
const mendWeight = (page: Page) => page.getByRole('button', { name: /^Perbaiki: Berat/ }).first();

const correct: Story = {
  name: "correct a wrong reading, on the person's page",
  mostTaps: 2,
  before: async (scene, round) => {
    const who = someChild(scene, round + 6);
    await weigh(scene, who);
    await openPath(scene.page, `/orang/${who.id}`);
    await mendWeight(scene.page).waitFor();
  },
  tell: async ({ page, phone }, hands, round) => {
    hands.sees('catatan orang');
    await hands.tap('Perbaiki', mendWeight(page), { css: 'dialog input' });
    hands.sees('Perbaiki');
    await hands.types(`9,${round + 1}`, { css: 'dialog button[type="submit"]' });
    const save = page.locator('dialog').getByRole('button', { name: /^Simpan/ });
    await hands.tap('Simpan', save, { css: '[data-testid="saved-line"]' });
    await phone.saved();
  },
};

const wrongChild: Story = {
  name: 'move readings from the wrong child',
  mostTaps: 2,
  before: async (scene, round) => {
    await weigh(scene, someChild(scene, 2 * round + 9));
    await weigh(scene, someChild(scene, 2 * round + 10));
  },
  tell: async ({ page }, hands) => {
    hands.sees('Langkah 3');
    await hands.tap('Salah anak', page.getByTestId('wrong-child'), {
      css: '[data-testid="of-whom"] button',
    });
    hands.sees('Salah anak');
    const whose = page.getByTestId('of-whom').getByRole('button').first();
    await hands.tap('the right name', whose, { css: '[data-testid="saved-line"]' });
  },
};

const undo: Story = {
  name: 'take back what was just saved',
  mostTaps: 1,
  before: (scene, round) => weigh(scene, someChild(scene, round + 15)),
  tell: async ({ page }, hands) => {
    hands.sees('Langkah 3');
    const back = page.getByTestId('saved-line').getByRole('button');
    await hands.tap('Urungkan', back, { css: '[data-testid="saved-line"]', text: 'diurungkan' });
  },
};

const close: Story = {
  name: 'close the day, everybody left with one reason',
  rounds: 1,
  before: goHome,
  tell: async ({ page, phone }, hands) => {
    hands.sees('Hari ini');
    await hands.tap('Tutup', phone.button('Tutup'), { css: 'form .tally' });
    hands.sees('Tutup hari buka');
    const all = page.getByRole('button', { name: /^Pakai untuk/ });
    const submit = page.locator('form button[type="submit"]');
    await hands.tap('one reason for all', all, { css: 'form button[type="submit"]' });
    await hands.tap('Tutup hari buka', submit, { css: 'ul.counts' });
  },
};

/** In the order of a day. */
export const STORIES: readonly Story[] = [
  adult,
  child,
  newborn,
  scanned,
  followUp,
  correct,
  wrongChild,
  undo,
  close,
];
