import { createElement } from 'preact';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { FAKE_POSYANDU, fakeId, SESSION } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import type { FakeWishes } from './fake-wishes.ts';
import { DAY, type Picture } from './picture.ts';

interface Wishes extends Partial<FakeWishes> {
  written?: readonly FactDraft[];
}
const picture = (
  key: string,
  title: string,
  path: string,
  { written = [], ...wishes }: Wishes = {},
  look: Pick<Picture, 'theme' | 'twice'> = {},
): Picture => ({
  key,
  title,
  path,
  ...look,
  draw: () => {
    const phone = fakePhone({ on: DAY, ...wishes });
    void phone.write(written);
    return createElement(Screens, { phone });
  },
});
const step = (person: number, at: number): string => `/orang/${fakeId(person)}/langkah/${at}`;
const answered = (person: number, instrument: string, answers: object): FactDraft => ({
  subject: fakeId(person),
  scope: FAKE_POSYANDU,
  on: DAY,
  kind: 'answers-given',
  body: {
    instrument,
    version: 'contoh',
    answers: answers as Record<string, boolean | number | string>,
    step: 4,
    session: SESSION,
  },
});
const midwife = { role: 'midwife' } as const;
const alone = answered(7, 'srq-20', { score: 7, 'item-17': true });
const weak = answered(6, 'skilas', { sad: true, orientation: true, 'chair-stands': true });

/** What is due at step 4, and the page of rules. 1 is pregnant, 2 a baby, 6 an elder, 7 a man of 43, 9 at school. */
export const rulesPictures: readonly Picture[] = [
  picture('skrining-hamil', 'Langkah 4, ibu hamil, kader', step(1, 4)),
  picture('skrining-hamil-bidan', 'Langkah 4, ibu hamil, bidan', step(1, 4), midwife),
  picture('skrining-dewasa', 'Langkah 4, dewasa, kader', step(7, 4)),
  picture('skrining-dewasa-bidan', 'Langkah 4, dewasa, bidan', step(7, 4), midwife),
  picture('skrining-tertutup', 'Yang dijawab sendiri sudah disimpan', step(7, 4), {
    ...midwife,
    written: [alone],
  }),
  picture('skrining-lansia', 'Langkah 4, lansia sesudah skrining', step(6, 4), {
    ...midwife,
    written: [weak],
  }),
  picture('skrining-sekolah', 'Langkah 4, anak sekolah', step(9, 4)),
  picture('temuan-baru-bidan', 'Langkah 3, temuan untuk bidan', step(7, 3), {
    ...midwife,
    written: [alone, answered(7, 'risk-behaviour', { salt: true, activity: true })],
  }),
  picture('temuan-baru-kader', 'Langkah 3, temuan untuk kader', step(7, 3), {
    written: [alone, answered(7, 'risk-behaviour', { salt: true, activity: true })],
  }),
  picture('aturan', 'Aturan kesehatan, kader', '/aturan'),
  picture('aturan-satu', 'Satu aturan, bidan', '/aturan/mother-muac', midwife),
  picture('aturan-satu-kader', 'Satu aturan, kader', '/aturan/weight-for-age'),
  picture('aturan-terkunci', 'Aturan tanpa masuk', '/aturan', { state: 'locked' }),
  picture('aturan-gelap', 'Aturan, gelap', '/aturan/haemoglobin', midwife, { theme: 'dark' }),
  picture('aturan-besar', 'Aturan, huruf 200%', '/aturan/waist', {}, { twice: true }),
];
