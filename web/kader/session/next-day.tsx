import { sameWeekdayNextMonth } from '#domain/sessions/next-open-day.ts';
import type { FactDraft, SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { sayDay } from '../../words/say.ts';
import { planWords as w } from '../../words/session.ts';
import { usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { planFact, plansOf } from './session-facts.ts';

/** The next day like this one: same weekday next month, same place and hours. */
function likeLast(session: SessionNow, subject: string, today: string): FactDraft {
  const { zone, startsAt, endsAt, place, mode } = session;
  return planFact(subject, session.scope, today, {
    date: sameWeekdayNextMonth(session.on),
    zone,
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
    ...(place ? { place } : {}),
    ...(mode ? { mode } : {}),
  });
}

/** Offers the next open day while everybody still sits together; says which one when it is planned already. */
export function NextDay({ session }: { session: SessionNow }) {
  const phone = usePhone();
  const save = useSaving();
  const next = sameWeekdayNextMonth(session.on);
  const plan = plansOf(phone.allSessions(), session.scope).find((s) => s.on >= phone.today());
  if (plan) return <p class="soft">{w.planned(sayDay(plan.on))}</p>;
  if (next < phone.today()) return null;
  return (
    <div class="stack">
      <Button
        icon="day"
        whole
        onPress={() => void save([likeLast(session, phone.newId(), phone.today())])}
      >
        {w.nextMonth(sayDay(next))}
      </Button>
      <p class="soft small">{w.nextMonthHint}</p>
    </div>
  );
}
