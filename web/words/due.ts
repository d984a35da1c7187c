import type { ScreeningReason } from '#domain/stages/screenings-due.ts';
import type { DueReason } from '#domain/stages/services-due.ts';
import type { TestDue } from '#domain/stages/tests-due.ts';
import { MONTHS, sayDate, sayNumber } from './say.ts';

type Sayings = {
  [K in DueReason['kind']]: (why: Extract<DueReason, { kind: K }>) => string;
};

/** Why a service is due, as one would tell the family. */
export const dueSayings: Sayings = {
  'vitamin-a-month': ({ month, colour }) =>
    `${MONTHS[month - 1]} bulan vitamin A. ${
      colour === 'blue' ? 'Biru untuk 6 sampai 11 bulan.' : 'Merah untuk 1 sampai 5 tahun.'
    }`,
  'vitamin-a-postpartum': ({ given }) =>
    given === 0
      ? 'Dua kapsul selama nifas, berselang satu hari.'
      : 'Dua kapsul selama nifas. Baru tercatat satu.',
  deworming: ({ last }) =>
    `${last ? `Terakhir ${sayDate(last)}.` : 'Belum tercatat.'} Tiap 6 bulan, bila anak sedang sehat.`,
  'tablets-first': ({ every }) =>
    every === 'day'
      ? 'Satu tablet setiap hari selama hamil. Belum tercatat diberi.'
      : 'Satu tablet setiap minggu. Belum tercatat diberi.',
  'tablets-run-out': ({ last, amount, until }) =>
    `${sayNumber(amount)} tablet pada ${sayDate(last)}, cukup sampai ${sayDate(until)}.`,
  antenatal: ({ trimester, weeks, given, needed }) =>
    `Hamil ${sayNumber(weeks)} minggu. Trimester ${trimester}: tercatat ${sayNumber(given)} dari ${sayNumber(needed)} kali. Bila sudah, catat dari Buku KIA.`,
  'antenatal-doctor': ({ trimester }) =>
    `Satu kali oleh dokter pada trimester ${trimester}, dengan USG. Belum tercatat.`,
  postnatal: ({ visit, until }) => `${visit}, sampai ${sayDate(until)}. Belum tercatat.`,
  'school-dose': ({ month, schoolClass }) =>
    `${MONTHS[month - 1]}: kelas ${sayNumber(schoolClass)}. Tanyakan sekolah atau bidan.`,
  tetanus: ({ t }) =>
    t === 0
      ? 'Belum ada dosis yang tercatat, tanyakan bidan.'
      : `Status T${t}. Dosis berikutnya sudah boleh, tanyakan bidan.`,
  dose: ({ status, fromMonths }) =>
    `${fromMonths === 0 ? 'Sejak lahir.' : `Sejak umur ${sayNumber(fromMonths)} bulan.`} ${
      status === 'on-time'
        ? 'Sekarang waktunya, tanyakan bidan.'
        : 'Belum tercatat, masih dapat diberikan, tanyakan bidan.'
    }`,
};

export const lastTimeWords = {
  never: 'Belum pernah.',
  on: (when: string) => `Terakhir ${when}.`,
  neverHere: 'Belum pernah di sini.',
} as const;

/** Why a questionnaire or test is offered today. */
export const sayScreening = (why: ScreeningReason): string =>
  why.kind === 'never' ? lastTimeWords.never : lastTimeWords.on(sayDate(why.last));

/** Why a glucose test is due. */
export const sayTestDue = ({ why, last }: TestDue): string =>
  `${testDueWords[why]} ${last ? lastTimeWords.on(sayDate(last)) : lastTimeWords.neverHere}`;
export const testDueWords: Readonly<Record<TestDue['why'], string>> = {
  age: 'Setahun sekali sejak umur 40.',
  weight: 'Setahun sekali, karena berat badannya.',
  waist: 'Setahun sekali, karena lingkar perutnya.',
  pressure: 'Setahun sekali, karena tekanan darahnya.',
};

export const sayDue = (why: DueReason): string =>
  (dueSayings[why.kind] as (why: DueReason) => string)(why);
