import { randomBytes, utf8 } from '../../web/device/bytes.ts';
import { encrypt, importDataKey } from '../../web/device/cipher.ts';

/**
 * The least a first copy can cost here: one gzip download of the same facts, encrypted in the same blocks (one a
 * person), written 500 facts to an IndexedDB record. Nothing is parsed, nothing can be searched.
 * @param blocks how many people's lines make each record
 */
export async function floor(url: string, blocks: readonly number[]): Promise<number> {
  const key = await importDataKey(randomBytes(32));
  const db = await openEmpty(`floor-${crypto.randomUUID()}`);
  const from = performance.now();
  const lines = (await (await fetch(url, { cache: 'no-store' })).text()).split('\n');
  const records: Uint8Array[][] = [];
  let at = 0;
  for (const size of blocks) {
    const some = lines.slice(at, at + size);
    records.push(await Promise.all(some.map((line) => encrypt(key, utf8(line), 'floor'))));
    at += size;
  }
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction('blocks', 'readwrite');
    for (const record of records) tx.objectStore('blocks').put(record);
    tx.oncomplete = () => resolve();
    tx.onerror = () => reject(tx.error);
  });
  const ms = performance.now() - from;
  db.close();
  return ms;
}

const openEmpty = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('blocks', { autoIncrement: true });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
