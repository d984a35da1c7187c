import { canRecordAt, isHealthWorker, type Me } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Identity, Known } from '#domain/facts/known.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import type { RosterPerson } from '../../known/phone.ts';
import { mergeWords } from '../../words/merge.ts';
import { sayDate } from '../../words/say.ts';

const w = mergeWords.compare;

/** One record with what it is shown by. */
export interface Side {
  known: Known;
  identity: Identity;
}

/** One thing the two records say, side by side; empty text is "nothing known". */
export interface Row {
  key: keyof typeof w.rows;
  first: string;
  second: string;
  /** null where a difference says nothing about whether they are one person */
  how: 'same' | 'differs' | 'one' | null;
}

/** Of two records of one person these nearly always differ. */
const NO_SIGN: ReadonlySet<Row['key']> = new Set(['registered', 'visits', 'last']);

interface Around {
  me: Pick<Me, 'posyandu'>;
  rosterPerson(id: string): RosterPerson | null;
}

/** What a kader looks at to tell whether two records are one person. */
export function comparison(first: Side, second: Side, around: Around): Row[] {
  return (Object.keys(w.rows) as Row['key'][]).flatMap((key): Row[] => {
    const [a, b] = [SAYS[key](first, around), SAYS[key](second, around)];
    if (a === '' && b === '') return [];
    const how = a === b ? 'same' : a === '' || b === '' ? 'one' : 'differs';
    return [{ key, first: a, second: b, how: NO_SIGN.has(key) ? null : how }];
  });
}

/** Sixteen digits in fours, as on a card: they are compared by eye. */
const inFours = (digits: string | undefined): string =>
  (digits ?? '').replace(/(\d{4})(?=\d)/g, '$1 ');

const dateOr = (date: LocalDate | null | undefined): string => (date ? sayDate(date) : '');

const SAYS: Record<Row['key'], (side: Side, around: Around) => string> = {
  name: ({ identity }) => identity.name,
  nik: ({ identity }) => inFours(identity.nik),
  birth: ({ identity: { birthDate, birthDateEstimated } }) =>
    birthDateEstimated ? w.estimated(sayDate(birthDate)) : sayDate(birthDate),
  sex: ({ identity }) => w.sexes[identity.sex],
  mother: ({ identity }, { rosterPerson }) =>
    (identity.mother && rosterPerson(identity.mother)?.name) || (identity.motherName ?? ''),
  household: ({ identity }) => inFours(identity.household),
  home: ({ known }, { me }) => homeText(known, me),
  registered: ({ known }) => dateOr(known.registeredOn),
  visits: ({ known }) => w.days(known.days.filter((day) => day.attended).length),
  last: ({ known }) => dateOr(known.days.findLast((day) => day.attended)?.on),
  died: ({ known }) => dateOr(known.diedOn),
};

function homeText(known: Known, me: Around['me']): string {
  const home = known.residences.at(-1);
  const posyandu = me.posyandu.find((p) => p.id === home?.posyandu);
  const place = posyandu ? posyanduLabel(posyandu) : (home?.posyandu ?? '');
  return [place, home?.rt ? w.rt(home.rt) : ''].filter(Boolean).join(', ');
}

export type MergeWarning = 'sex' | 'nik' | 'died' | 'elsewhere';

/** What somebody must know before these two become one; `sex` forbids it, `nik` asks to look at both cards. */
export function mergeWarnings(
  first: Side,
  second: Side,
  me: Pick<Me, 'posyandu' | 'grants' | 'account'>,
  on: LocalDate,
): MergeWarning[] {
  const [a, b] = [first.identity, second.identity];
  const homes = [first, second].flatMap(({ known }) => known.residences.at(-1)?.posyandu ?? []);
  const mine = (id: string): boolean => {
    const at = me.posyandu.find((p) => p.id === id);
    return at !== undefined && canRecordAt(me.grants, at, on);
  };
  const worker = isHealthWorker(me.account.role) && homes.some(mine);
  const warnings: Record<MergeWarning, boolean> = {
    sex: a.sex !== b.sex,
    nik: a.nik !== undefined && b.nik !== undefined && a.nik !== b.nik,
    died: (first.known.diedOn === null) !== (second.known.diedOn === null),
    elsewhere: !worker && !homes.every(mine),
  };
  return (Object.keys(warnings) as MergeWarning[]).filter((kind) => warnings[kind]);
}

/** The one with a NIK stays, else the one with a name of its own, else the one registered first. */
export function staysByDefault(first: Side, second: Side): Side {
  const merits = ({ identity, known }: Side): [number, number, string] => [
    identity.nik ? 0 : 1,
    identity.provisional ? 1 : 0,
    known.registeredOn ?? '9999',
  ];
  const [a, b] = [merits(first), merits(second)];
  const at = a.findIndex((merit, i) => merit !== b[i]);
  return at < 0 || (a[at] ?? '') < (b[at] ?? '') ? first : second;
}

/** What tells one record from the other where only one line fits. */
export const tellApart = ({ identity, known }: Side): string =>
  [
    identity.nik ? mergeWords.stays.nik(inFours(identity.nik)) : mergeWords.stays.noNik,
    ...(known.registeredOn ? [mergeWords.stays.since(known.registeredOn)] : []),
  ].join(', ');
