import { isUuid } from '#log/entry.ts';
import { allHubs, cutHub } from '../access/hubs.ts';
import { type JoinProblem, joinUpstream } from '../hub/join.ts';
import { leaveUpstream } from '../hub/leave.ts';
import { refusedThere } from '../hub/marks.ts';
import { countWaiting } from '../hub/unsent.ts';
import { readUpstream } from '../hub/upstream-row.ts';
import { EXIT, type Terminal } from './command.ts';
import type { Opened } from './open-store.ts';

export interface AskedHub {
  id: string;
  url: string;
  username: string;
  password: string;
  place: string | null;
  name: string;
  anyway: boolean;
}

type Act = (store: Opened, asked: AskedHub, terminal: Terminal) => Promise<number>;

const JOIN_SAYS: Readonly<Record<JoinProblem, string>> = {
  'not-https': 'Alamat server pusat harus https.',
  'no-answer': 'Server pusat tidak menjawab. Periksa internet dan alamatnya.',
  'wrong-password': 'Nama pengguna atau kata sandi tidak cocok, atau akun sudah ditutup.',
  'not-your-area':
    'Akun itu tidak boleh memasang server setempat di tempat itu. Pakai akun bidan, perawat, koordinator kader, petugas data, atau admin.',
  'which-place': 'Akun itu bertugas di beberapa desa. Sebutkan satu dengan --place.',
  'no-siklus': 'Di alamat itu tidak ada server Siklus, atau versinya lain.',
  'has-own-accounts':
    'Basis data ini sudah berisi akun sendiri. Pakai tempat kosong, misalnya SIKLUS_HOME=.siklus-posyandu.',
  'joined-elsewhere':
    'Mesin ini sudah bergabung dengan server pusat lain. Tinggalkan dulu: hub leave.',
};

const join: Act = async (store, asked, { say, complain }) => {
  const { url, username, password, name, place } = asked;
  const about = { url, username, password, name, ...(place === null ? {} : { place }) };
  const done = await joinUpstream(store, about, new Date());
  if (!done.ok) {
    complain(JOIN_SAYS[done.error]);
    return EXIT.failed;
  }
  say(`Bergabung. Posyandu: ${done.value.posyandu.join(', ')}. Akun: ${done.value.accounts}.`);
  say('Sekarang jalankan: npx siklus serve --https');
  return EXIT.ok;
};

const when = (at: Date | null): string =>
  at?.toISOString().slice(0, 16).replace('T', ' ') ?? 'belum';

const status: Act = async (store, _asked, { say }) => {
  const upstream = await readUpstream(store);
  if (!upstream) {
    say('Mesin ini tidak bergabung dengan server pusat.');
    return EXIT.ok;
  }
  say(`Server pusat   ${upstream.url}${upstream.cutOffAt ? ' (diputus di sana)' : ''}`);
  say(`Terjangkau     ${when(upstream.reachedAt)} UTC`);
  say(`Menunggu       ${await countWaiting(store.pool)} catatan`);
  const refused = await refusedThere(store.pool);
  if (refused.length > 0)
    say(`Ditolak di pusat, tetap tersimpan di sini dan menunggu koordinator di sana:`);
  for (const { id, reason, at } of refused) say(`  ${id}  ${reason}  ${when(at)}`);
  return EXIT.ok;
};

const leave: Act = async (store, { anyway }, { say, complain }) => {
  const left = await leaveUpstream(store, anyway);
  if (left.ok) {
    say('Mesin ini tidak meneruskan apa-apa lagi. Catatannya masih ada di basis datanya.');
    return EXIT.ok;
  }
  if (left.error === 'not-joined') complain('Mesin ini tidak bergabung dengan server pusat.');
  else if (left.error === 'offline')
    complain('Server pusat tidak terjangkau, jadi belum tahu. Coba lagi, atau pakai --anyway.');
  else
    complain(
      `${left.error.waiting} catatan belum sampai di pusat. Jalankan "serve" saat ada internet, atau pakai --anyway.`,
    );
  return EXIT.failed;
};

const list: Act = async (store, _asked, { say }) => {
  const hubs = await allHubs(store.pool);
  if (hubs.length === 0) say('Belum ada server setempat yang bergabung.');
  for (const hub of hubs)
    say(
      `${hub.id}  ${hub.name}  ${hub.scopes.join(' ')}  terakhir ${when(hub.seenAt)} UTC  menunggu ${hub.waiting}${hub.revokedAt ? '  DIPUTUS' : ''}`,
    );
  return EXIT.ok;
};

const cut: Act = async (store, { id }, { say, complain }) => {
  if (isUuid(id) && (await cutHub(store.pool, id, new Date()))) {
    say('Diputus. Mulai sambungan berikutnya tidak ada yang dapat masuk di sana.');
    return EXIT.ok;
  }
  complain('Tidak ada server setempat dengan ID itu yang masih tersambung.');
  return EXIT.failed;
};

export const ACTS = { join, status, leave, list, cut } satisfies Record<string, Act>;
