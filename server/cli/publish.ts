import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { areaLevel, isAreaCode } from '#domain/places/area-code.ts';
import { districtIdOf } from '#domain/places/place.ts';
import {
  type PublicationDraft,
  type Trial,
  tryPublication,
} from '#domain/publish/check-publication.ts';
import { sayProblem } from '#domain/publish/problem-sentences.ts';
import { PUBLICATION_KINDS } from '#domain/publish/publication.ts';
import { StartProblem } from '../start-problem.ts';
import {
  keepPublication,
  lastDayBegun,
  publicationsOf,
  publishedIn,
} from '../store/publications.ts';
import { type Command, EXIT, type Terminal, UsageProblem } from './command.ts';
import { withStore } from './open-store.ts';

export const command: Command = {
  summary: 'Terbitkan aturan, kartu, atau kuesioner daerah, tanpa memasang ulang aplikasi.',
  usage: `Pakai: npx siklus publish BERKAS --district KODE --kind JENIS --name NAMA --version VERSI --since TANGGAL --note DASAR [--try]

  BERKAS            isi versi baru sebagai JSON, seperti yang diunduh dari halaman "Aturan daerah"
  --district KODE   kode kabupaten atau kota, misalnya 18.72
  --kind JENIS      rule-table (aturan), card (kartu), atau instrument (kuesioner)
  --name NAMA       misalnya child-muac
  --version VERSI   huruf kecil, angka, titik, garis; belum pernah dipakai
  --since TANGGAL   mulai berlaku, paling cepat besok, misalnya 2027-01-01
  --note DASAR      dasar atau alasan, misalnya nomor surat edaran
  --try             hanya mencoba: masalahnya, dan yang berubah bagi warga contoh

Catatan sebelum tanggal itu tetap dinilai dengan versi saat dicatat. HP mendapat versi baru saat menyambung berikutnya.`,
  async run(args, terminal) {
    const { districtId, draft, onlyTry } = await readArguments(args);
    return withStore(terminal.complain, async ({ pool }) => {
      const at = new Date();
      const taken = (await publicationsOf(pool, districtId))
        .filter((p) => p.kind === draft.kind && p.name === draft.name)
        .map(({ version }) => version);
      const published = await publishedIn(pool, districtId);
      const trial = tryPublication(draft, { today: lastDayBegun(at), published, taken });
      tell(terminal, trial);
      if (trial.problems.length > 0) throw new StartProblem(sayProblems(trial));
      if (onlyTry) return EXIT.ok;
      const done = await keepPublication(pool, districtId, draft, { by: null, at });
      if (!done.ok) throw new StartProblem('Nama versi itu sudah pernah dipakai.');
      terminal.say(`Terbit: ${draft.name} ${draft.version}, berlaku sejak ${draft.since}.`);
      return EXIT.ok;
    });
  },
};

async function readArguments(args: string[]) {
  const text = { type: 'string', default: '' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      district: text,
      kind: text,
      name: text,
      version: text,
      since: text,
      note: text,
      try: { type: 'boolean', default: false },
    },
  });
  const { district: code, name, version, since, note } = values;
  const kind = PUBLICATION_KINDS.find((one) => one === values.kind);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageProblem('Sebutkan satu berkas.');
  if (!isAreaCode(code) || areaLevel(code) !== 'regency')
    throw new UsageProblem('Sebutkan --district dengan kode kabupaten atau kota, misalnya 18.72.');
  if (kind === undefined)
    throw new UsageProblem(`--kind salah satu dari ${PUBLICATION_KINDS.join(', ')}.`);
  const read = await readJson(file);
  const body = kind === 'instrument' && typeof read === 'object' ? { ...read, version } : read;
  const draft: PublicationDraft = { kind, name, version, since, note, body };
  return { districtId: districtIdOf(code), draft, onlyTry: values.try };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new StartProblem(`${file} tidak dapat dibaca sebagai JSON.`);
  }
}

function tell(terminal: Terminal, { differences, changes, judged, people }: Trial): void {
  for (const { at, before, after } of differences)
    terminal.say(`${at}: ${before ?? '(tidak ada)'} -> ${after ?? '(tidak ada)'}`);
  if (people > 0) terminal.say(`Dicoba pada ${people} warga rekaan; aturan ini menilai ${judged}.`);
  for (const { before, after, people: n } of changes)
    terminal.say(
      `${n} orang: ${before?.code ?? 'tidak dinilai'} -> ${after?.code ?? 'tidak dinilai'}`,
    );
}

const sayProblems = ({ problems }: Trial): string =>
  ['Belum dapat diterbitkan:', ...problems.map((problem) => `- ${sayProblem(problem)}`)].join('\n');
