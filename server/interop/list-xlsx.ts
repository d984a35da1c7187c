import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node';
import { type LocalDate, lastDayOf, type Month } from '#domain/calendar.ts';
import { ageOn } from '#domain/people/age.ts';
import type { PeopleListed, PersonListed } from '#domain/tasks/listed.ts';
import { listTitle, PRIORITY_LABELS } from './list-text.ts';
import { monthName } from './recap-text.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const HEAD = {
  fontWeight: 'bold',
  borderStyle: 'thin',
  backgroundColor: '#EDEDED',
  wrap: true,
} as const;
const BOX = { borderStyle: 'thin', wrap: true, alignVertical: 'top' } as const;
const TASKS = { 'home-visit': 'Kunjungan rumah', 'follow-up': 'Tindak lanjut' } as const;

/** Columns everybody gets, and those of people's health. */
const WHO = [
  ['No', 5],
  ['Nama', 28],
  ['Jenis kelamin', 12],
  ['Tanggal lahir', 13],
  ['Umur', 16],
  ['RT', 7],
  ['Posyandu', 22],
] as const;
const WHY = [
  ['Prioritas', 11],
  ['Alasan', 44],
  ['Terakhir dilayani', 15],
  ['Tugas yang berjalan', 26],
  ['Tindak lanjut', 26],
] as const;

export interface ListSheet {
  list: PeopleListed;
  /** names of posyandu by id; the empty text is "tanpa posyandu" */
  places: ReadonlyMap<string, string>;
  month: Month;
  what: string;
  group: string;
}

/** A list of people as a workbook to take to a meeting: who, why, how soon, and room to write what was done. */
export function listXlsx(sheet: ListSheet): Promise<Buffer> {
  const { list, month, what, group } = sheet;
  const heads = list.identity ? WHO : [...WHO, ...WHY];
  const title = `${list.demo ? 'CONTOH: ' : ''}${listTitle(what, group)}`;
  const data: Row[] = [
    [{ value: title, type: String, fontWeight: 'bold', fontSize: 14, columnSpan: 6 }],
    [text(`${monthName(month)} · ${list.total} orang`)],
    ...(list.demo ? [[text('Semua nama di lembar ini buatan, bukan warga sungguhan.')]] : []),
    [text('Data pribadi: simpan baik-baik dan hapus sesudah dipakai.')],
    [],
    heads.map(([label]): Cell => ({ value: label, type: String, ...HEAD })),
    ...list.people.map((person, i) => line(person, i + 1, sheet)),
  ];
  return writeXlsxFile(data, {
    sheet: 'Daftar',
    orientation: 'landscape',
    columns: heads.map(([, width]) => ({ width })),
  }).toBuffer();
}

const text = (value: string): Cell => ({ value, type: String });
const boxed = (value: string): Cell => ({ value, type: String, ...BOX });

function line(person: PersonListed, n: number, { list, places, month }: ListSheet): Row {
  const place = places.get(person.posyandu);
  const who: Cell[] = [
    { value: n, type: Number, ...BOX },
    boxed(person.name),
    boxed(person.sex === 'F' ? 'Perempuan' : 'Laki-laki'),
    boxed(person.birthDate),
    boxed(sayAge(person.birthDate, lastDayOf(month))),
    boxed(person.rt ?? ''),
    boxed(place === '' ? 'Tanpa posyandu' : (place ?? person.posyandu)),
  ];
  if (list.identity) return who;
  const tasks = person.tasks.map(({ kind, dueBy, to }) =>
    [TASKS[kind], to, dueBy && `paling lambat ${dueBy}`].filter(Boolean).join(', '),
  );
  return [
    ...who,
    boxed(PRIORITY_LABELS[person.priority]),
    boxed(person.why.join('; ')),
    boxed(person.last ?? ''),
    boxed(tasks.join('; ')),
    boxed(''),
  ];
}

/** Months up to five years, years after that. */
function sayAge(birthDate: LocalDate, on: LocalDate): string {
  const months = ageOn(birthDate, on)?.months;
  if (months === undefined) return '';
  return months < 60 ? `${months} bulan` : `${Math.floor(months / 12)} tahun`;
}
