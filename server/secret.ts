import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Config } from './config.ts';
import { StartProblem } from './start-problem.ts';

/**
 * The secret all keys come from: SIKLUS_SECRET, else the file `secret` in the home folder, made on the first start
 * and readable by its owner only. Without it no NIK in the database can be read again.
 */
export async function openSecret({
  secret,
  home,
}: Pick<Config, 'secret' | 'home'>): Promise<string> {
  if (secret !== null) return secret;
  const file = join(home, 'secret');
  return (await readKept(file)) ?? (await drawSecret(home, file));
}

async function readKept(file: string): Promise<string | null> {
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new StartProblem(`Kunci di ${file} tidak dapat dibaca (${error.code}).`);
  });
  if (kept !== null && kept.trim().length < 32)
    throw new StartProblem(`Kunci di ${file} rusak. Kembalikan dari salinan yang Anda simpan.`);
  return kept?.trim() ?? null;
}

/** Written beside its place and linked there, so that it is whole or absent and the first of two starts wins. */
async function drawSecret(home: string, file: string): Promise<string> {
  await mkdir(home, { recursive: true });
  const half = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(half, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  await link(half, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(half);
  return (await readFile(file, 'utf8')).trim();
}

/** What a database and its backups keep to know the secret again; it does not give it away. */
export const secretMark = (secret: string): string =>
  createHmac('sha256', secret).update('siklus-mark-1').digest('hex');

/**
 * Refuses to work on a database that was written under another secret: its NIK could neither be read nor found,
 * and new ones would be lost to the old key. The first start leaves the mark.
 */
export async function holdToSecret(pool: Pool, secret: string): Promise<void> {
  await pool.query(
    `insert into server_state (key, value) values ('secret-mark', $1) on conflict (key) do nothing`,
    [secretMark(secret)],
  );
  const kept = await pool.query(`select value from server_state where key = 'secret-mark'`);
  if (kept.rows[0]?.value === secretMark(secret)) return;
  throw new StartProblem(
    'Basis data ini ditulis dengan SIKLUS_SECRET yang lain. Pakai kunci yang lama; tanpa itu NIK tidak terbaca.',
  );
}
