import { hasPowerAt, type NamesAt, namesAt, type PlacePower } from '#domain/access/access.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import type { Context, Reader } from './context.ts';
import { Problem } from './problem.ts';

/** Posyandu at which this account holds a power; none for most. */
export async function placesWith(
  context: Context,
  reader: Reader,
  power: PlacePower,
): Promise<Posyandu[]> {
  const all = await context.places.all();
  return all.filter((place) => hasPowerAt(reader.grants, power, place, reader.on));
}

/** The same, ended with 403 where there is none. */
export async function mustHavePlaces(
  context: Context,
  reader: Reader,
  power: PlacePower,
): Promise<Posyandu[]> {
  const own = await placesWith(context, reader, power);
  if (own.length === 0) throw new Problem('not-your-role');
  return own;
}

/** A puskesmas as a place of the log of readings. */
export const puskesmasScope = (id: string): string => `pkm:${id}`;

/** Everything that is kept under a place of these: the posyandu, their villages as a whole, their puskesmas. */
export const scopesOf = (places: readonly Posyandu[]): string[] => [
  ...new Set(
    places.flatMap((p) => [p.id, villageScope(p.villageCode), puskesmasScope(p.puskesmasId)]),
  ),
];

export const districtsOf = (places: readonly Posyandu[]): number[] => [
  ...new Set(places.map((p) => p.districtId)),
];

/** How names of these places are told to this reader at most; null: not at all. */
export function namesOver(reader: Reader, places: readonly Posyandu[]): NamesAt['how'] | null {
  const hows = new Set(places.map((p) => namesAt(reader.grants, p, reader.on)?.how));
  return (['always', 'on-need', 'identity'] as const).find((how) => hows.has(how)) ?? null;
}
