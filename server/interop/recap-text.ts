import type { Month } from '#domain/calendar.ts';
import type { RecapForm } from '#domain/pws/recap/form.ts';
import type { RecapValue } from '#domain/pws/recap/recap-row.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** "November 2026" */
export const monthName = (month: Month): string =>
  `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** The twelve months of the year a sheet is about, as paper has a row for each. */
export const yearOf = ({ month }: RecapSheet): Month[] =>
  MONTHS.map((_, i): Month => `${month.slice(0, 4)}-${String(i + 1).padStart(2, '0')}`);

/** The head of the form: what it asks, and what is written there; a line to write on where nobody said. */
export const headLines = ({ place }: RecapSheet): [label: string, value: string][] => [
  ['Posyandu', place.name.replace(/^Posyandu /, '')],
  ['Dusun/RT/RW', place.dusun],
  ['Desa/Kelurahan/Nagari', place.village],
  ['Kecamatan', place.subdistrict],
  ['Kabupaten/Kota', place.district],
];

export const SIGNER = 'Koordinator Kader Posyandu';
export const NOT_RECORDED = 'belum dicatat';
export const HEALTH_WORKERS = 'diisi tenaga kesehatan';

/** How a cell without a number reads where there is no room for words; explained under the table. */
export const markOf = (value: RecapValue | undefined): string => {
  if (value?.missing === 'not-recorded') return '–';
  return value?.missing === 'health-workers' ? '*' : '';
};

/** Moments as Jakarta's wall shows them; the form is a month's, so an hour in the east moves nothing. */
const moment = new Intl.DateTimeFormat('id', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
});
const day = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'UTC' });
export const sayDay = (on: string): string => day.format(new Date(`${on}T00:00:00Z`));

/** What stands under the table: notes to columns, marks, who was served outside the list, edition, version, freshness, signature. */
export function footLines(form: RecapForm, sheet: RecapSheet): string[] {
  const missing = new Set(sheet.rows.flatMap(({ values }) => values.map((v) => v.missing)));
  const outside = sheet.rows.filter((row) => row.outside > 0);
  const told = outside.map((row) => `${monthName(row.month)} ${row.outside}`).join(', ');
  return [
    ...form.notes,
    ...(missing.has('health-workers') ? [`* ${HEALTH_WORKERS}.`] : []),
    ...(missing.has('not-recorded') ? [`– ${NOT_RECORDED}.`] : []),
    ...(told ? [`Dilayani di luar daftar sasaran (tidak termasuk kolom "datang"): ${told}.`] : []),
    ...sheet.doubts.map(({ says }) => `Periksa lagi ${monthName(sheet.month)}: ${says}`),
    ...signedLines(sheet),
    `${form.citation}, ${sheet.edition}, belum dibandingkan dengan cetakan resminya. Aturan ${sheet.ruleVersion}. ${freshLine(sheet)}`,
  ];
}

const freshLine = ({ freshAt }: RecapSheet): string =>
  freshAt === null
    ? 'Belum ada catatan yang sampai.'
    : `Catatan terbaru sampai ${moment.format(new Date(freshAt))} WIB.`;

function signedLines({ signed, month }: RecapSheet): string[] {
  if (!signed) return [];
  const line = `${monthName(month)} ditandatangani ${signed.name}, ${sayDay(signed.on)}.`;
  if (signed.changed.length === 0) return [line];
  const changed = signed.changed.map((c) => `kolom ${c.n} dari ${c.signed} menjadi ${c.now}`);
  return [`${line} Berubah sejak ditandatangani: ${changed.join(', ')}.`];
}
