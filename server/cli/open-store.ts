import { type Config, configFromEnvironment } from '../config.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { holdToSecret, openSecret } from '../secret.ts';
import { StartProblem } from '../start-problem.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import type { Store } from '../store/store.ts';

export interface Opened extends Store {
  config: Config;
  db: Database;
  /** what `secrets` come from */
  secret: string;
}

/** The configuration, or all that is wrong with it as one StartProblem. */
export function configOrStop(): Config {
  const config = configFromEnvironment();
  if (!config.ok) throw new StartProblem(config.error.join('\n'));
  return config.value;
}

/** The database of this installation: started or found, brought up to this code, and held to its secret. */
export async function openStore(
  config: Config,
  say: (line: string) => void,
  limits: { patienceMs?: number } = {},
): Promise<Opened> {
  const db = await openDatabase({ ...config, ...limits }, say);
  try {
    const migrated = await migrate(db.pool);
    if (!migrated.ok) throw new StartProblem(migrated.error.sentence);
    const secret = await openSecret(config);
    await holdToSecret(db.pool, secret);
    return { config, db, pool: db.pool, secret, secrets: secretsFrom(secret) };
  } catch (error) {
    await db.stop();
    throw error;
  }
}

/** Opens it, works, and lets it go however the work ended. */
export async function withStore<T>(
  say: (line: string) => void,
  work: (store: Opened) => Promise<T>,
): Promise<T> {
  const store = await openStore(configOrStop(), say);
  try {
    return await work(store);
  } finally {
    await store.db.stop();
  }
}
