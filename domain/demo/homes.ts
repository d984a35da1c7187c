import type { LocalDate } from '../calendar.ts';
import { pointFrom } from '../places/point.ts';
import type { DemoFact } from './draft.ts';
import type { Life } from './life.ts';
import type { Random } from './random.ts';

/** The made-up land of a village: its houses stand inside it, in degrees (WGS84). */
export interface DemoGround {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** As far as kader came in a year of home visits. */
const FOUND = 0.6;
/** Houses keep away from the border, which waves. */
const MARGIN = 0.12;
/** An RT's houses stand around one spot, within this part of the village's width. */
const RT_WIDTH = 0.11;

/**
 * MADE UP: points of some of the houses, read by the kader on a day. Each RT is a cluster of houses; nobody who refused
 * has one. The same seed puts the same houses in the same places.
 */
export function homesFound(
  lives: readonly Life[],
  { scope, ground }: { scope: string; ground: DemoGround },
  on: LocalDate,
  random: Random,
): DemoFact[] {
  const [wide, tall] = [ground.east - ground.west, ground.north - ground.south];
  const within = (part: number): number =>
    MARGIN + Math.min(1, Math.max(0, part)) * (1 - 2 * MARGIN);
  const spots = new Map<string, readonly [number, number]>();
  const houses = new Map<string, Life[]>();
  for (const life of lives) {
    const card = life.person.identity.household ?? life.person.id;
    houses.set(card, [...(houses.get(card) ?? []), life]);
  }
  return [...houses.values()].flatMap((house): DemoFact[] => {
    const rt = house[0]?.person.identity.address?.rt ?? '';
    const spot = spots.get(rt) ?? [random.unit(), random.unit()];
    spots.set(rt, spot);
    const [x, y] = spot.map((part) => within(part + random.normal() * RT_WIDTH));
    const metres = random.chance(0.1) ? 55 + random.below(90) : 4 + random.below(30);
    if (!random.chance(FOUND)) return [];
    const point = pointFrom(ground.south + (y ?? 0) * tall, ground.west + (x ?? 0) * wide, metres);
    if (!point.ok) return [];
    const body = { point: point.value };
    return house
      .filter((life) => !refused(life))
      .map(({ person }) => ({
        kind: 'home-located',
        subject: person.id,
        scope,
        on,
        by: 'kader',
        body,
      }));
  });
}

const refused = ({ facts }: Life): boolean =>
  facts.some((fact) => fact.kind === 'consent-recorded' && !fact.body.given);
