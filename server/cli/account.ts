import { parseArgs } from 'node:util';
import { powersOf, ROLES } from '#domain/access/roles.ts';
import { isLocalDate, type LocalDate } from '#domain/calendar.ts';
import { dayOfMs } from '../access/judge.ts';
import { ACTS, type AskedAccount } from './account-acts.ts';
import { type Command, UsageProblem } from './command.ts';
import { withStore } from './open-store.ts';

export const command: Command = {
  summary: 'Tambah, atur, dan tutup akun.',
  usage: `Pakai: npx siklus account add PENGGUNA --name NAMA --role PERAN --at TEMPAT [pilihan]
       npx siklus account grant PENGGUNA --at TEMPAT [--from TANGGAL] [--until TANGGAL]
       npx siklus account end PENGGUNA --at TEMPAT [--from TANGGAL]
       npx siklus account password PENGGUNA [--password-stdin]
       npx siklus account close PENGGUNA
       npx siklus account list

  --role PERAN       ${ROLES.join(', ')}
  --at TEMPAT        ID posyandu, kode desa, ID puskesmas, atau kode kecamatan, kabupaten, provinsi, sesuai peran:
${placesByRole()}
                     Boleh berulang.
  --from TANGGAL     berlaku sejak (2026-11-01); biasanya hari ini. Pada "end": tidak berlaku lagi sejak
  --until TANGGAL    tidak berlaku lagi sejak tanggal ini
  --password-stdin   kata sandi dibaca dari masukan standar, satu baris, paling sedikit 10 karakter

Tanpa --password-stdin kata sandi dibuatkan dan ditampilkan sekali saja. Admin pertama dibuat begini juga:
  npx siklus account add admin.kota --name "Admin Dinkes" --role admin --at 18.72
Kata sandi baru mengakhiri semua masuk yang lama; catatan di HP tetap ada dan terkirim setelah masuk lagi.`,
  async run(args, terminal) {
    const asked = readArguments(args);
    return withStore(terminal.complain, (store) => ACTS[asked.what](store, asked, terminal));
  },
};

/** One line a kind of place, with the roles held there. */
function placesByRole(): string {
  const words = [
    ['posyandu', 'posyandu'],
    ['village', 'desa'],
    ['puskesmas', 'puskesmas'],
    ['subdistrict', 'kecamatan'],
    ['district', 'kabupaten atau kota'],
    ['province', 'provinsi'],
  ] as const;
  return words
    .map(([kind, word]) => {
      const roles = ROLES.filter((role) => powersOf(role).scopes.includes(kind));
      return `                     ${word}: ${roles.join(', ')}`;
    })
    .join('\n');
}

interface Asked extends AskedAccount {
  what: keyof typeof ACTS;
}

function readArguments(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      role: { type: 'string' },
      at: { type: 'string', multiple: true, default: [] },
      from: { type: 'string' },
      until: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
    },
  });
  const [verb, username, ...more] = positionals;
  const what = (Object.keys(ACTS) as (keyof typeof ACTS)[]).find((known) => known === verb);
  if (what === undefined)
    throw new UsageProblem('Sebutkan add, grant, end, password, close, atau list.');
  if (more.length > 0 || (username === undefined) !== (what === 'list'))
    throw new UsageProblem(
      what === 'list' ? 'list tidak memerlukan nama.' : 'Sebutkan satu PENGGUNA.',
    );
  const role = ROLES.find((known) => known === values.role) ?? null;
  if (values.role !== undefined && role === null)
    throw new UsageProblem(`Tidak ada peran "${values.role}". Yang ada: ${ROLES.join(', ')}.`);
  return {
    what,
    username: username ?? '',
    name: values.name?.trim() || null,
    role,
    at: values.at,
    from: dayOr(values.from, '--from') ?? dayOfMs(Date.now()),
    until: dayOr(values.until, '--until'),
    fromStdin: values['password-stdin'],
  };
}

function dayOr(text: string | undefined, option: string): LocalDate | null {
  if (text === undefined || isLocalDate(text)) return text ?? null;
  throw new UsageProblem(`${option} harus tanggal seperti 2026-11-01, bukan "${text}".`);
}
