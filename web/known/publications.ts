import { signal } from '@preact/signals';
import type { Me } from '#domain/access/access.ts';
import {
  NOTHING_PUBLISHED,
  type Published,
  type PublishedVersion,
  publishedFrom,
} from '#domain/publish/publication.ts';
import { readMeta, writeMeta } from '../device/meta.ts';
import type { PhoneDb } from '../device/store.ts';
import type { AskServer } from './ask-server.ts';
import { readPublications } from './read-publications.ts';

/**
 * What this phone's district published, as far as the phone has heard: tables, cards and questionnaires of its own
 * (decision 0021). Numbers and questions of an office, nothing of anybody, so they lie in clear. A phone that has not heard
 * goes on with what it has; the server's number is right, and nothing is refused.
 */
export const published = signal<Published>(NOTHING_PUBLISHED);

/** What was kept when the app was last open: rules and cards hold without any network. */
export async function loadPublished(db: PhoneDb): Promise<void> {
  const kept = await readMeta(db, 'published');
  if (kept) published.value = publishedFrom(kept.list as readonly PublishedVersion[]);
}

/**
 * Fetches the list when the server's mark is another than the kept one's. True when something changed; without an
 * answer everything stays, and the next round asks again.
 */
export async function followPublished(db: PhoneDb, me: Me, ask: AskServer): Promise<boolean> {
  const told = me.published;
  if (!told) return false;
  const kept = await readMeta(db, 'published');
  if ((kept?.key ?? '') === told.key) return false;
  const list = told.key === '' ? [] : await fetched(told.district, ask);
  if (list === null) return false;
  await writeMeta(db, 'published', { key: told.key, list });
  published.value = publishedFrom(list);
  return true;
}

async function fetched(district: number, ask: AskServer): Promise<PublishedVersion[] | null> {
  const answer = await ask.json(`/api/publications/${district}`);
  const all = answer.ok ? readPublications(answer.value) : null;
  if (all === null) return null;
  return all
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ id, kind, name, version, since, body }) => ({ id, kind, name, version, since, body }))
    .reverse();
}
