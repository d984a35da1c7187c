import type {
  DistrictQualityAnswer,
  PosyanduQualityAnswer,
  PuskesmasQualityAnswer,
} from '#domain/quality/quality-answers.ts';

type Unread = Record<string, unknown>;
const isThing = (value: unknown): value is Unread => typeof value === 'object' && value !== null;
const isRows = (value: unknown, has: 'quality' | 'sum'): boolean =>
  isThing(value) &&
  Array.isArray(value.rows) &&
  value.rows.every((row) => isThing(row) && isThing(row[has]));

/** Each is null when the answer is not one (an older server, somebody in between). */
export const readPosyanduQuality = (value: unknown): PosyanduQualityAnswer | null =>
  isThing(value) && isThing(value.quality) && isThing(value.posyandu) && isThing(value.names)
    ? (value as unknown as PosyanduQualityAnswer)
    : null;

export const readPuskesmasQuality = (value: unknown): PuskesmasQualityAnswer | null =>
  isRows(value, 'quality') ? (value as unknown as PuskesmasQualityAnswer) : null;

export const readDistrictQuality = (value: unknown): DistrictQualityAnswer | null =>
  isRows(value, 'sum') ? (value as unknown as DistrictQualityAnswer) : null;
