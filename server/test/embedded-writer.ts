import pg from 'pg';
import { startEmbedded } from '../embedded/embedded-postgres.ts';

/**
 * A Node that uses the embedded database until it is killed: writes numbered rows from several connections and tells
 * its parent of each one the database has acknowledged. Arguments: home, first number, `stop` to leave at once.
 */
const [home = '', from = '0', stopNow] = process.argv.slice(2);
const server = await startEmbedded({ home });
const pool = new pg.Pool({ connectionString: server.url, max: 4 });
pool.on('error', () => {});
await pool.query('create table if not exists kept (n bigint primary key)');
process.send?.({ ready: true, adopted: server.adopted, postmaster: await server.pid() });

if (stopNow === 'stop') {
  await pool.end();
  await server.stop();
  process.exit(0);
}

let next = Number(from);
const write = async (): Promise<never> => {
  for (;;) {
    const n = next++;
    try {
      await pool.query('insert into kept values ($1)', [n]);
      process.send?.({ kept: n });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};
await Promise.all([write(), write(), write(), write()]);
