import pg from 'pg';

/** Held, shared, by every Node that uses the database; whoever gets it alone at the end stops the server. */
const IN_USE_LOCK = 740_198_021;
const RETRY_MS = 500;
const MAX_TRIES = 5;

interface Server {
  /** Starts it, or finds it running (true). */
  ensure(): Promise<boolean>;
  stopServer(): Promise<void>;
  url(): Promise<string>;
  say(line: string): void;
}

/**
 * One open connection that holds the in-use lock and notices when the server goes: then the server is started
 * again, until `release`.
 */
export async function holdServer(
  server: Server,
): Promise<{ adopted: boolean; release(): Promise<void> }> {
  let released = false;
  let holder = await takeLock(server, MAX_TRIES);
  const adopted = holder.adopted;
  const watch = (client: pg.Client): void => {
    client.once('end', async () => {
      while (!released) {
        server.say('PostgreSQL berhenti sendiri; dijalankan lagi.');
        await pause(RETRY_MS);
        if (released) return;
        const again = await takeLock(server, MAX_TRIES).catch((error: Error) => error);
        if (again instanceof Error) server.say(again.message);
        else {
          holder = again;
          if (released) await letGo(server, again.client);
          else watch(again.client);
          return;
        }
      }
    });
  };
  watch(holder.client);
  const release = async (): Promise<void> => {
    if (released) return;
    released = true;
    await letGo(server, holder.client);
  };
  return { adopted, release };
}

async function takeLock(
  server: Server,
  tries: number,
): Promise<{ client: pg.Client; adopted: boolean }> {
  const adopted = await server.ensure();
  const client = new pg.Client({
    connectionString: await server.url(),
    application_name: 'siklus-holds',
    keepAlive: true,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE_LOCK]);
    return { client, adopted };
  } catch (error) {
    await client.end().catch(() => {});
    if (tries <= 1) throw error;
    // Its last user was stopping it just as we came; the next round starts it.
    await pause(RETRY_MS);
    return takeLock(server, tries - 1);
  }
}

async function letGo(server: Server, client: pg.Client): Promise<void> {
  if (await isLastUser(client)) await server.stopServer();
  await client.end().catch(() => {});
}

async function isLastUser(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [IN_USE_LOCK]);
    const alone = await client.query('select pg_try_advisory_lock($1) as yes', [IN_USE_LOCK]);
    return alone.rows[0]?.yes === true;
  } catch {
    return false;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
