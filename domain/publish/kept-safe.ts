import type { Card, CardField, Screening, When } from '../cards/card.ts';
import type { CardChange } from '../cards/card-schema.ts';
import { CARDS, fieldKey } from '../cards/cards.ts';
import { isSensitiveCode } from '../facts/class.ts';
import { type PublicationProblem, pathTo, problemAt } from './problem.ts';

/**
 * What a district's change to a card would take away that keeps people safe: acts and questions of health workers stay
 * theirs (rulings 4 and 5), what the card asks is asked of everybody it was asked of, and a usual number can be saved.
 */
export function unsafeChanges(card: Card, change: CardChange): PublicationProblem[] {
  return [
    ...change.fields.flatMap((field, i) => {
      const own = card.fields.filter((f) => fieldKey(f) === fieldKey(field));
      const given = change.fields.filter((f) => fieldKey(f) === fieldKey(field));
      const at = pathTo('fields', i);
      return [
        ...(isOpened(field, own) ? [problemAt('kept-to-workers', at)] : []),
        ...(own.every((f) => isAsked(f.when, given)) ? [] : [problemAt('asked-of-fewer', at)]),
        ...(isTooNarrow(field, own) ? [problemAt('range-too-narrow', pathTo(at, 'hard'))] : []),
      ];
    }),
    ...(change.screenings ?? []).flatMap((screening, i) =>
      isShown(screening) ? [problemAt('kept-to-workers', pathTo('screenings', i))] : [],
    ),
  ];
}

/** A health worker's act no longer marked so, or private questions asked aloud. */
function isOpened(field: CardField, own: readonly CardField[]): boolean {
  if (field.kind === 'answers' && own.length === 0 && isSensitiveCode(field.instrument))
    return true;
  return own.length > 0 && own.every((f) => f.byHealthWorker) && !field.byHealthWorker;
}

const everyScreening: readonly Screening[] = Object.values(CARDS).flatMap(
  (card: Card) => card.screenings ?? [],
);

function isShown({ instrument, private: alone, byHealthWorker }: Screening): boolean {
  const own = everyScreening.filter((s) => s.instrument === instrument);
  const isPrivate =
    own.length > 0 ? own.every((s) => s.private === true) : isSensitiveCode(instrument);
  const isWorkers = own.length > 0 && own.every((s) => s.byHealthWorker === true);
  return (isPrivate && !alone) || (isWorkers && !byHealthWorker);
}

const UNTIL_EVER = 1561;

/** Is everybody of `when` still asked by one of these fields? Looked at where an age begins. */
function isAsked(when: When = {}, given: readonly CardField[]): boolean {
  const [from, to] = [when.fromMonths ?? 0, when.toMonths ?? UNTIL_EVER];
  const starts = given.flatMap((f) => [f.when?.fromMonths ?? 0, f.when?.toMonths ?? UNTIL_EVER]);
  return [from, ...starts]
    .filter((month) => month >= from && month < to)
    .every((month) =>
      (when.sex ? [when.sex] : (['F', 'M'] as const)).every((sex) =>
        given.some((field) => asksAt(field.when ?? {}, month, sex, when)),
      ),
    );
}

const asksAt = (
  { fromMonths = 0, toMonths = UNTIL_EVER, sex, groups, except }: When,
  month: number,
  of: 'F' | 'M',
  was: When,
): boolean =>
  month >= fromMonths &&
  month < toMonths &&
  (sex === undefined || sex === of) &&
  (groups === undefined || (was.groups?.every((group) => groups.includes(group)) ?? false)) &&
  (except ?? []).every((group) => was.except?.includes(group) ?? false);

/** Outside `hard` nothing can be saved: it holds what the app itself takes without asking. */
function isTooNarrow(field: CardField, own: readonly CardField[]): boolean {
  if (field.kind !== 'measure') return false;
  const usual = own.flatMap((f) => (f.kind === 'measure' ? [f] : []));
  const holds = (hard: readonly [number, number], soft: readonly [number, number]): boolean =>
    hard[0] <= soft[0] && soft[1] <= hard[1];
  return (
    usual.length > 0 &&
    !usual.some(
      (f) =>
        holds(field.hard, f.soft) &&
        (!f.second || !field.second || holds(field.second.hard, f.second.soft)),
    )
  );
}
