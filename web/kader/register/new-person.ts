import { addDays, dateOf, daysBetween, type LocalDate } from '#domain/calendar.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import { ageOn } from '#domain/people/age.ts';
import { nikContradicts, readNik } from '#domain/people/nik.ts';
import type { FactDraft } from '../../known/phone.ts';
import type { DateText } from '../../ui/date-parts.tsx';
import { NO_DATE } from '../../ui/date-parts.tsx';
import { nikWords, say } from '../../words/problems.ts';
import { registerWords as w } from '../../words/register.ts';
import { sayDate } from '../../words/say.ts';

/** The form as typed: text everywhere, so that nothing half-typed is lost. */
export interface PersonForm {
  unnamed: boolean;
  name: string;
  sex: 'F' | 'M' | null;
  birth: DateText;
  estimated: boolean;
  pregnant: boolean;
  lmp: DateText;
  nik: string;
  nikMissing: 'not-brought' | 'not-yet-issued' | 'unreadable';
  mother: { id: string; name: string } | null;
  motherName: string;
  household: string;
  rt: string;
  rw: string;
  dusun: string;
  address: string;
  phone: string;
  guest: boolean;
  consent: boolean | null;
}

export const emptyForm = (name: string): PersonForm => ({
  unnamed: false,
  name,
  sex: null,
  birth: NO_DATE,
  estimated: false,
  pregnant: false,
  lmp: NO_DATE,
  nik: '',
  nikMissing: 'not-brought',
  mother: null,
  motherName: '',
  household: '',
  rt: '',
  rw: '',
  dusun: '',
  address: '',
  phone: '',
  guest: false,
  consent: null,
});

export const dateOfText = (d: DateText): LocalDate | null =>
  dateOf(Number(d.year), Number(d.month), Number(d.day));
export const isBlankDate = (d: DateText): boolean => !d.day && !d.month && !d.year;

export type FormProblems = Partial<Record<keyof PersonForm, string>>;

/** "By Ny Ratna": how a newborn is written until there is a name. */
export const provisionalName = (motherName: string): string => `By Ny ${motherName.trim()}`;
const mothersNameOf = (f: PersonForm): string => f.mother?.name ?? f.motherName.trim();

/** Oldest age the register takes, in years (criterion T0.11). */
const OLDEST = 120;
/** A pregnancy lasts at most 44 weeks; a later period than that was another. */
const LONGEST_PREGNANCY_DAYS = 44 * 7;

function birthProblem(birth: DateText, on: LocalDate): string | undefined {
  if (isBlankDate(birth)) return w.wrong.birth;
  const date = dateOfText(birth);
  if (!date) return w.wrong.noDay;
  if (date > on) return w.wrong.future;
  return (ageOn(date, on)?.years ?? 0) > OLDEST ? w.wrong.tooOld : undefined;
}

function lmpProblem(f: PersonForm, on: LocalDate): string | undefined {
  if (!f.pregnant || isBlankDate(f.lmp)) return undefined;
  const date = dateOfText(f.lmp);
  if (!date || date > on) return w.wrong.lmp;
  return daysBetween(date, on) > LONGEST_PREGNANCY_DAYS ? w.wrong.lmpLong : undefined;
}

/** What keeps the form from being saved, by field; empty when nothing does. */
export function formProblems(f: PersonForm, on: LocalDate): FormProblems {
  const nik = f.nik.replace(/\D/g, '');
  const problems: FormProblems = {
    name: !f.unnamed && f.name.trim().length < 2 ? w.wrong.name : undefined,
    motherName: f.unnamed && mothersNameOf(f).length < 2 ? w.wrong.mother : undefined,
    sex: f.sex === null ? w.wrong.sex : undefined,
    birth: birthProblem(f.birth, on),
    lmp: lmpProblem(f, on),
    nik:
      f.nik.trim() && nik.length !== 16
        ? say(nikWords, { kind: 'not-16-digits', digits: nik.length })
        : undefined,
    household:
      f.household.trim() && !/^\d{16}$/.test(f.household.trim()) ? w.wrong.household : undefined,
    phone:
      f.phone.trim() && !/^(0|\+62)\d{8,14}$/.test(barePhone(f.phone)) ? w.wrong.phone : undefined,
    rt: /^\d{0,3}$/.test(f.rt.trim()) && /^\d{0,3}$/.test(f.rw.trim()) ? undefined : w.wrong.rt,
    consent: f.consent === null ? w.wrong.consent : undefined,
  } as FormProblems;
  return Object.fromEntries(Object.entries(problems).filter(([, says]) => says)) as FormProblems;
}

const barePhone = (text: string): string => text.replace(/[\s.-]/g, '');

/** What a NIK says of its holder, and where it disagrees: always a hint or a question, never a refusal. */
export function nikHints(f: PersonForm, on: LocalDate): { says?: string; asks?: string } {
  if (f.nik.replace(/\D/g, '').length !== 16) return {};
  const read = readNik(f.nik, on);
  if (!read.ok) return { asks: say(nikWords, read.error) };
  const { birthDate, sex } = read.value;
  const birth = dateOfText(f.birth);
  const against = nikContradicts(read.value, {
    ...(f.sex ? { sex: f.sex } : {}),
    ...(birth ? { birthDate: birth } : {}),
  });
  const asks = against
    .map((what) => (what === 'sex' ? w.nikSexDiffers : w.nikBirthDiffers))
    .join(' ');
  const says = w.nikSays(
    sayDate(birthDate),
    sex === 'F' ? w.female.toLowerCase() : w.male.toLowerCase(),
  );
  return asks ? { says, asks } : { says };
}

/** Fills sex and birth date from a NIK where nothing has been typed yet. */
export function filledFromNik(f: PersonForm, on: LocalDate): PersonForm {
  const read = readNik(f.nik, on);
  if (!read.ok) return f;
  const [year = '', month = '', day = ''] = read.value.birthDate.split('-');
  return {
    ...f,
    sex: f.sex ?? read.value.sex,
    birth: isBlankDate(f.birth)
      ? { year, month: String(Number(month)), day: String(Number(day)) }
      : f.birth,
  };
}

const three = (text: string): string => text.trim().padStart(3, '0');

function addressOf(f: PersonForm): BodyOf<'person-registered'>['address'] {
  const address = {
    ...(f.address.trim() ? { text: f.address.trim() } : {}),
    ...(f.dusun.trim() ? { dusun: f.dusun.trim() } : {}),
    ...(f.rt.trim() ? { rt: three(f.rt) } : {}),
    ...(f.rw.trim() ? { rw: three(f.rw) } : {}),
  };
  return Object.keys(address).length > 0 ? address : undefined;
}

/** The identity as the register keeps it. Call only when `formProblems` is empty. */
export function identityOf(f: PersonForm, birthDate: LocalDate): BodyOf<'person-registered'> {
  const address = addressOf(f);
  const nik = f.nik.replace(/\D/g, '');
  return {
    name: f.unnamed ? provisionalName(mothersNameOf(f)) : f.name.trim(),
    sex: f.sex ?? 'F',
    birthDate,
    ...(f.estimated ? { birthDateEstimated: true } : {}),
    ...(f.unnamed ? { provisional: true } : {}),
    ...(nik ? { nik } : { nikMissing: f.unnamed ? 'not-yet-issued' : f.nikMissing }),
    ...(f.household.trim() ? { household: f.household.trim() } : {}),
    ...(f.mother ? { mother: f.mother.id } : {}),
    ...(mothersNameOf(f) ? { motherName: mothersNameOf(f) } : {}),
    ...(address ? { address } : {}),
    ...(f.phone.trim() ? { phone: barePhone(f.phone) } : {}),
  };
}

export interface Arrival {
  session: string;
  queue: number;
}

/** The text the family said yes or no to. */
export const CONSENT_TEXT = '2025-1';

/** Everything one registration writes, in one go: who, consent, a pregnancy, and being here today. */
export function registrationFacts(
  f: PersonForm,
  subject: string,
  scope: string,
  on: LocalDate,
  arrival: Arrival | null,
): FactDraft[] {
  const birth = dateOfText(f.birth);
  if (!birth) return [];
  const at = { subject, scope, on };
  const drafts: FactDraft[] = [
    { ...at, kind: 'person-registered', body: identityOf(f, birth) },
    {
      ...at,
      kind: 'consent-recorded',
      body: { given: f.consent === true, textVersion: CONSENT_TEXT },
    },
  ];
  const lmp = dateOfText(f.lmp);
  if (f.pregnant) drafts.push({ ...at, kind: 'pregnancy-recorded', body: lmp ? { lmp } : {} });
  if (arrival)
    drafts.push({
      ...at,
      kind: 'attended',
      body: { session: arrival.session, queue: arrival.queue, ...(f.guest ? { guest: true } : {}) },
    });
  return drafts;
}

/** Could she be pregnant? Asked of girls and women of 10 to 54 years (WUS 15–49 with a margin on either side). */
export function mayBePregnant(f: Pick<PersonForm, 'sex' | 'birth'>, on: LocalDate): boolean {
  const birth = dateOfText(f.birth);
  const years = birth && birth <= on ? (ageOn(birth, on)?.years ?? 0) : 0;
  return f.sex === 'F' && years >= 10 && years < 55;
}

/** The day 280 days after the last period (HPL). Source: Naegele's rule as on the mother card. */
export const dueDate = (lmp: LocalDate): LocalDate => addDays(lmp, 280);
