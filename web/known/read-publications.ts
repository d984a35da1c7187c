import { isLocalDate } from '#domain/calendar.ts';
import { PUBLICATION_KINDS, type Publication } from '#domain/publish/publication.ts';

/** The server's list of publications, the newest first; null when this is not it. Bodies are looked at where they are used. */
export function readPublications(value: unknown): Publication[] | null {
  if (typeof value !== 'object' || value === null || !('publications' in value)) return null;
  const { publications } = value;
  return Array.isArray(publications) && publications.every(isPublication) ? publications : null;
}

function isPublication(value: unknown): value is Publication {
  if (typeof value !== 'object' || value === null) return false;
  const p = value as Partial<Record<keyof Publication, unknown>>;
  const texts = [p.id, p.name, p.version, p.note, p.publishedAt, p.since];
  if (!texts.every((text) => typeof text === 'string')) return false;
  return PUBLICATION_KINDS.some((kind) => kind === p.kind) && isLocalDate(String(p.since));
}
