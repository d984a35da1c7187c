import pg from 'pg';
import { nativeFolder, usableBinaries } from './binaries.ts';
import { holdServer } from './hold-server.ts';
import { SUPERUSER, type Transport, urlOf } from './initialize.ts';
import { makeLayout } from './layout.ts';
import { ensurePostmaster, findPostmaster, stopPostmaster } from './postmaster.ts';

export interface EmbeddedPostgres {
  url: string;
  /** false when this call started the server, true when it found one running */
  adopted: boolean;
  /** process id of the server now running, for tests and messages */
  pid(): Promise<number | null>;
  /** Lets go; the server stops when nobody else uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** folder that holds the database; made when missing */
  home: string;
  say?: (line: string) => void;
  transport?: Transport;
}

/**
 * A real PostgreSQL from npm, in `home`, for as long as somebody uses it.
 *
 *   start   nobody runs one         → start it (create it first when there is none)
 *           one runs                → use it: another command's, or an orphan of a Node that was killed
 *   while   it dies under us        → start it again; PostgreSQL recovers what it acknowledged
 *   stop    we are the last         → stop it;   others still use it → leave it to them
 *   killed  our lock goes with our connection, so nothing has to be cleaned up
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => {});
  const via = options.transport ?? (process.platform === 'win32' ? 'loopback' : 'socket');
  const place = await makeLayout(options.home, say);
  const native = await usableBinaries(nativeFolder(), place.folder, place.runAs, say);
  const hold = await holdServer({
    ensure: async () => (await ensurePostmaster(native, place, via)).adopted,
    stopServer: () => stopPostmaster(native, place),
    url: () => urlOf(place, via, 'postgres'),
    say,
  });
  await createDatabase(await urlOf(place, via, 'postgres'));
  return {
    url: await urlOf(place, via, SUPERUSER),
    adopted: hold.adopted,
    pid: () => findPostmaster(place),
    stop: hold.release,
  };
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const there = await client.query('select 1 from pg_database where datname = $1', [SUPERUSER]);
    if (there.rowCount === 0) await client.query(`create database ${SUPERUSER}`);
  } catch (error) {
    // 42P04, 23505: another start made it in the same moment.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}
