import type { Reading } from '../facts/known.ts';
import type { Measure } from '../facts/measurement-taken.ts';
import { countedReading } from '../measures/counted-reading.ts';
import { type Band, bandOf, classFinding, measuredText, unknownFinding } from './class-row.ts';
import type { Finding, RuleCard } from './finding.ts';
import type { Subject } from './rule.ts';

/** How a rule of one number reads and names it. */
export interface OneNumber {
  what: Measure;
  /** e.g. "Lingkar perut" */
  name: string;
  unit: string;
  decimals?: number;
  /** outside these nobody can be: the number was misread */
  possible: readonly [min: number, max: number];
  bands: readonly Band[];
  /** silent when not measured today, for tests that are not of every visit */
  optional?: boolean;
}

/** Judges today's counted reading of one measure by its bands. */
export function assessOneNumber(
  subject: Subject,
  rule: RuleCard,
  version: string,
  how: OneNumber,
): Finding[] {
  const reading = countedReading(subject.day.readings[how.what]);
  if (reading === null && how.optional) return [];
  if (reading === null) return [unknownFinding(rule, version, how.name, 'not-measured')];
  if (reading === 'differ') return [unknownFinding(rule, version, how.name, 'differ')];
  if (!isPossible(reading, how)) return [unknownFinding(rule, version, how.name, 'impossible')];
  const { value } = reading;
  const seen = {
    text: measuredText(how.name, value, how.unit, how.decimals),
    numbers: { [how.what]: value },
  };
  return [classFinding(rule, version, bandOf(how.bands, value), seen)];
}

const isPossible = ({ value }: Reading, { possible: [min, max] }: OneNumber): boolean =>
  value >= min && value <= max;
