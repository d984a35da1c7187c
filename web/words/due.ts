import type { DueReason } from '#domain/stages/services-due.ts';
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
  dose: ({ status, fromMonths }) =>
    `${fromMonths === 0 ? 'Sejak lahir.' : `Sejak umur ${sayNumber(fromMonths)} bulan.`} ${
      status === 'on-time'
        ? 'Sekarang waktunya, tanyakan bidan.'
        : 'Belum tercatat, masih dapat diberikan, tanyakan bidan.'
    }`,
};

export const sayDue = (why: DueReason): string =>
  (dueSayings[why.kind] as (why: DueReason) => string)(why);
