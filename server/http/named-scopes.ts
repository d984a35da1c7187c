import { type NamesAt, namesAt } from '#domain/access/access.ts';
import { villageScope } from '#domain/places/place.ts';
import type { KnownPlace } from '../queries/known-place.ts';
import type { Reader } from './context.ts';
import { Problem } from './problem.ts';

export interface NamedScope {
  id: string;
  names: NamesAt;
}

/** The posyandu of a place, and of more than one posyandu the people of its villages without one, where this reader may be told names. */
export function namedScopes(reader: Reader, { level, posyandu }: KnownPlace): NamedScope[] {
  const without =
    level === 'posyandu'
      ? []
      : [...new Map(posyandu.map((at) => [at.villageCode, at])).values()].map((at) => ({
          ...at,
          id: villageScope(at.villageCode),
        }));
  return [...posyandu, ...without].flatMap((at) => {
    const names = namesAt(reader.grants, at, reader.on);
    return names ? [{ id: at.id, names }] : [];
  });
}

/** Those where this reader may be told who was served and who was not; ends with the reason when there are none. */
export function healthScopes(scopes: readonly NamedScope[], because: string | null): NamedScope[] {
  const able = scopes.filter(({ names }) => names.how !== 'identity');
  if (able.length === 0) throw new Problem('numbers-only');
  const ready = able.filter(({ names }) => names.how !== 'on-need' || because !== null);
  if (ready.length === 0) throw new Problem('say-why');
  return ready;
}
