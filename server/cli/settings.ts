import { parseArgs } from 'node:util';
import type { Wording } from '#domain/access/access.ts';
import { checkWording, type WordingProblem } from '#domain/access/wording.ts';
import { areaLevel, isAreaCode } from '#domain/places/area-code.ts';
import { districtIdOf } from '#domain/places/place.ts';
import { StartProblem } from '../start-problem.ts';
import { keepWording, wordingOf } from '../store/settings.ts';
import { type Command, EXIT, type Terminal, UsageProblem } from './command.ts';
import { withStore } from './open-store.ts';

export const command: Command = {
  summary: 'Atur nama program dan sebutan langkah di satu kabupaten atau kota.',
  usage: `Pakai: npx siklus settings get --district KODE
       npx siklus settings set --district KODE [--programme NAMA] [--step NOMOR SEBUTAN]…
       npx siklus settings set --district KODE --standard

  --district KODE          kode kabupaten atau kota, misalnya 18.72
  --programme NAMA         misalnya "siklus hidup"; "" kembali ke nama baku
  --step NOMOR SEBUTAN     misalnya --step 2 "Penimbangan dan pengukuran"; "" kembali ke sebutan baku. Boleh berulang.
  --standard               semua kembali ke sebutan baku

Urutan dan jumlah langkah tetap lima. HP mendapat sebutan baru saat menyambung berikutnya.`,
  async run(args, terminal) {
    const asked = readArguments(args);
    return withStore(terminal.complain, async ({ pool }) => {
      const now = await wordingOf(pool, asked.districtId);
      if (asked.change === null) return tell(terminal, now);
      const checked = checkWording(asked.change(now));
      if (!checked.ok) throw new StartProblem(checked.error.map(sayProblem).join('\n'));
      await keepWording(pool, asked.districtId, checked.value, { by: null, at: new Date() });
      return tell(terminal, checked.value);
    });
  },
};

interface Asked {
  districtId: number;
  /** null: only look */
  change: ((now: Wording) => Wording) | null;
}

function readArguments(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args: pairSteps(args),
    allowPositionals: true,
    options: {
      district: { type: 'string' },
      programme: { type: 'string' },
      step: { type: 'string', multiple: true, default: [] },
      standard: { type: 'boolean', default: false },
    },
  });
  const [verb, ...more] = positionals;
  if ((verb !== 'get' && verb !== 'set') || more.length > 0)
    throw new UsageProblem('Sebutkan get atau set.');
  const code = values.district ?? '';
  if (!isAreaCode(code) || areaLevel(code) !== 'regency')
    throw new UsageProblem('Sebutkan --district dengan kode kabupaten atau kota, misalnya 18.72.');
  const { programme, standard } = values;
  const steps = Object.fromEntries(values.step.map((pair) => pair.split('\n', 2)));
  const says = programme !== undefined || values.step.length > 0;
  if ((verb === 'set') !== (says || standard) || (says && standard))
    throw new UsageProblem('set memerlukan --programme, --step, atau --standard saja; get tidak.');
  const change = (now: Wording): Wording => ({
    ...now,
    ...(programme === undefined ? {} : { programme }),
    steps: { ...now.steps, ...steps },
  });
  return {
    districtId: districtIdOf(code),
    change: verb === 'get' ? null : standard ? () => ({}) : change,
  };
}

/** `--step 2 "Penimbangan"` as one value, because an option of node:util takes one. */
function pairSteps(args: readonly string[]): string[] {
  const paired: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    paired.push(arg);
    if (arg !== '--step') continue;
    const [number, label] = [args[i + 1], args[i + 2]];
    if (number === undefined || !/^[1-5]$/.test(number) || label === undefined)
      throw new UsageProblem('--step memerlukan nomor 1 sampai 5 dan sebutannya.');
    paired.push(`${number}\n${label}`);
    i += 2;
  }
  return paired;
}

const WHY: Record<WordingProblem['kind'], string> = {
  'too-short': 'terlalu pendek, paling sedikit 2 huruf',
  'too-long': 'terlalu panjang, paling banyak 40 huruf',
  unreadable: 'tidak dapat dibaca; pakai huruf, angka, dan spasi biasa',
};

const sayProblem = ({ field, kind }: WordingProblem): string =>
  `${field === 'programme' ? 'Nama program' : `Sebutan langkah ${field}`} ${WHY[kind]}.`;

function tell(terminal: Terminal, wording: Wording): number {
  terminal.say(`Nama program: ${wording.programme ?? '(baku)'}`);
  for (const step of ['1', '2', '3', '4', '5'] as const)
    terminal.say(`Langkah ${step}: ${wording.steps?.[step] ?? '(baku)'}`);
  return EXIT.ok;
}
