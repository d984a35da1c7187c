import { useState } from 'preact/hooks';
import type { LocalDate } from '#domain/calendar.ts';
import { DateParts, type DateText } from '../../ui/date-parts.tsx';
import { personWords } from '../../words/person.ts';
import { registerWords } from '../../words/register.ts';
import { dateOfText } from '../register/person-form.ts';
import type { Visit } from '../steps/visit.ts';

export const textOfDate = (date: LocalDate): DateText => ({
  year: date.slice(0, 4),
  month: String(Number(date.slice(5, 7))),
  day: String(Number(date.slice(8, 10))),
});

/** A day on which something happened to somebody: not before birth, not after today. */
export function useEventDate(visit: Visit, label: string = personWords.when) {
  const [parts, setParts] = useState<DateText>(() => textOfDate(visit.on));
  const date = dateOfText(parts);
  const wrong =
    !date || date > visit.on
      ? personWords.noDay
      : date < visit.identity.birthDate
        ? personWords.beforeBirth
        : undefined;
  const field = (
    <DateParts
      label={label}
      parts={parts}
      onParts={setParts}
      words={registerWords.parts}
      wrong={wrong}
    />
  );
  return { date: wrong ? null : date, field };
}
