import pg from 'pg';
import { startEmbedded } from '../embedded/embedded-postgres.ts';
import { StartProblem } from '../start-problem.ts';

export interface Database {
  pool: pg.Pool;
  /** connections for short questions beside those for everything else; a page holds one for a few milliseconds */
  readers: pg.Pool;
  url: string;
  embedded: boolean;
  /** as `DatabaseSettings` has it; null: as long as it takes */
  patienceMs: number | null;
  /** Closes the pools and, when nobody else uses it, the embedded server. */
  stop(): Promise<void>;
}

export interface DatabaseSettings {
  /** null: the embedded PostgreSQL in `home` */
  databaseUrl: string | null;
  home: string;
  /** no statement, and no transaction nobody goes on with, may hold others up longer; absent for work that takes its time */
  patienceMs?: number;
}

/** Ten connections carry as much as fifty here: 4 gave 10,250 rows/s, 10 gave 9,963, 1 gave 6,875. */
const POOL_SIZE = 10;
const READERS = 4;
const OLDEST_VERSION = 15;

const INT8 = 20;
const DATE = 1082;

/** bigint as a number while that is exact (else as text), a date as the text it is; the rest as pg does it. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === INT8) return parseInt8;
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

const parseInt8 = (text: string): number | string => {
  const n = Number(text);
  return Number.isSafeInteger(n) ? n : text;
};

/**
 * A pool as all our SQL expects it. A connection the server closes is forgotten and told to `onLost`;
 * without a listener pg would end the whole program. Statements asked for together travel together: on one connection
 * none waits for the answer to the one before it.
 */
export function openPool(
  url: string,
  options: {
    size?: number;
    patienceMs?: number;
    /** what the database calls its connections */
    name?: string;
    onLost?: (error: Error) => void;
  } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.size ?? POOL_SIZE,
    types,
    application_name: options.name ?? 'siklus',
    pipeline: true,
    connectionTimeoutMillis: 15_000,
    ...(options.patienceMs === undefined
      ? {}
      : {
          statement_timeout: options.patienceMs,
          idle_in_transaction_session_timeout: options.patienceMs,
        }),
  });
  pool.on('error', options.onLost ?? (() => {}));
  return pool;
}

/** Starts or finds the database and opens a pool on it; a sentence when that cannot be. */
export async function openDatabase(
  settings: DatabaseSettings,
  say: (line: string) => void = () => {},
): Promise<Database> {
  const own =
    settings.databaseUrl === null ? await startEmbedded({ home: settings.home, say }) : null;
  const url = own?.url ?? settings.databaseUrl ?? '';
  const { patienceMs = null } = settings;
  const like = {
    ...(patienceMs === null ? {} : { patienceMs }),
    onLost: (error: Error) => say(`Sambungan terputus: ${error.message}`),
  };
  const pool = openPool(url, like);
  const readers = openPool(url, { ...like, size: READERS });
  const stop = async (): Promise<void> => {
    await readers.end();
    await pool.end();
    await own?.stop();
  };
  const problem = await whyUnusable(pool);
  if (problem !== null) {
    await stop();
    throw new StartProblem(problem);
  }
  return { pool, readers, url, embedded: own !== null, patienceMs, stop };
}

async function whyUnusable(pool: pg.Pool): Promise<string | null> {
  try {
    const asked = await pool.query('show server_version_num');
    const version = Math.floor(Number(asked.rows[0]?.server_version_num) / 10_000);
    if (version >= OLDEST_VERSION) return null;
    return `PostgreSQL ${version} terlalu lama; Siklus memerlukan PostgreSQL ${OLDEST_VERSION} atau lebih baru.`;
  } catch (error) {
    const why = error instanceof AggregateError ? error.errors.map(String).join('; ') : error;
    return `Basis data tidak dapat dihubungi: ${why instanceof Error ? why.message : String(why)}`;
  }
}
