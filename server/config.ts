import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '#domain/result.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything the environment decides, parsed once. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** null: the embedded PostgreSQL in `home` */
  readonly databaseUrl: string | null;
  /** folder of the embedded database and of the secret */
  readonly home: string;
  /** null: the one kept in `home` (see secret.ts) */
  readonly secret: string | null;
  readonly logLevel: LogLevel;
}

type Environment = Readonly<Record<string, string | undefined>>;
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const MIN_SECRET = 32;

/** Every wrong setting at once, each as a sentence naming it. */
export function readConfig(env: Environment): Result<Config, string[]> {
  const problems: string[] = [];
  const given = (name: string): string | null => env[name]?.trim() || null;

  const port = Number(given('PORT') ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    problems.push(`PORT harus bilangan 0 sampai 65535, bukan "${given('PORT')}".`);

  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl !== null && !/^postgres(ql)?:\/\/\S+$/.test(databaseUrl))
    problems.push('DATABASE_URL harus berbentuk postgresql://pengguna:sandi@host:5432/nama.');

  const secret = given('SIKLUS_SECRET');
  if (secret !== null && secret.length < MIN_SECRET)
    problems.push(`SIKLUS_SECRET terlalu pendek; paling sedikit ${MIN_SECRET} karakter acak.`);
  if (secret === null && databaseUrl !== null && given('NODE_ENV') === 'production')
    problems.push(
      'SIKLUS_SECRET wajib diisi bila memakai DATABASE_URL: NIK disandikan dengannya. Simpan juga di tempat lain yang aman.',
    );

  const level = given('LOG_LEVEL') ?? 'info';
  const logLevel = LOG_LEVELS.find((known) => known === level);
  if (logLevel === undefined)
    problems.push(`LOG_LEVEL harus salah satu dari ${LOG_LEVELS.join(', ')}, bukan "${level}".`);

  if (problems.length > 0 || logLevel === undefined) return fail(problems);
  const home = resolve(PROJECT, given('SIKLUS_HOME') ?? '.siklus');
  const host = given('HOST') ?? '127.0.0.1';
  return ok(Object.freeze({ port, host, databaseUrl, home, secret, logLevel }));
}

/**
 * The one look at the process's environment. libpq's variables are taken out of it, because `pg` would
 * let them override parts of the address we give it.
 */
export function configFromEnvironment(): Result<Config, string[]> {
  for (const name of Object.keys(process.env)) if (name.startsWith('PG')) delete process.env[name];
  return readConfig(process.env);
}
