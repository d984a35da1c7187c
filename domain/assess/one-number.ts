import type { Reading } from '../facts/known.ts';
import type { Measure } from '../facts/measurement-taken.ts';
import { countedReading } from '../measures/counted-reading.ts';
import { type ClassRow, classFinding, measuredText, unknownFinding } from './class-row.ts';
import type { Finding, RuleCard } from './finding.ts';
import type { Subject } from './rule.ts';

/** How a rule of one number reads and names it. */
export interface OneNumber {
  card: RuleCard;
  what: Measure;
  /** e.g. "Lingkar perut" */
  name: string;
  unit: string;
  decimals?: number;
  /** silent when not measured today, for tests that are not of every visit */
  optional?: boolean;
}

/** What the rule's table says of the number. */
export interface Scale {
  version: string;
  /** outside these nobody can be: the number was misread */
  possible: readonly [min: number, max: number];
  classOf(value: number): ClassRow;
}

/** Judges today's counted reading of one measure by its classes. */
export function assessOneNumber(subject: Subject, how: OneNumber, scale: Scale): Finding[] {
  const reading = countedReading(subject.day.readings[how.what]);
  if (reading === null && how.optional) return [];
  const unknown = (why: 'not-measured' | 'differ' | 'impossible') => [
    unknownFinding(how.card, scale.version, how.name, why),
  ];
  if (reading === null) return unknown('not-measured');
  if (reading === 'differ') return unknown('differ');
  if (!isPossible(reading, scale)) return unknown('impossible');
  const { value } = reading;
  const seen = {
    text: measuredText(how.name, value, how.unit, how.decimals),
    numbers: { [how.what]: value },
  };
  return [classFinding(how.card, scale.version, scale.classOf(value), seen)];
}

const isPossible = ({ value }: Reading, { possible: [min, max] }: Scale): boolean =>
  value >= min && value <= max;
