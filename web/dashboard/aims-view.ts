import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import {
  AIM_LEVELS,
  type Aim,
  type AimLevel,
  type AimNow,
  aimFor,
  parseAim,
  peopleFor,
} from '#domain/pws/aims.ts';
import type { AimsAnswer } from '#domain/pws/aims-answer.ts';

export interface AimAt {
  level: AimLevel;
  place: string;
  year: number;
}
/** One thing that can be typed. */
export interface AimKey {
  kind: Aim['kind'];
  key: string;
}
/** By `kind:key`, as it was typed. */
export type Typed = Readonly<Record<string, string>>;

export const fieldOf = ({ kind, key }: AimKey): string => `${kind}:${key}`;

/** Where this account begins: the widest place whose targets it reads; null for everybody else. */
export function plansAt(me: Me): Omit<AimAt, 'year'> | null {
  for (const { role, scope } of me.grants) {
    if (!powersOf(role).plans) continue;
    if (scope.kind === 'puskesmas') return { level: 'puskesmas', place: scope.id };
    if (scope.kind === 'district') {
      const code = String(scope.id);
      return { level: 'district', place: `${code.slice(0, 2)}.${code.slice(2)}` };
    }
  }
  return null;
}

const isAnswer = (value: object): value is AimsAnswer =>
  'aims' in value && Array.isArray(value.aims) && 'registered' in value && 'path' in value;
export const readAims = (value: unknown): AimsAnswer | null =>
  typeof value === 'object' && value !== null && isAnswer(value) ? value : null;

/** The level an address names. */
export const levelIn = (text: string): AimLevel | null =>
  AIM_LEVELS.find((level) => level === text) ?? null;

/** The place right above, as far as this account may go up. */
export function above({ level, path }: AimsAnswer): { level: AimLevel; place: string } | null {
  const wider = AIM_LEVELS.slice(0, AIM_LEVELS.indexOf(level)).toReversed();
  for (const one of wider) {
    const place = path[one];
    if (place !== undefined) return { level: one, place };
  }
  return null;
}

/** What was set for this very place, as a field shows it. */
export function setHere({ aims, level, place }: AimsAnswer, { kind, key }: AimKey): string {
  const own = aims.find(
    (a) => a.level === level && a.place === place && a.kind === kind && a.key === key,
  );
  return own?.value === undefined || own.value === null ? '' : String(own.value);
}

/** What holds when nothing is set here. */
export function holdsWithout(answer: AimsAnswer, key: string): AimNow | null {
  const others = answer.aims.filter((a) => a.level !== answer.level || a.place !== answer.place);
  return aimFor(others, answer.path, answer.year, key);
}

/** Projected people of the places below added up; null unless every one of them has said. */
export function sumBelow({ aims, below, level, place, year }: AimsAnswer, key: string) {
  const parts = below.map((at) => ({ level: at.level, id: at.id, below: [] }));
  const others = aims.filter((a) => a.level !== level || a.place !== place);
  return parts.length === 0
    ? null
    : peopleFor(others, { level, id: place, below: parts }, year, key);
}

/** A typed number: comma or point, `1.250` people as people write thousands. Empty takes back; undefined is no number. */
export function numberIn(kind: Aim['kind'], text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '') return null;
  const plain =
    kind === 'people' ? bare.replace(/[.\s](?=\d{3}(\D|$))/g, '') : bare.replace(',', '.');
  const value = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}

/** Why what was typed cannot be kept. */
export function isWrong(at: AimAt, aim: AimKey, text: string): boolean {
  const value = numberIn(aim.kind, text);
  return value === undefined || !parseAim({ ...at, ...aim, value }).ok;
}

/** What was typed and differs from what is set, ready to be sent. */
export function changesIn(answer: AimsAnswer, typed: Typed, keys: readonly AimKey[]) {
  return keys.flatMap((aim) => {
    const text = typed[fieldOf(aim)];
    if (text === undefined) return [];
    const value = numberIn(aim.kind, text);
    const before = numberIn(aim.kind, setHere(answer, aim));
    return value === before || value === undefined ? [] : [{ ...aim, value }];
  });
}
