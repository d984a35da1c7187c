import { useState } from 'preact/hooks';
import type { Group } from '#domain/stages/groups.ts';
import { GROUPS } from '#domain/stages/groups.ts';
import { usePhone } from '../kader/phone-context.ts';
import { useSaving } from '../kader/saving.tsx';
import { groupsOfPerson } from '../kader/today/stations.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { SelectField } from '../ui/field.tsx';
import { groupWords } from '../words/groups.ts';
import { paperWords as words } from '../words/paper.ts';
import { IdCard, inSheets } from './id-card.tsx';
import { cardFact } from './one-card.tsx';
import { PrintPage } from './print-page.tsx';
import { livingAt } from './register-list.ts';
import { usePlace } from './use-place.tsx';

const w = words.cards;
const ALL = 'all';

/** Everybody's cards of a posyandu, or of one group of it; those who have none get one first. */
export function ManyCards() {
  const phone = usePhone();
  const save = useSaving();
  const { place, field } = usePlace();
  const [group, setGroup] = useState<Group | typeof ALL>(ALL);
  phone.roster.value;
  const on = phone.today();
  const people = livingAt(phone.people(), place?.id ?? '').filter(
    (p) => group === ALL || groupsOfPerson(p, on).includes(group),
  );
  const have = people.filter((p) => p.card);
  const lack = people.filter((p) => !p.card);
  const make = () => save(lack.map((p) => cardFact(p, place?.id ?? '', on)));
  const sheets = inSheets(have);
  return (
    <PrintPage
      title={w.title}
      back="/cetak"
      empty={have.length === 0}
      choices={
        <>
          {field}
          <SelectField
            label={w.group}
            value={group}
            onValue={(value) => setGroup(GROUPS.find((g) => g === value) ?? ALL)}
            options={[
              { value: ALL, label: w.all },
              ...GROUPS.map((g) => ({ value: g as string, label: groupWords[g] })),
            ]}
          />
          <p>
            {w.have(have.length)} {sheets.length > 0 && w.sheets(sheets.length)}
          </p>
          {lack.length > 0 && (
            <>
              <p>{w.lack(lack.length)}</p>
              <Button whole icon="qr" onPress={() => void make()}>
                {w.make(lack.length)}
              </Button>
            </>
          )}
        </>
      }
    >
      {have.length === 0 && <Empty says={w.none} />}
      {sheets.map((sheet) => (
        <section class="a4 cards" key={sheet[0]?.id}>
          {sheet.map((p) => (
            <IdCard key={p.id} person={p} card={p.card ?? ''} place={place} />
          ))}
        </section>
      ))}
    </PrintPage>
  );
}
