import { useState } from 'preact/hooks';
import type { Fact } from '#domain/facts/fact.ts';
import { MEASURES } from '#domain/facts/measurement-taken.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { personWords } from '../../words/person.ts';
import { sayPlain } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { PersonLine } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import type { Visit } from '../steps/visit.ts';
import { mayBeOf, movedReadings, readingsOfDay } from './move-reading.ts';

const w = personWords.wrongChild;
const CHILD_MONTHS = 72;
type Measured = Fact<'measurement-taken'>;

interface OfWhomProps {
  readings: readonly Measured[];
  /** only so many of the nearest */
  most?: number;
  onDone: () => void;
}

/** Whose they are: one tap on a name moves them. */
export function OfWhom({ readings, most = 40, onDone }: OfWhomProps) {
  const phone = usePhone();
  const save = useSaving();
  const [first] = readings;
  const session = first?.body.session;
  const people = session ? mayBeOf(phone.attendance(session), readings).slice(0, most) : [];
  if (!first || people.length === 0) return <Empty says={w.nobody} />;
  const move = async (to: string) => {
    if (await save(movedReadings(readings, to, w.reason))) onDone();
  };
  return (
    <ul class="people" data-testid="of-whom">
      {people.map(({ person, queue }) => (
        <li key={person.id}>
          <PersonLine
            person={person}
            on={first.on}
            onPress={() => void move(person.id)}
            side={queue ? <b>{w.queue(queue)}</b> : null}
          />
        </li>
      ))}
    </ul>
  );
}

const sayReading = ({ body }: Measured): string => {
  if (MEASURES[body.what] === 'yes-no') return visitWords.short[body.what];
  const lower = body.diastolic === undefined ? '' : `/${body.diastolic}`;
  return `${visitWords.short[body.what]} ${sayPlain(body.value)}${lower} ${MEASURES[body.what]}`;
};

/** "Salah anak": today's readings, all of them, to whom they are of. Two taps, and one to undo. */
export function WrongChild({ visit }: { visit: Visit }) {
  const [open, setOpen] = useState(false);
  const standing = new Set(
    Object.values(visit.day?.readings ?? {}).flatMap((all) => all.map((r) => r.fact)),
  );
  const readings = readingsOfDay(visit.known.history, standing, visit.on);
  if (!visit.session || readings.length === 0) return null;
  return (
    <>
      <Button kind="plain" onPress={() => setOpen(true)} testid="wrong-child">
        {w.open(visit.who.ageMonths < CHILD_MONTHS)}
      </Button>
      {open && (
        <Sheet title={w.title} onClose={() => setOpen(false)}>
          <p class="soft">{w.says(readings.map(sayReading).join(', '))}</p>
          <OfWhom readings={readings} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  );
}
