import { type App, buildApp } from '../http/app.ts';
import { joinUpstream } from '../hub/join.ts';
import { linkRound, type RoundStop } from '../hub/link-round.ts';
import { upstreamCalls } from '../hub/upstream-calls.ts';
import { readUpstream } from '../hub/upstream-row.ts';
import { secretsFrom } from '../keys/secrets.ts';
import type { Store } from '../store/store.ts';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';
import { newAccount, PASSWORD, SECRET, smallWorld } from './small-world.ts';

export const HUB_SECRET = 'server-desa-contoh-server-desa-contoh';
export const MAIN_URL = 'http://127.0.0.1:9';

/** A main server and a local one over databases of their own; the line between them is a function. */
export interface HubWorld {
  main: FreshDatabase;
  mainApp: App;
  hub: FreshDatabase;
  hubStore: Store;
  hubApp: App;
  accounts: Record<'kader' | 'ketua' | 'bidan' | 'jauh', string>;
  /** speaks to the main server as the hub does */
  line: typeof fetch;
  join(username: string, place?: string): ReturnType<typeof joinUpstream>;
  /** one round of the link; with a store or a line of its own when given */
  round(with_?: { store?: Store; line?: typeof fetch }): Promise<RoundStop>;
  /** the main server begins anew on the same database, as after a restore */
  restartMain(): Promise<void>;
  end(): Promise<void>;
}

export const lineTo =
  (app: () => App): typeof fetch =>
  async (url, init) => {
    const { pathname } = new URL(String(url));
    const answer = await app().inject({
      method: 'POST',
      url: pathname,
      headers: init?.headers as Record<string, string>,
      payload: String(init?.body),
    });
    return new Response(answer.statusCode === 204 ? null : answer.body, {
      status: answer.statusCode,
    });
  };

export async function hubWorld(): Promise<HubWorld> {
  const main = await freshDatabase();
  const hub = await freshDatabase();
  await smallWorld(main.pool);
  const posyandu = (id: string) => ({ kind: 'posyandu' as const, id });
  const accounts = {
    kader: await newAccount(main.pool, 'kader', 'kader', posyandu('mawar')),
    ketua: await newAccount(main.pool, 'ketua', 'coordinator', posyandu('mawar')),
    bidan: await newAccount(main.pool, 'bidan', 'midwife', { kind: 'puskesmas', id: 'pkm-1' }),
    jauh: await newAccount(main.pool, 'jauh', 'kader', posyandu('kenanga')),
  };
  let mainApp = await buildApp({ pool: main.pool, secret: SECRET });
  const hubStore = { pool: hub.pool, secrets: secretsFrom(HUB_SECRET) };
  const passesOn = {
    now: () => ({ reachedAt: null, waiting: 0 }),
    refused: () => 0,
    holdsWhole: () => false,
    taken: () => {},
    tell: () => {},
  };
  const hubApp = await buildApp({ pool: hub.pool, secret: HUB_SECRET, passesOn });
  const line = lineTo(() => mainApp);
  const world: HubWorld = {
    main,
    get mainApp() {
      return mainApp;
    },
    hub,
    hubStore,
    hubApp,
    accounts,
    line,
    join: (username, place) =>
      joinUpstream(
        hubStore,
        {
          url: MAIN_URL,
          username,
          password: PASSWORD,
          name: 'Laptop contoh',
          ...(place ? { place } : {}),
        },
        new Date(),
        line,
      ),
    round: async ({ store = hubStore, line: over = line } = {}) => {
      const upstream = await readUpstream(store);
      if (!upstream) throw new Error('not joined');
      const calls = upstreamCalls(upstream.url, upstream.token, over);
      return linkRound({ store, calls, now: () => new Date(), onMoved: () => {} }, upstream);
    },
    restartMain: async () => {
      await mainApp.close();
      mainApp = await buildApp({ pool: main.pool, secret: SECRET });
    },
    end: async () => {
      await mainApp.close();
      await hubApp.close();
      await main.drop();
      await hub.drop();
    },
  };
  return world;
}

/** Ids of everything kept, in order. */
export const keptIds = async ({ pool }: FreshDatabase): Promise<string[]> =>
  (await pool.query<{ id: string }>('select id from entries order by id')).rows.map((r) => r.id);

/** Feeds that carry an entry twice or have gaps; none may. */
export async function brokenFeeds({ pool }: FreshDatabase): Promise<string[]> {
  const { rows } = await pool.query<{ what: string }>(
    `select feed || ' twice' as what from feed_entries group by feed, entry having count(*) > 1
     union all
     select f.feed || ' gap' from feeds f join feed_entries e on e.district_id = f.district_id and e.feed = f.feed
     group by f.feed, f.n having f.n <> count(*) or f.n <> max(e.seq)`,
  );
  return rows.map((row) => row.what);
}
