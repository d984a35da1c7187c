import type { LocalDate } from '#domain/calendar.ts';
import { type Nik, nikContradicts, readNik } from '#domain/people/nik.ts';
import { nikWords, say } from '../../words/problems.ts';
import { registerWords as w } from '../../words/register.ts';
import { sayDate } from '../../words/say.ts';
import { nikDigits } from './form-problems.ts';
import { birthOf, isBlankDate, type PersonForm } from './person-form.ts';

/** The number when all sixteen digits are there and can be one. */
export function wholeNik(f: Pick<PersonForm, 'nik'>, on: LocalDate): Nik | null {
  if (nikDigits(f).length !== 16) return null;
  const read = readNik(f.nik, on);
  return read.ok ? read.value : null;
}

/** What a NIK says of its holder, and where it disagrees: always a hint or a question, never a refusal. */
export function nikHints(f: PersonForm, on: LocalDate): { says?: string; asks?: string } {
  if (nikDigits(f).length !== 16) return {};
  const read = readNik(f.nik, on);
  if (!read.ok) return { asks: say(nikWords, read.error) };
  const { birthDate, sex } = read.value;
  const asks = disagreement(read.value, f, on);
  const says = w.nikSays(
    sayDate(birthDate),
    sex === 'F' ? w.female.toLowerCase() : w.male.toLowerCase(),
  );
  return asks ? { says, asks } : { says };
}

function disagreement(nik: Nik, f: PersonForm, on: LocalDate): string {
  // an age said by heart is no date to hold against the number
  const birth = f.byAge || f.estimated ? null : birthOf(f, on);
  return nikContradicts(nik, {
    ...(f.sex ? { sex: f.sex } : {}),
    ...(birth ? { birthDate: birth } : {}),
  })
    .map((what) => (what === 'sex' ? w.nikSexDiffers : w.nikBirthDiffers))
    .join(' ');
}

/** Fills sex and birth date from a NIK where nothing has been typed yet. */
export function filledFromNik(f: PersonForm, on: LocalDate): PersonForm {
  const nik = wholeNik(f, on);
  if (!nik) return f;
  const [year = '', month = '', day = ''] = nik.birthDate.split('-');
  const birth = { year, month: String(Number(month)), day: String(Number(day)) };
  return {
    ...f,
    sex: f.sex ?? nik.sex,
    ...(isBlankDate(f.birth) && !f.byAge ? { birth } : {}),
  };
}
