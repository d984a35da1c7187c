import { useState } from 'preact/hooks';
import type { BodyOf } from '#domain/facts/fact.ts';
import { ageOn } from '#domain/people/age.ts';
import { NEWBORN_DAYS } from '#domain/people/life-events.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DateParts, NO_DATE } from '../../ui/date-parts.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { personWords } from '../../words/person.ts';
import { registerWords } from '../../words/register.ts';
import { formProblems } from '../register/form-problems.ts';
import { dateOfText, emptyForm, isBlankDate } from '../register/person-form.ts';
import { atVisit } from '../steps/visit.ts';
import type { ChangeProps } from './changes.tsx';
import { useEventDate } from './event-date.tsx';
import { numberIn } from './life-facts.ts';
import { useLifeSaving } from './whats-next.tsx';

/** A pregnancy opens, or what was said of it is completed. */
export function Pregnant({ visit, onClose }: ChangeProps) {
  const w = personWords.pregnant;
  const save = useLifeSaving(visit);
  const [lmp, setLmp] = useState(NO_DATE);
  const [gravida, setGravida] = useState('');
  const [kg, setKg] = useState('');
  const [cm, setCm] = useState('');
  const [husband, setHusband] = useState('');
  const wrongDate = formProblems({ ...emptyForm(''), pregnant: true, lmp }, visit.on).lmp;
  const children = numberIn(gravida, 1, 20);
  const weight = numberIn(kg, 25, 180);
  const height = numberIn(cm, 90, 210);
  const ready = !wrongDate && children !== null && weight !== null && height !== null;
  const submit = async (event: Event) => {
    event.preventDefault();
    const date = isBlankDate(lmp) ? null : dateOfText(lmp);
    const body: BodyOf<'pregnancy-recorded'> = {
      ...(date ? { lmp: date } : {}),
      ...(children ? { gravida: Math.round(children) } : {}),
      ...(weight ? { startWeightKg: weight } : {}),
      ...(height ? { heightCm: height } : {}),
      ...(husband.trim().length > 1 ? { husbandName: husband.trim() } : {}),
    };
    if (ready && (await save([{ ...atVisit(visit), kind: 'pregnancy-recorded', body }]))) onClose();
  };
  const wrong = (value: number | null | undefined) => (value === null ? w.wrongNumber : undefined);
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        <DateParts
          label={w.lmp}
          hint={w.lmpHint}
          parts={lmp}
          onParts={setLmp}
          words={registerWords.parts}
          wrong={wrongDate}
        />
        <TextField
          label={w.gravida}
          mode="numeric"
          max={2}
          value={gravida}
          onValue={setGravida}
          wrong={wrong(children)}
        />
        <TextField
          label={w.startWeight}
          mode="decimal"
          max={5}
          value={kg}
          onValue={setKg}
          wrong={wrong(weight)}
        />
        <TextField
          label={w.height}
          mode="decimal"
          max={5}
          value={cm}
          onValue={setCm}
          wrong={wrong(height)}
        />
        <TextField label={w.husband} max={100} capitalize value={husband} onValue={setHusband} />
        <Button kind="primary" submit disabled={!ready}>
          {personWords.save}
        </Button>
      </form>
    </Sheet>
  );
}

type Cause = BodyOf<'death-recorded'>['cause'];

/** The causes that can be true of this person. */
function causesFor(visit: ChangeProps['visit'], on: string): Cause[] {
  const { identity, who } = visit;
  const days = ageOn(identity.birthDate, on)?.days ?? 0;
  const mother = who.groups.some((g) => g === 'bumil' || g === 'nifas');
  return [
    ...(mother ? (['maternal'] as const) : []),
    ...(days <= NEWBORN_DAYS ? (['neonatal'] as const) : []),
    'illness',
    'injury',
    'unknown',
  ];
}

export function Died({ visit, onClose }: ChangeProps) {
  const w = personWords.death;
  const save = useLifeSaving(visit);
  const { date, field } = useEventDate(visit);
  const [cause, setCause] = useState<Cause | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!date || !cause) return;
    const body = { diedOn: date, cause };
    if (await save([{ ...atVisit(visit), kind: 'death-recorded', body }])) onClose();
  };
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        <p class="soft">{w.kind}</p>
        {field}
        <Choice
          label={w.cause}
          value={cause}
          onValue={setCause}
          options={causesFor(visit, date ?? visit.on).map((value) => ({
            value,
            label: w.causes[value],
          }))}
        />
        <Button kind="primary" submit disabled={!date || !cause}>
          {personWords.save}
        </Button>
      </form>
    </Sheet>
  );
}
