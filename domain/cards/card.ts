import type { Measure } from '../facts/measurement-taken.ts';
import type { CardKey, Group } from '../stages/groups.ts';

export type Step = 1 | 2 | 3 | 4 | 5;

/** Who a field is for. Empty means everyone with this card. Months are completed months, upper bound excluded. */
export interface When {
  fromMonths?: number;
  toMonths?: number;
  sex?: 'F' | 'M';
  groups?: readonly Group[];
  /** not asked of anybody in one of these, whatever else they are */
  except?: readonly Group[];
}

interface FieldBase {
  step: Step;
  label: string;
  when?: When;
  /** an act of a health worker: typed by a kader it waits for confirmation (ruling 4) */
  byHealthWorker?: boolean;
}

/** A number read from a tool. Outside `hard` it cannot be saved; outside `soft` we ask "yakin?". */
export interface MeasureField extends FieldBase {
  kind: 'measure';
  what: Measure;
  unit: string;
  decimals: 0 | 1 | 2;
  hard: readonly [min: number, max: number];
  soft: readonly [min: number, max: number];
  /** the second number of a pair (diastolic) */
  second?: { label: string; hard: readonly [number, number]; soft: readonly [number, number] };
  /** ask whether lying or standing */
  position?: boolean;
  /** more than this in a month since the last reading, in the field's unit, asks "yakin?"; see measures/plausible.ts */
  change?: { rise: number; fall: number };
}

/** A questionnaire or checklist: see instruments.ts for its items. */
export interface AnswersField extends FieldBase {
  kind: 'answers';
  instrument: string;
  /** long or not of every visit: a line to open, asked again after so many months; open at every visit when left out */
  everyMonths?: number;
}

/** A service that can be given; `amount` asks how many. */
export interface ServiceField extends FieldBase {
  kind: 'service';
  service: string;
  amount?: { label: string; max: number };
  /** what it was made of, in a few words: a local food */
  note?: { label: string };
  batch?: boolean;
  /** which of several it was: written as `<service>.<key>` */
  methods?: readonly { key: string; label: string }[];
}

export interface ReferralField extends FieldBase {
  kind: 'referral';
}

export interface EducationField extends FieldBase {
  kind: 'education';
  topics: readonly { key: string; label: string }[];
}

export type CardField = MeasureField | AnswersField | ServiceField | ReferralField | EducationField;

/** What another questionnaire must have said: one of these items answered yes, or answered with these words. */
export interface After {
  instrument: string;
  anyOf: readonly string[];
  /** the choice that counts instead of a yes */
  answered?: string;
}

/** A questionnaire or test that is not of every visit: asked when it is due, never a condition for going on. */
export interface Screening {
  instrument: string;
  label: string;
  when?: When;
  /** asked again after so many months; null once for each pregnancy or once in a life, as `once` says */
  everyMonths: number | null;
  once?: 'pregnancy' | 'life';
  /** pregnancy screenings of the first weeks only */
  beforeWeek?: number;
  /** pregnancy screenings of the last weeks only */
  fromWeek?: number;
  /** only after one of these items was answered yes in the last answers of one of these questionnaires */
  after?: readonly After[];
  /** settled for good once this item was answered yes: a book that is owned is not asked about again */
  untilYes?: string;
  /** answered alone, shown to health workers only (ruling 5) */
  private?: true;
  /** asked and read by a health worker */
  byHealthWorker?: true;
}

/** What one stage's card asks at each step. Screens, checks, recap columns and exports derive from it. */
export interface Card {
  key: CardKey;
  title: string;
  /** edition of the official card this follows */
  version: string;
  source: string;
  fields: readonly CardField[];
  /** what the card or its package asks now and then */
  screenings?: readonly Screening[];
}

/** One item of an instrument. `score` items offer their choices with points. */
export type InstrumentItem =
  | { key: string; text: string; kind: 'yes-no' }
  | {
      key: string;
      text: string;
      kind: 'score';
      choices: readonly { points: number; text: string }[];
    }
  | {
      key: string;
      text: string;
      kind: 'choice';
      choices: readonly { value: string; text: string }[];
    }
  /** a whole number written down: points of a sheet, cigarettes a day */
  | { key: string; text: string; kind: 'number'; min: number; max: number; unit?: string };

export interface Instrument {
  key: string;
  version: string;
  title: string;
  source: string;
  items: readonly InstrumentItem[];
}
