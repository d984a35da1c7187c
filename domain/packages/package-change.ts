import { Type } from 'typebox';
import type { LocalDate } from '../calendar.ts';
import { date, shortText, slug } from '../facts/shapes.ts';
import {
  KINDS,
  LEVELS,
  type Level,
  type PackageStage,
  PERFORMERS,
  type Performer,
  SETTINGS,
  type ServiceKind,
  type Setting,
  STAGE_KEYS,
} from './package-row.ts';

/** From which day, to and with which; why, for whoever reads it later. */
interface When {
  from: LocalDate;
  until?: LocalDate;
  reason?: string;
}

/** A puskesmas gives a service at a level, or does not. */
export interface SwitchChange extends When {
  act: 'on' | 'off';
  level: Level;
  /** all stages that have it when left out */
  stage?: PackageStage;
  /** a service, or a family of them (`immunization`) */
  service: string;
}
/** A service of this puskesmas' own. */
export interface AddChange extends When {
  act: 'add';
  level: Level;
  stage: PackageStage;
  /** `local.<its label as a slug>` */
  service: string;
  label: string;
  setting: Setting;
  kind: ServiceKind;
  performer: Performer;
}
/** What a puskesmas decides about its package; kept as it was said, never edited. */
export type PackageChange = SwitchChange | AddChange;

/** A change as the server keeps it, in the order in which they were said. */
export interface KeptChange {
  id: string;
  /** ISO */
  at: string;
  /** the account */
  by: string;
  byName?: string;
  change: PackageChange;
}

const oneOf = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(values.map((value) => Type.Literal(value))));
const closed = { additionalProperties: false } as const;
const when = { from: date, until: Type.Optional(date), reason: Type.Optional(shortText) };

/** What a request or a phone's copy must look like; what it means is looked at by `checkPackageChange`. */
export const PackageChangeBody = Type.Union([
  Type.Object(
    {
      act: oneOf(['on', 'off']),
      level: oneOf(LEVELS),
      stage: Type.Optional(oneOf(STAGE_KEYS)),
      service: slug,
      ...when,
    },
    closed,
  ),
  Type.Object(
    {
      act: Type.Literal('add'),
      level: oneOf(LEVELS),
      stage: oneOf(STAGE_KEYS),
      label: Type.String({ maxLength: 200 }),
      setting: oneOf(SETTINGS),
      kind: oneOf(KINDS),
      performer: oneOf(PERFORMERS),
      ...when,
    },
    closed,
  ),
]);
