import { useState } from 'preact/hooks';
import { dateOf } from '#domain/calendar.ts';
import { byNaturalName, posyanduLabel } from '#domain/places/place.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DateParts, type DateText } from '../../ui/date-parts.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { registerWords } from '../../words/register.ts';
import { sayDay } from '../../words/say.ts';
import { todayWords } from '../../words/today.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { chooseSession, isLongAgo, zoneOfOffset } from './open-session.ts';

const w = todayWords.opening;

/** Opens the day: its date (today's unless somebody says otherwise), the posyandu, the place, the time zone. */
export function OpenDay({ onClose }: { onClose: () => void }) {
  const phone = usePhone();
  const save = useSaving();
  const places = [...useMe().posyandu].sort(byNaturalName);
  const today = phone.today();
  const [other, setOther] = useState<DateText | null>(null);
  const [scope, setScope] = useState(places[0]?.id ?? '');
  const [place, setPlace] = useState('');
  const [zone, setZone] = useState(zoneOfOffset(-new Date().getTimezoneOffset()));
  const on = other ? dateOf(Number(other.year), Number(other.month), Number(other.day)) : today;
  const wrong = !on ? w.noDay : on > today ? w.future : undefined;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!on || wrong) return;
    const body = { date: on, zone, ...(place.trim() ? { place: place.trim() } : {}) };
    const subject = phone.newId();
    if (!(await save([{ kind: 'session-opened', subject, scope, on, body }]))) return;
    chooseSession(subject);
    onClose();
  };
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        {other ? (
          <DateParts
            label={w.day}
            parts={other}
            onParts={setOther}
            words={registerWords.parts}
            wrong={wrong}
            asks={on && isLongAgo(on, today) ? w.longAgo : undefined}
          />
        ) : (
          <div class="row between">
            <b>{w.today(sayDay(today))}</b>
            <Button kind="plain" onPress={() => setOther(partsOf(today))}>
              {w.another}
            </Button>
          </div>
        )}
        {places.length > 1 && (
          <SelectField
            label={w.posyandu}
            value={scope}
            onValue={setScope}
            options={places.map((p) => ({ value: p.id, label: posyanduLabel(p) }))}
          />
        )}
        <TextField label={w.place} hint={w.placeHint} value={place} onValue={setPlace} max={100} />
        <Choice
          label={w.zone}
          across
          value={zone}
          onValue={setZone}
          options={(['WIB', 'WITA', 'WIT'] as const).map((z) => ({ value: z, label: z }))}
        />
        <Button kind="primary" submit disabled={Boolean(wrong) || !scope}>
          {w.submit}
        </Button>
      </form>
    </Sheet>
  );
}

const partsOf = (date: string): DateText => ({
  year: date.slice(0, 4),
  month: String(Number(date.slice(5, 7))),
  day: String(Number(date.slice(8, 10))),
});
