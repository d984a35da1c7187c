import type { Posyandu } from '#domain/places/place.ts';
import type { SealedEntry } from '#log/protocol.ts';
import { decryptText, encryptText } from '../keys/at-rest.ts';
import { openSealed, sealPairOf } from '../keys/seal.ts';
import type { Store } from '../store/store.ts';

/** The public key of a posyandu's puskesmas, made when first asked for; empty for an account without a posyandu. */
export async function sealKeyOf(store: Store, at: Posyandu | null): Promise<string> {
  if (!at) return '';
  const asked = [at.districtId, at.puskesmasId];
  const read = async (): Promise<string | null> => {
    const { rows } = await store.pool.query<{ seal_public: string | null }>(
      'select seal_public from puskesmas where district_id = $1 and id = $2',
      asked,
    );
    return rows[0]?.seal_public ?? null;
  };
  const kept = await read();
  if (kept !== null) return kept;
  const pair = sealPairOf(store.secrets.rest, at.districtId, at.puskesmasId);
  await store.pool.query(
    `update puskesmas set seal_public = $3, seal_private = $4
     where district_id = $1 and id = $2 and seal_public is null`,
    [...asked, pair.publicKey, encryptText(pair.privateKey, store.secrets.rest)],
  );
  return (await read()) ?? '';
}

/** Opens each with whichever puskesmas' key it was sealed to; null where none opens it. */
export async function openAll(
  store: Store,
  sealed: readonly SealedEntry[],
): Promise<(unknown | null)[]> {
  const { rows } = await store.pool.query<{ seal_private: string }>(
    'select seal_private from puskesmas where seal_private is not null order by district_id, id',
  );
  const keys = rows.map((row) => decryptText(row.seal_private, store.secrets.rest));
  return sealed.map((one) => {
    for (const [i, key] of keys.entries()) {
      const opened = openSealed(one, key);
      if (opened === null) continue;
      // one phone seals to one puskesmas: try that key first for the rest
      keys.splice(i, 1);
      keys.unshift(key);
      return opened;
    }
    return null;
  });
}
