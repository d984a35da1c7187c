import { daysBetween, type LocalDate } from '../calendar.ts';
import { LONGEST_PREGNANCY_DAYS } from '../stages/groups.ts';
import type { Fact } from './fact.ts';
import type { Known } from './known.ts';

type Recorded = Fact<'pregnancy-recorded'>;
type Delivered = Fact<'delivery-recorded'>;
type KnownPregnancy = Known['pregnancies'][number];

/** All that was told of one pregnancy. */
interface Told {
  recorded: Recorded[];
  delivered?: Delivered;
}

/** The day a telling says she was certainly pregnant from: the LMP, else the day it was written for. */
const from = (fact: Recorded): LocalDate => fact.body.lmp ?? fact.on;

const couldBeOne = (since: LocalDate, until: LocalDate): boolean =>
  since <= until && daysBetween(since, until) <= LONGEST_PREGNANCY_DAYS;

/**
 * Which tellings are of one pregnancy, by the days they speak of and never by the order they were written in: a delivery
 * may be known before the pregnancy is. A pregnancy belongs to the first delivery within 44 weeks after it began; one
 * without a delivery takes up later tellings within 44 weeks, and anything after that is another pregnancy.
 * `facts` in the order of their ids; answered oldest first.
 */
export function pregnanciesOf(facts: readonly Fact[]): KnownPregnancy[] {
  const delivered = facts
    .filter((f): f is Delivered => f.kind === 'delivery-recorded')
    .toSorted((a, b) => compare(a.body.endedOn, b.body.endedOn));
  const recorded = facts
    .filter((f): f is Recorded => f.kind === 'pregnancy-recorded')
    .toSorted((a, b) => compare(from(a), from(b)));
  const ended: Told[] = delivered.map((d) => ({ recorded: [], delivered: d }));
  const open: Told[] = [];
  for (const fact of recorded) {
    const since = from(fact);
    const closed = ended.find((t) => t.delivered && couldBeOne(since, t.delivered.body.endedOn));
    const last = open.at(-1);
    const first = last?.recorded[0];
    if (closed) closed.recorded.push(fact);
    else if (last && first && couldBeOne(from(first), since)) last.recorded.push(fact);
    else open.push({ recorded: [fact] });
  }
  return [...ended, ...open].map(pregnancyOf).toSorted((a, b) => compare(a.since, b.since));
}

/** Of two tellings of one detail the later written one counts; without an LMP she counts from the earliest telling. */
function pregnancyOf({ recorded, delivered }: Told): KnownPregnancy {
  const written = recorded.toSorted((a, b) => compare(a.id, b.id));
  const details: Partial<KnownPregnancy> = {};
  for (const { body } of written) {
    if (body.lmp !== undefined) details.lmp = body.lmp;
    if (body.gravida !== undefined) details.gravida = body.gravida;
    if (body.spacingMonths !== undefined) details.spacingMonths = body.spacingMonths;
    if (body.startWeightKg !== undefined) details.startWeightKg = body.startWeightKg;
    if (body.heightCm !== undefined) details.heightCm = body.heightCm;
  }
  const earliest = recorded.map((f) => f.on).sort()[0];
  const endedOn = delivered?.body.endedOn;
  return {
    fact: written[0]?.id ?? delivered?.id ?? '',
    since: details.lmp ?? earliest ?? endedOn ?? '',
    ...details,
    ...(delivered ? endOf(delivered) : {}),
  };
}

function endOf({ body: { endedOn, outcome, breastfeeding, place } }: Delivered) {
  return {
    endedOn,
    outcome,
    ...(breastfeeding === undefined ? {} : { breastfeeding }),
    ...(place === undefined ? {} : { place }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
