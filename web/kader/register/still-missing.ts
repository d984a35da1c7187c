import type { LocalDate } from '#domain/calendar.ts';
import { IDENTITY_FIELDS } from '#domain/consent/minimal-record.ts';
import type { Identity, Known } from '#domain/facts/known.ts';
import { ageOn } from '#domain/people/age.ts';

/** What was left for later, in the order it helps most. */
export type Missing =
  | 'consent'
  | 'name'
  | 'nik'
  | 'exactBirth'
  | 'mother'
  | 'gestation'
  | 'birthWeight'
  | 'birthLength'
  | 'rt'
  | 'household'
  | 'phone';

interface Wanted {
  what: Missing;
  field: keyof Identity;
  missing: (identity: Identity, years: number) => boolean;
}

const CHILD = 18;
const SMALL_CHILD = 5;
const WANTED: readonly Wanted[] = [
  { what: 'name', field: 'name', missing: (i) => i.provisional === true },
  { what: 'nik', field: 'nik', missing: (i) => !i.nik },
  { what: 'exactBirth', field: 'birthDate', missing: (i) => i.birthDateEstimated === true },
  {
    what: 'mother',
    field: 'motherName',
    missing: (i, years) => years < CHILD && !i.mother && !i.motherName,
  },
  {
    what: 'gestation',
    field: 'gestationWeeksAtBirth',
    missing: (i, years) => years < 2 && i.gestationWeeksAtBirth === undefined,
  },
  {
    what: 'birthWeight',
    field: 'birthWeightKg',
    missing: (i, years) => years < SMALL_CHILD && i.birthWeightKg === undefined,
  },
  {
    what: 'birthLength',
    field: 'birthLengthCm',
    missing: (i, years) => years < SMALL_CHILD && i.birthLengthCm === undefined,
  },
  { what: 'rt', field: 'address', missing: (i) => !i.address?.rt },
  { what: 'household', field: 'household', missing: (i) => !i.household },
  { what: 'phone', field: 'phone', missing: (i) => !i.phone },
];

/** What the register still lacks of somebody; of one who refused, nothing is asked that would not be kept. */
export function stillMissing(known: Pick<Known, 'identity' | 'consent'>, on: LocalDate): Missing[] {
  const { identity, consent } = known;
  if (!identity) return [];
  const years = ageOn(identity.birthDate, on)?.years ?? 0;
  const refused = consent?.given === false;
  const fields = WANTED.filter(({ field, missing }) => {
    if (refused && !IDENTITY_FIELDS[field].kept) return false;
    return missing(identity, years);
  });
  return [...(consent ? [] : (['consent'] as const)), ...fields.map(({ what }) => what)];
}
