import { useState } from 'preact/hooks';
import { addDays, dateOf, type LocalDate } from '#domain/calendar.ts';
import type { SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { DateParts, NO_DATE } from '../../ui/date-parts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { registerWords } from '../../words/register.ts';
import { sayDay } from '../../words/say.ts';
import { sessionWords } from '../../words/session.ts';
import { todayWords } from '../../words/today.ts';
import { usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { chooseSession } from '../today/open-session.ts';
import { redateFacts } from './session-facts.ts';

const w = sessionWords.redate;

/** Days a wrong date is usually meant to be: today, the two before it, and what it was before it was mended. */
export function likelyDays(
  session: Pick<SessionNow, 'on' | 'wasOn'>,
  today: LocalDate,
): LocalDate[] {
  const days = [
    session.wasOn ?? today,
    today,
    addDays(today, -1),
    addDays(today, -2),
    addDays(today, -7),
  ];
  return [...new Set(days)].filter((day) => day !== session.on && day <= today).slice(0, 4);
}

interface RedateProps {
  session: SessionNow;
  onClose: () => void;
}

/** The whole day was written under a wrong date: one tap on the right one mends it, for everybody who came. */
export function Redate({ session, onClose }: RedateProps) {
  const phone = usePhone();
  const save = useSaving();
  const [other, setOther] = useState(NO_DATE);
  const today = phone.today();
  const came = phone.attendance(session.id);
  const typed = dateOf(Number(other.year), Number(other.month), Number(other.day));
  const wrong = other.year.length === 4 ? wrongDate(typed, session.on, today) : undefined;
  const move = async (date: LocalDate) => {
    if (!(await save(redateFacts(session, came, date)))) return;
    // whoever was writing for this day goes on doing so
    if (session.status === 'open') chooseSession(session.id);
    onClose();
  };
  return (
    <Sheet title={w.title} onClose={onClose}>
      <p class="soft">{w.says(came.length)}</p>
      <div class="stack">
        {likelyDays(session, today).map((day) => (
          <Button key={day} whole onPress={() => void move(day)}>
            {sayDay(day)}
          </Button>
        ))}
      </div>
      <details class="folded">
        <summary>
          <Icon name="next" size={20} />
          {w.other}
        </summary>
        <div class="stack">
          <DateParts
            label={todayWords.opening.day}
            parts={other}
            onParts={setOther}
            words={registerWords.parts}
            wrong={wrong}
          />
          <Button
            kind="primary"
            disabled={!typed || wrong !== undefined}
            onPress={() => typed && void move(typed)}
          >
            {w.submit}
          </Button>
        </div>
      </details>
    </Sheet>
  );
}

function wrongDate(typed: LocalDate | null, on: LocalDate, today: LocalDate): string | undefined {
  if (!typed) return todayWords.opening.noDay;
  if (typed > today) return todayWords.opening.future;
  return typed === on ? w.same : undefined;
}
