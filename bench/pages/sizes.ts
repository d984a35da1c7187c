import { allOf, openStore } from '../../web/device/store.ts';

export interface Sizes {
  /** bytes of everybody's rows and of the list's blocks, ids and feed names counted as text */
  people: number;
  roster: number;
  /** [entries of a kind are not seen from here: box bytes] by subject */
  bySubject: [subject: string, bytes: number][];
  /** what the browser says this origin takes on the disk */
  estimate: number;
}

/** Summed from the rows themselves: what the browser says includes its own logs and grows and shrinks by itself. */
export async function sizesOf(store: string): Promise<Sizes> {
  const db = await openStore(store);
  const bySubject = new Map<string, number>();
  for (const { feed, subject, box } of await db.getAll('people'))
    bySubject.set(
      subject,
      (bySubject.get(subject) ?? 0) + box.length + feed.length + subject.length,
    );
  let roster = 0;
  for (const feed of new Set((await db.getAllKeys('roster')).map(([name]) => name)))
    for (const row of await db.getAll('roster', allOf(feed))) roster += row.box.length;
  db.close();
  const people = [...bySubject.values()].reduce((sum, n) => sum + n, 0);
  const { usage = 0 } = await navigator.storage.estimate();
  return { people, roster, bySubject: [...bySubject], estimate: usage };
}
