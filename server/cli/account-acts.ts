import type { Role } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Account } from '../access/accounts.ts';
import {
  accountNamed,
  addAccount,
  allAccounts,
  endGrant,
  giveGrant,
  setPassword,
} from '../access/keep-accounts.ts';
import { disableAccount } from '../access/sign-in.ts';
import { StartProblem } from '../start-problem.ts';
import { Places } from '../store/places.ts';
import { scopeAt } from './account-places.ts';
import { drawPassword, passwordFrom } from './ask-password.ts';
import { EXIT, type Terminal, UsageProblem } from './command.ts';
import { mustNotHoldDemo } from './holds-demo.ts';
import type { Opened } from './open-store.ts';

/** `siklus account VERB …`, read. */
export interface AskedAccount {
  username: string;
  name: string | null;
  role: Role | null;
  at: string[];
  from: LocalDate;
  until: LocalDate | null;
  fromStdin: boolean;
}

/** What people type to sign in: small letters, so that nobody wonders about capitals. */
const USERNAME = /^[a-z0-9][a-z0-9._-]{2,39}$/;

async function add(store: Opened, asked: AskedAccount, terminal: Terminal): Promise<number> {
  const { username, name, role, at, from, until } = asked;
  if (!USERNAME.test(username))
    throw new UsageProblem(
      'PENGGUNA: huruf kecil, angka, titik, atau garis; 3 sampai 40 karakter.',
    );
  if (name === null || role === null || at.length === 0)
    throw new UsageProblem('Sebutkan --name, --role, dan sedikitnya satu --at.');
  await mustNotHoldDemo(store.pool);
  const posyandu = await new Places(store.pool).all();
  const grants = at.map((text) => ({ scope: scopeAt(text, role, posyandu), from, until }));
  const { password, drawn } = await newPassword(asked);
  if (!(await addAccount(store.pool, { username, name, role, password, grants })))
    throw new StartProblem(`Sudah ada akun "${username}".`);
  terminal.say(`Akun ${username} (${role}, ${name}) dibuat.`);
  if (drawn) terminal.say(onlyOnce(password));
  return EXIT.ok;
}

const newPassword = async (asked: AskedAccount): Promise<{ password: string; drawn: boolean }> =>
  asked.fromStdin
    ? { password: await passwordFrom(process.stdin), drawn: false }
    : { password: drawPassword(), drawn: true };

const onlyOnce = (password: string): string =>
  `Kata sandi: ${password}\nCatat sekarang; tidak dapat ditampilkan lagi.`;

async function named(store: Opened, { username }: AskedAccount): Promise<Account> {
  const account = await accountNamed(store.pool, username);
  if (!account) throw new StartProblem(`Tidak ada akun "${username}".`);
  return account;
}

async function scopesOf(store: Opened, asked: AskedAccount, account: Account) {
  if (asked.at.length === 0) throw new UsageProblem('Sebutkan sedikitnya satu --at.');
  const posyandu = await new Places(store.pool).all();
  return asked.at.map((text) => scopeAt(text, account.role, posyandu));
}

/** What `siklus account` can do, by its verb. */
export const ACTS = {
  add,
  grant: async (store: Opened, asked: AskedAccount, terminal: Terminal): Promise<number> => {
    const account = await named(store, asked);
    for (const scope of await scopesOf(store, asked, account))
      await giveGrant(store.pool, account, { scope, from: asked.from, until: asked.until });
    terminal.say(
      `${asked.at.join(', ')} diberikan kepada ${account.username} sejak ${asked.from}.`,
    );
    return EXIT.ok;
  },
  end: async (store: Opened, asked: AskedAccount, terminal: Terminal): Promise<number> => {
    const account = await named(store, asked);
    let ended = 0;
    for (const scope of await scopesOf(store, asked, account))
      ended += await endGrant(store.pool, account.id, scope, asked.from);
    if (ended === 0) throw new StartProblem(`${account.username} tidak bertugas di sana.`);
    terminal.say(
      `${account.username} tidak bertugas lagi di ${asked.at.join(', ')} sejak ${asked.from}.`,
    );
    return EXIT.ok;
  },
  password: async (store: Opened, asked: AskedAccount, terminal: Terminal): Promise<number> => {
    const account = await named(store, asked);
    const { password, drawn } = await newPassword(asked);
    const ended = await setPassword(store.pool, account.id, password, new Date());
    terminal.say(`Kata sandi ${account.username} diganti; ${ended} HP perlu masuk lagi.`);
    if (drawn) terminal.say(onlyOnce(password));
    return EXIT.ok;
  },
  close: async (store: Opened, asked: AskedAccount, terminal: Terminal): Promise<number> => {
    const account = await named(store, asked);
    await disableAccount(store.pool, account.id, new Date());
    terminal.say(`Akun ${account.username} ditutup. Yang sudah ditulisnya tetap ada.`);
    return EXIT.ok;
  },
  list: async (store: Opened, _asked: AskedAccount, terminal: Terminal): Promise<number> => {
    for (const { username, role, name, disabledAt } of await allAccounts(store.pool))
      terminal.say(`${username}\t${role}\t${name}${disabledAt ? '\tditutup' : ''}`);
    return EXIT.ok;
  },
};
