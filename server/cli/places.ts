import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isAreaCode } from '#domain/places/area-code.ts';
import { byNaturalName, posyanduLabel } from '#domain/places/place.ts';
import { readPlaces } from '../interop/spreadsheets/read-places.ts';
import { StartProblem } from '../start-problem.ts';
import { loadAreas, readAreas } from '../store/areas.ts';
import { keepPlaces } from '../store/keep-places.ts';
import { Places } from '../store/places.ts';
import { type NamedPlace, planPlaces } from '../store/plan-places.ts';
import { type Command, EXIT, type Terminal, UsageProblem } from './command.ts';
import { mustNotHoldDemo } from './holds-demo.ts';
import { type Opened, withStore } from './open-store.ts';

export const command: Command = {
  summary: 'Daftarkan puskesmas dan posyandu dari CSV.',
  usage: `Pakai: npx siklus places import BERKAS [--dry-run]
       npx siklus places list

BERKAS: CSV dengan judul kolom posyandu; kode desa; dusun; puskesmas (dusun boleh kosong), misalnya
  posyandu;kode desa;dusun;puskesmas
  Mawar;18.72.03.1004;RW 03;Ganjar Agung
Kode desa menurut Kemendagri. Posyandu mendapat nomor urut di desanya; yang sudah terdaftar tetap nomornya, jadi berkas
yang sama boleh dimasukkan lagi setelah ditambah. Kode keluar 1 bila ada baris yang ditolak.`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    const [what, path, ...more] = positionals;
    if (what === 'list' && path === undefined)
      return withStore(terminal.complain, (store) => list(store, terminal));
    if (what !== 'import' || path === undefined || more.length > 0)
      throw new UsageProblem('Sebutkan "import" dan satu berkas, atau "list".');
    const lines = await linesOf(path);
    return withStore(terminal.complain, (store) =>
      importPlaces(store, lines, values['dry-run'], terminal),
    );
  },
};

async function linesOf(path: string): Promise<NamedPlace[]> {
  const bytes = await readFile(path).catch(() => {
    throw new StartProblem(`Berkas ${path} tidak ada atau tidak boleh dibaca.`);
  });
  const read = readPlaces(bytes);
  if (!read.ok) throw new StartProblem(`${path}: ${read.error}`);
  return read.value;
}

async function importPlaces(
  store: Opened,
  lines: readonly NamedPlace[],
  dryRun: boolean,
  terminal: Terminal,
): Promise<number> {
  await mustNotHoldDemo(store.pool);
  const names = new Map(readAreas(4).map((area) => [area.code, area.name]));
  const existing = await new Places(store.pool).all();
  const plan = planPlaces(lines, existing, (code) => names.get(code) ?? null);
  if (!dryRun && plan.posyandu.length > 0) {
    const kecamatan = new Set(plan.posyandu.map((p) => p.villageCode.slice(0, 8)));
    await loadAreas(store.pool, [...kecamatan].filter(isAreaCode));
    await keepPlaces(store.pool, plan.puskesmas, plan.posyandu);
  }
  for (const p of plan.posyandu)
    terminal.say(`${p.id}\t${posyanduLabel(p)}\t${p.villageName}\t${p.puskesmasId}`);
  for (const { line, sentence } of plan.refused) terminal.complain(`Baris ${line}: ${sentence}.`);
  const verb = dryRun ? 'akan didaftarkan' : 'didaftarkan';
  terminal.say(
    `${plan.posyandu.length} posyandu ${verb}, ${plan.known} sudah ada, ${plan.refused.length} baris ditolak.`,
  );
  return plan.refused.length > 0 ? EXIT.failed : EXIT.ok;
}

async function list(store: Opened, terminal: Terminal): Promise<number> {
  const all = await new Places(store.pool).all();
  for (const p of all.sort((a, b) =>
    a.villageCode < b.villageCode ? -1 : a.villageCode > b.villageCode ? 1 : byNaturalName(a, b),
  ))
    terminal.say(`${p.id}\t${posyanduLabel(p)}\t${p.villageName}\t${p.puskesmasId}`);
  return EXIT.ok;
}
