import { addDays, dayNumber, type LocalDate } from '../calendar.ts';
import type { BodyOf, Fact } from '../facts/fact.ts';
import { standingFacts } from '../facts/standing-facts.ts';

export type Right = BodyOf<'rights-requested'>['what'];

interface RightRule {
  /** days to answer, counted from the day of asking: all of them, or working days only */
  days: number;
  working: boolean;
  source: string;
  /** how sure we are that this is the law's own term */
  confidence: 'high' | 'medium';
}

/**
 * How long an answer may take. UU 27/2022 gives 3 × 24 hours for access (pasal 32), correction (pasal 30) and
 * restriction (pasal 41). For erasure (pasal 43) no term was found: three working days, to be confirmed by the district.
 * A day counts as 24 hours, so the term ends on the third day after the request.
 */
const RIGHTS: Readonly<Record<Right, RightRule>> = {
  see: { days: 3, working: false, source: 'UU 27/2022 pasal 32', confidence: 'high' },
  correct: { days: 3, working: false, source: 'UU 27/2022 pasal 30', confidence: 'high' },
  restrict: { days: 3, working: false, source: 'UU 27/2022 pasal 41', confidence: 'high' },
  erase: { days: 3, working: true, source: 'UU 27/2022 pasal 43', confidence: 'medium' },
};

/** The last day for an answer. Saturdays and Sundays are no working days; holidays are, because nobody gave us a list. */
export function answerBy(what: Right, askedOn: LocalDate): LocalDate {
  const { days, working } = RIGHTS[what];
  if (!working) return addDays(askedOn, days);
  let on = askedOn;
  for (let left = days; left > 0; ) {
    on = addDays(on, 1);
    if (!isWeekend(on)) left -= 1;
  }
  return on;
}

/** Day number 1 was a Monday, so Saturdays leave 6 and Sundays 0. */
const isWeekend = (d: LocalDate): boolean => dayNumber(d) % 7 === 6 || dayNumber(d) % 7 === 0;

export interface Request {
  fact: string;
  what: Right;
  askedOn: LocalDate;
  answerBy: LocalDate;
  scope: string;
  askedBy?: string;
  note?: string;
  answer: { on: LocalDate; outcome: BodyOf<'rights-answered'>['outcome']; note?: string } | null;
}

/** What one person asked for, oldest first, with its answer when there is one. Takes any of their facts. */
export function requestsOf(facts: readonly Fact[]): Request[] {
  const { standing } = standingFacts(facts);
  const answers = new Map(
    standing.flatMap((f) => (f.kind === 'rights-answered' ? [[f.body.request, f] as const] : [])),
  );
  return standing.flatMap((fact) => {
    if (fact.kind !== 'rights-requested') return [];
    const { what, askedBy, note } = fact.body;
    const answer = answers.get(fact.id);
    return [
      {
        fact: fact.id,
        what,
        askedOn: fact.on,
        answerBy: answerBy(what, fact.on),
        scope: fact.scope,
        ...(askedBy ? { askedBy } : {}),
        ...(note ? { note } : {}),
        answer: answer
          ? {
              on: answer.on,
              outcome: answer.body.outcome,
              ...(answer.body.note ? { note: answer.body.note } : {}),
            }
          : null,
      },
    ];
  });
}
