import { barthelScore } from '../../assess/elder/barthel.ts';
import { SKILAS_DOMAINS } from '../../assess/elder/skilas.ts';
import { isSensitiveCode } from '../../facts/class.ts';
import type { Day } from '../../facts/known.ts';
import type { MonthFold } from './fold.ts';
import {
  allDone,
  noteParts,
  pressurePart,
  type ScreeningPart,
  sugarPart,
} from './screening-part.ts';

const SIXTY_YEARS = 720;
const skilasPart: ScreeningPart = {
  key: 'p.skilas',
  isDone: (day) => day.answers.skilas !== undefined,
};
const barthelPart: ScreeningPart = {
  key: 'p.aks',
  isDone: (day) => barthelScore(day.answers.barthel?.answers ?? {}) !== null,
};
const SCREENED: readonly ScreeningPart[] = [pressurePart, sugarPart, barthelPart, skilasPart];

/** Sheets a health worker reads after SKILAS; the one about mood is for health workers only and tells nothing here. */
const FOLLOWED_BY = ['amt', 'mini-cog', 'frailty', 'visual-acuity'] as const;
const PROBLEMS: readonly string[] = Object.values(SKILAS_DOMAINS).flat();

/** Indicators 29 and 30: screened, independent, with a problem, followed up. */
export function elderCells(fold: MonthFold): void {
  if (fold.facts.ageMonths < SIXTY_YEARS) return;
  for (const day of fold.facts.days) {
    noteParts(fold, day, SCREENED);
    independent(fold, day);
    problems(fold, day);
  }
  if (allDone(fold, SCREENED)) fold.countOnce('i.29.n');
}

/** The first AKS of the year decides. */
function independent(fold: MonthFold, day: Day): void {
  const [found] = fold.classesOn(day, 'barthel');
  if (found === undefined || !fold.countOnce('i.30.aks.d')) return;
  if (found === 'independent') fold.count('i.30.aks.n');
}

/** Asked once in the year; a problem told on any day of it, and what a health worker did after that. */
function problems(fold: MonthFold, day: Day): void {
  const { skilas } = day.answers;
  if (skilas) {
    fold.countOnce('i.30.skilas.d');
    if (PROBLEMS.some((item) => skilas.answers[item] === true)) fold.countOnce('i.30.skilas.n');
  }
  const looked = FOLLOWED_BY.some((instrument) => day.answers[instrument] !== undefined);
  const referred = day.referrals.some(({ reasons }) => !reasons.some(isSensitiveCode));
  if (fold.has('i.30.skilas.n') && (looked || referred)) fold.countOnce('i.30.ikut.n');
}
