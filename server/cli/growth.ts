import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { LAST_DAY_2006 } from '../interop/survey/growth-columns.ts';
import { growthCsv, type LineProblem, type SurveyProblem } from '../interop/survey/growth-csv.ts';
import { StartProblem } from '../start-problem.ts';
import { type Command, EXIT, type Terminal, UsageProblem } from './command.ts';

export const command: Command = {
  summary: 'Hitung z-score WHO untuk berkas survei, CSV masuk dan CSV keluar.',
  usage: `Pakai: npx siklus growth [BERKAS|-] [--upper-age-days HARI]

  BERKAS               CSV; tanpa nama atau "-" dibaca dari masukan standar
  --upper-age-days N   hari umur terakhir yang memakai standar WHO 2006 (bawaan ${LAST_DAY_2006}, yaitu 60 bulan penuh;
                       1826 sama dengan perangkat lunak survei WHO). Di atas 60 bulan dipakai acuan WHO 2007.

Kolom yang dibaca: id, sex (m/f, 1/2, L/P), age_days atau age_months atau (birth_date dan measured_on, 2026-11-22),
weight_kg, lenhei_cm, measure (l berbaring, h berdiri), oedema (y/n), headc_cm, muac_cm. Kolom lain diteruskan.
Kolom yang ditambahkan: clenhei, cbmi, z-score (dua desimal, kosong bila tidak ada) dan tanda 0/1 untuk nilai yang
tidak masuk akal. Baris yang tidak terbaca dilaporkan dengan nomornya; baris lain tetap dihitung.`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'upper-age-days': { type: 'string' } },
    });
    const [file = '-', second] = positionals;
    if (second !== undefined) throw new UsageProblem(`Hanya satu berkas, bukan juga "${second}".`);
    const upperAgeDays = upperAge(values['upper-age-days'] ?? String(LAST_DAY_2006));
    return file === '-'
      ? survey(process.stdin, null, upperAgeDays, terminal)
      : survey(createReadStream(file), await sizeOf(file), upperAgeDays, terminal);
  },
};

function upperAge(text: string): number {
  const days = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (days <= LAST_DAY_2006) return days;
  throw new UsageProblem(
    `--upper-age-days harus angka 0 sampai ${LAST_DAY_2006}, bukan "${text}".`,
  );
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new StartProblem(`Berkas "${file}" tidak ada atau tidak terbaca.`);
  return found.size;
}

async function survey(
  input: Readable,
  size: number | null,
  upperAgeDays: number,
  terminal: Terminal,
): Promise<number> {
  const bar = process.stdout.isTTY ? null : terminal.progress('Menghitung', size);
  let seen = 0;
  let refused = false;
  let unread = 0;
  try {
    const lines = await growthCsv(input, process.stdout, {
      upperAgeDays,
      onProblem(problem) {
        unread += 1;
        terminal.complain(sayLine(problem));
      },
      onRefused(problem) {
        refused = true;
        terminal.complain(saySurvey[problem.kind]);
      },
      onBytes(bytes) {
        bar?.add(bytes - seen);
        seen = bytes;
      },
    });
    bar?.add((size ?? seen) - seen);
    bar?.done();
    if (unread > 0) terminal.complain(`${lines} baris dibaca, ${unread} isian tidak terbaca.`);
  } catch (error) {
    // whoever reads us (head, less) has seen enough
    if (!isClosedPipe(error)) throw error;
  }
  return refused ? EXIT.failed : EXIT.ok;
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE');

const sayLine = (p: LineProblem): string =>
  p.kind === 'wrong-width'
    ? `Baris ${p.line}: ${p.cells} isian, seharusnya ${p.expected}.`
    : `Baris ${p.line}: ${p.column} tidak terbaca: "${p.was}". Periksa lagi.`;

const saySurvey: Record<SurveyProblem['kind'], string> = {
  'no-header': 'Berkas kosong: baris pertama harus berisi nama kolom.',
  'no-sex-column': 'Tidak ada kolom sex.',
  'no-age-column': 'Tidak ada kolom umur: age_days, age_months, atau birth_date dan measured_on.',
};
