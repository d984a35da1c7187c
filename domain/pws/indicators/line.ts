/**
 * One line of the indicator catalogue: what is counted, over what, and which share is aimed at. The numbers themselves
 * are cells, counters and target lists of a place's month (month-numbers.ts); nothing here looks at a person.
 */
export interface IndicatorLine {
  /** `2.k6`: the catalogue's number and, where it has several lines, which */
  key: string;
  n: number;
  stage: IndicatorStage;
  /** the puskesmas' cluster that answers for it */
  cluster: Cluster;
  title: string;
  numerator: string;
  denominator: string;
  period: Period;
  /** null where no national figure is set: the place sets its own, or reads it without one */
  target: DefaultTarget | null;
  /** rests on facts kept to health workers (ruling 16): shown at the puskesmas and above, to those who may */
  sensitive?: true;
  from: Sources | NotRecorded;
  /** what the place does when it falls short */
  todo: string;
  /** what a reader should know before believing it */
  remark?: string;
}

export type Cluster = 1 | 2 | 3 | 4;
export type IndicatorStage =
  | 'bumil'
  | 'nifas'
  | 'bayi'
  | 'balita'
  | 'remaja'
  | 'dewasa'
  | 'lansia'
  | 'disease'
  | 'mind'
  | 'posyandu'
  | 'visits'
  | 'referrals'
  | 'kader'
  | 'data';

/** `month`; `year`: added up from January; `round`: added up from January or from July (vitamin A, deworming). */
export type Period = 'month' | 'year' | 'round';

export interface DefaultTarget {
  percent: number;
  direction: 'at-least' | 'at-most';
  source: string;
  confidence: 'high' | 'medium' | 'low';
}

/** One number of a month, by group and what; `{round}` becomes h1 or h2. */
export interface Term {
  group: string;
  what: string;
}

export interface Sources {
  numerator: readonly Term[];
  registered: Registered;
  /** under which key a place says how many people it should have (sasaran proyeksi); null: never projected */
  people: string | null;
}

export type Registered =
  /** counted with the numerator, over the same months */
  | { count: readonly Term[] }
  /** people by name on the month's counting day (targets.ts); `grows`: more are added as the year goes */
  | { targets: readonly string[]; grows?: true }
  /** only ever an estimate */
  | null;

export interface NotRecorded {
  /** why there is no number, to be read after "belum dicatat" */
  why: string;
}

export const isLive = (line: IndicatorLine): line is IndicatorLine & { from: Sources } =>
  'numerator' in line.from;

/** Under everybody: where cells of indicators stand. */
export const cell = (what: string): Term => ({ group: '*', what });
