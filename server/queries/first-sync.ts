import type { PackedEntry } from '#log/entry.ts';
import type { FirstEnd, FirstHead } from '#log/protocol.ts';
import { bodyFromRest } from '../keys/body-at-rest.ts';
import type { Db, Store } from '../store/store.ts';

interface Row {
  subject: string;
  id: string;
  kind: string;
  v: number;
  on: string;
  by: string;
  scope: string;
  body: unknown;
}
/** Rows a fetch: about half a megabyte, so that a district's first morning does not fill the memory. */
const FETCH = 2000;

/**
 * The whole of one feed as lines, one subject a line, from one snapshot: what is appended meanwhile comes by PULL from
 * `seq` on.
 */
export async function* firstSync(
  store: Store,
  epoch: string,
  districtId: number,
  feed: string,
): AsyncGenerator<string> {
  const client = await store.pool.connect();
  let broken = true;
  try {
    await client.query('begin isolation level repeatable read read only');
    yield await headLine(client, epoch, districtId, feed);
    await client.query(
      `declare first no scroll cursor for
       select e.subject, e.id, e.kind, e.v, e."on", e.by_account as by, e.scope, e.body
       from feed_entries f join entries e on e.district_id = $1 and e.id = f.entry
       where f.district_id = $1 and f.feed = $2 order by e.subject, e.id`,
      [districtId, feed],
    );
    yield* subjectLines(client, store);
    await client.query('commit');
    broken = false;
  } finally {
    // a phone that goes away in the middle leaves the cursor open: that connection is not used again
    client.release(broken);
  }
}

async function headLine(db: Db, epoch: string, districtId: number, feed: string): Promise<string> {
  const { rows } = await db.query<{ seq: number; subjects: number }>(
    `select coalesce((select n from feeds where district_id = $1 and feed = $2), 0) as seq,
       (select count(distinct e.subject) from feed_entries f join entries e on e.district_id = $1 and e.id = f.entry
         where f.district_id = $1 and f.feed = $2) as subjects`,
    [districtId, feed],
  );
  const head: FirstHead = {
    epoch,
    feed,
    seq: rows[0]?.seq ?? 0,
    subjects: rows[0]?.subjects ?? 0,
  };
  return `${JSON.stringify(head)}\n`;
}

async function* subjectLines(db: Db, store: Store): AsyncGenerator<string> {
  let subject: string | null = null;
  let line: string[] = [];
  let entries = 0;
  for (;;) {
    const { rows } = await db.query<Row>(`fetch forward ${FETCH} from first`);
    const lines: string[] = [];
    for (const row of rows) {
      if (subject !== row.subject && subject !== null) {
        lines.push(`["${subject}",[${line.join(',')}]]\n`);
        line = [];
      }
      subject = row.subject;
      line.push(packedText(row, store));
    }
    entries += rows.length;
    if (lines.length > 0) yield lines.join('');
    if (rows.length < FETCH) break;
  }
  if (subject !== null) yield `["${subject}",[${line.join(',')}]]\n`;
  const end: FirstEnd = { end: true, entries };
  yield `${JSON.stringify(end)}\n`;
}

function packedText(row: Row, store: Store): string {
  const body = bodyFromRest(row.kind, row.body, store.secrets.rest);
  const packed: PackedEntry = [row.id, row.kind, row.v, row.on, row.by, row.scope, body];
  return JSON.stringify(packed);
}
