import { buildApp } from '../http/app.ts';
import { openPool } from '../store/database.ts';
import { startKeeper } from '../store/rollups-keeper.ts';

/** A server of its own process, so that a test can kill it: `child-server.ts DATABASE_URL SECRET`. Prints its port. */
const [, , url = '', secret = ''] = process.argv;
const pool = openPool(url);
const app = await buildApp({ pool, secret });
startKeeper(pool);
const address = await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`port ${new URL(address).port}`);
