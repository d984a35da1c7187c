import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isLocalDate, type LocalDate } from '#domain/calendar.ts';
import type { ImportPlan } from '#domain/people/plan-import.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import type { RegisterFile } from '../interop/spreadsheets/read-register.ts';
import { importPeople } from '../store/import-people.ts';
import { type Command, EXIT, type Terminal, UsageProblem } from './command.ts';
import { accountOf, posyanduOf, registerFrom } from './import-inputs.ts';
import { linesOfReport, summaryOf } from './import-report.ts';
import { type MendTarget, mendTarget, writeMend } from './mend-target.ts';
import { type Opened, withStore } from './open-store.ts';
import type { Progress } from './progress.ts';

interface Asked {
  path: string;
  posyandu: string;
  on: LocalDate;
  by: string | null;
  dryRun: boolean;
  mend: string | null;
}

export const command: Command = {
  summary: 'Masukkan register sasaran dari CSV atau XLSX.',
  usage: `Pakai: npx siklus import people BERKAS --posyandu ID [pilihan]

  --posyandu ID      posyandu tempat mereka didaftarkan, misalnya 18.72.01.1005.001
  --dry-run          periksa dan laporkan saja, tidak menulis apa-apa
  --on TANGGAL       tanggal pendaftaran (2026-11-01); biasanya hari ini
  --by PENGGUNA      akun yang bertanggung jawab; boleh kosong kalau hanya ada satu admin
  --mend BERKAS      tempat menyimpan baris yang ditolak, untuk diperbaiki lalu dimasukkan lagi

Setiap baris diterima, diterima dengan catatan, atau ditolak dengan nomor barisnya dan alasannya.
Orang yang sudah terdaftar tidak didaftarkan lagi, jadi perintah yang sama boleh diulang.
Datanya juga tidak diubah, kecuali NIK yang dulu kosong.
Kode keluar 0 juga kalau ada baris yang ditolak.`,
  async run(args, terminal) {
    const asked = readArguments(args);
    const register = await registerFrom(asked.path);
    if (!register.ok) {
      terminal.complain(`${asked.path}: ${register.error}`);
      return EXIT.failed;
    }
    const mend = await mendTarget(asked.path, asked.mend, asked.dryRun);
    return withStore(terminal.complain, (store) =>
      importRegister(store, asked, register.value, mend, terminal),
    );
  },
};

function readArguments(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      posyandu: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      on: { type: 'string' },
      by: { type: 'string' },
      mend: { type: 'string' },
    },
  });
  const [what, path, ...more] = positionals;
  if (what !== 'people') throw new UsageProblem('Yang dapat dimasukkan: people.');
  if (path === undefined || more.length > 0) throw new UsageProblem('Sebutkan satu berkas.');
  if (values.posyandu === undefined) throw new UsageProblem('Sebutkan --posyandu ID.');
  const on = values.on ?? todayInJakarta();
  if (!isLocalDate(on))
    throw new UsageProblem(`--on harus tanggal seperti 2026-11-01, bukan "${on}".`);
  return {
    path,
    posyandu: values.posyandu,
    on,
    by: values.by ?? null,
    dryRun: values['dry-run'],
    mend: values.mend ?? null,
  };
}

const todayInJakarta = (): LocalDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());

/** Imports an opened register and says what became of it. */
export async function importRegister(
  store: Opened,
  asked: Asked,
  register: RegisterFile,
  mend: MendTarget | null,
  terminal: Terminal,
): Promise<number> {
  const posyandu = await posyanduOf(store, asked.posyandu);
  const by = await accountOf(store, asked.by);
  let bar: Progress | undefined;
  const plan = await importPeople(store, {
    rows: register.rows,
    posyandu,
    on: asked.on,
    by,
    dryRun: asked.dryRun,
    planned: ({ people }) => {
      if (!asked.dryRun && people.length > 0)
        bar = terminal.progress('Mendaftarkan', people.length);
    },
    wrote: (people) => bar?.add(people),
  });
  bar?.done();
  const where = `${posyanduLabel(posyandu)}, ${posyandu.villageName}`;
  for (const line of summaryOf(basename(asked.path), where, register, plan, asked.dryRun))
    terminal.say(line);
  for (const line of linesOfReport(plan)) terminal.say(line);
  await saveMend(mend, register, plan, terminal);
  return EXIT.ok;
}

async function saveMend(
  mend: MendTarget | null,
  register: RegisterFile,
  plan: ImportPlan,
  terminal: Terminal,
): Promise<void> {
  if (mend === null || !plan.lines.some((line) => line.outcome === 'refused')) return;
  const path = await writeMend(mend, register, plan);
  terminal.say('');
  terminal.say(`Baris yang ditolak disimpan di ${path}. Perbaiki, lalu masukkan berkas itu.`);
}
