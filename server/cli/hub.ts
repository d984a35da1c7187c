import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { parseArgs } from 'node:util';
import { type Command, UsageProblem } from './command.ts';
import { ACTS, type AskedHub } from './hub-acts.ts';
import { withStore } from './open-store.ts';

export const command: Command = {
  summary: 'Jadikan mesin ini server setempat untuk hari buka tanpa internet.',
  usage: `Pakai: npx siklus hub join --upstream https://ALAMAT --username PENGGUNA (--password-file BERKAS | --password-stdin)
                          [--place TEMPAT] [--name NAMA]
       npx siklus hub status
       npx siklus hub leave [--anyway]
       npx siklus hub list             di server pusat: server setempat yang bergabung
       npx siklus hub cut ID           di server pusat: putuskan satu, misalnya laptop yang hilang

  --upstream ALAMAT  server pusat
  --username         akun bidan, perawat, koordinator kader, petugas data, atau admin tempat itu
  --place TEMPAT     ID posyandu atau kode desa, bila akun itu bertugas di beberapa desa
  --name NAMA        nama mesin ini di daftar server pusat (bawaan: nama komputernya)
  --anyway           tinggalkan walaupun ada catatan yang belum diteruskan atau pusat tidak terjangkau

Mulai dari basis data kosong. Sesudah "join", jalankan "npx siklus serve --https": HP di jaringan yang sama masuk dengan
akun dan kata sandi biasanya, berbagi satu antrean, dan semua catatan diteruskan saat internet ada.
Mesin ini lalu memegang catatan warga tempat itu: pakai kata sandi masuk dan sandikan disknya.`,
  async run(args, terminal) {
    const asked = await readArguments(args);
    return withStore(terminal.complain, (store) => ACTS[asked.what](store, asked, terminal));
  },
};

async function readArguments(args: string[]): Promise<AskedHub & { what: keyof typeof ACTS }> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      upstream: { type: 'string' },
      username: { type: 'string' },
      'password-file': { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
      place: { type: 'string' },
      name: { type: 'string' },
      anyway: { type: 'boolean', default: false },
    },
  });
  const [verb, id, ...more] = positionals;
  const what = (Object.keys(ACTS) as (keyof typeof ACTS)[]).find((known) => known === verb);
  if (what === undefined) throw new UsageProblem('Sebutkan join, status, leave, list, atau cut.');
  if (more.length > 0 || (id === undefined) === (what === 'cut'))
    throw new UsageProblem(what === 'cut' ? 'Sebutkan satu ID.' : `${what} tidak memerlukan ID.`);
  const asked = {
    what,
    id: id ?? '',
    url: values.upstream ?? '',
    username: values.username ?? '',
    password: '',
    place: values.place ?? null,
    name: values.name?.trim() || hostname().split('.')[0] || 'Server setempat',
    anyway: values.anyway,
  };
  if (what !== 'join') return asked;
  if (asked.url === '' || asked.username === '')
    throw new UsageProblem('join memerlukan --upstream dan --username.');
  return { ...asked, password: await readPassword(values) };
}

/** From a file or standard input, never as an argument: those are seen by everybody on the machine. */
async function readPassword(values: {
  'password-file'?: string;
  'password-stdin'?: boolean;
}): Promise<string> {
  const file = values['password-file'];
  if (file === undefined && !values['password-stdin'])
    throw new UsageProblem('join memerlukan --password-file BERKAS atau --password-stdin.');
  const text =
    file === undefined
      ? await wholeInput()
      : await readFile(file, 'utf8').catch(() => {
          throw new UsageProblem(`Berkas ${file} tidak dapat dibaca.`);
        });
  return text.split(/\r?\n/)[0] ?? '';
}

async function wholeInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
