import { useState } from 'preact/hooks';
import type { BodyOf } from '#domain/facts/fact.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Tick } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { personWords } from '../../words/person.ts';
import { registerWords } from '../../words/register.ts';
import { usePhone } from '../phone-context.ts';
import { atVisit } from '../steps/visit.ts';
import type { ChangeProps } from './changes.tsx';
import { useEventDate } from './event-date.tsx';
import {
  type BabyForm,
  babyName,
  type DeliveryForm,
  deliveryFacts,
  deliveryIsReady,
  NO_BABY,
  numberIn,
} from './life-facts.ts';
import { useLifeSaving } from './whats-next.tsx';

const w = personWords.delivery;
type Outcome = BodyOf<'delivery-recorded'>['outcome'];
const MOST_BABIES = 6;

/** How a pregnancy ended. A living baby is registered with it and tied to its mother. */
export function Delivery({ visit, onClose }: ChangeProps) {
  const phone = usePhone();
  const save = useLifeSaving(visit);
  const { date, field } = useEventDate(visit);
  const [outcome, setOutcome] = useState<Outcome>('live-birth');
  const [place, setPlace] = useState<DeliveryForm['place']>(null);
  const [helper, setHelper] = useState('');
  const [breastfeeding, setBreastfeeding] = useState(true);
  const [babies, setBabies] = useState<readonly BabyForm[]>([NO_BABY]);
  const form = date && { endedOn: date, outcome, place, helper, breastfeeding, babies };
  const ready = form !== null && deliveryIsReady(form);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!form || !ready) return;
    const { name, address, household } = visit.identity;
    const mother = { name, address, household };
    if (await save(deliveryFacts(atVisit(visit), form, mother, phone.newId))) onClose();
  };
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        <Choice
          label={w.outcome}
          value={outcome}
          onValue={setOutcome}
          options={(['live-birth', 'stillbirth', 'miscarriage'] as const).map((value) => ({
            value,
            label: w.outcomes[value],
          }))}
        />
        {outcome !== 'live-birth' && <p class="soft">{w.kind}</p>}
        {field}
        <Choice
          label={w.place}
          value={place ?? null}
          onValue={setPlace}
          options={(['facility', 'home', 'on-the-way'] as const).map((value) => ({
            value,
            label: w.places[value],
          }))}
        />
        <TextField label={w.helper} max={100} capitalize value={helper} onValue={setHelper} />
        {outcome === 'live-birth' && (
          <>
            <Babies mother={visit.identity.name} babies={babies} onBabies={setBabies} />
            <Tick label={w.breastfeeding} on={breastfeeding} onTick={setBreastfeeding} />
          </>
        )}
        <Button kind="primary" submit disabled={!ready}>
          {w.submit}
        </Button>
      </form>
    </Sheet>
  );
}

interface BabiesProps {
  mother: string;
  babies: readonly BabyForm[];
  onBabies: (babies: readonly BabyForm[]) => void;
}

const Babies = ({ mother, babies, onBabies }: BabiesProps) => {
  const set = (at: number, more: Partial<BabyForm>) =>
    onBabies(babies.map((b, i) => (i === at ? { ...b, ...more } : b)));
  return (
    <>
      {babies.map((baby, i) => (
        <section class="card stack" key={babyName(mother, i, babies.length)}>
          <h3>{w.baby(i + 1, babies.length)}</h3>
          <p class="soft small">{w.babySays(babyName(mother, i, babies.length))}</p>
          <Choice
            label={registerWords.sex}
            across
            value={baby.sex}
            onValue={(sex) => set(i, { sex })}
            options={[
              { value: 'F', label: registerWords.female },
              { value: 'M', label: registerWords.male },
            ]}
          />
          <TextField
            label={w.weight}
            mode="decimal"
            max={5}
            value={baby.kg}
            onValue={(kg) => set(i, { kg })}
            wrong={numberIn(baby.kg, 0.3, 8) === null ? w.wrongNumber : undefined}
          />
          <TextField
            label={w.length}
            mode="decimal"
            max={5}
            value={baby.cm}
            onValue={(cm) => set(i, { cm })}
            wrong={numberIn(baby.cm, 20, 65) === null ? w.wrongNumber : undefined}
          />
          {babies.length > 1 && (
            <Button kind="plain" onPress={() => onBabies(babies.filter((_, at) => at !== i))}>
              {w.fewer}
            </Button>
          )}
        </section>
      ))}
      {babies.length < MOST_BABIES && (
        <Button onPress={() => onBabies([...babies, NO_BABY])}>{w.another}</Button>
      )}
    </>
  );
};
