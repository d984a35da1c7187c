import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { powersOf } from '#domain/access/roles.ts';
import type { Month } from '#domain/calendar.ts';
import { ageOn } from '#domain/people/age.ts';
import type { AccessReport } from '#domain/pws/place-parts.ts';
import { readAccess, readNeverServed, readPlaceMonth } from '../known/read-place.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Table } from '../ui/table.tsx';
import { listWords } from '../words/lists.ts';
import { placeWords } from '../words/places.ts';
import { sayAge } from '../words/say.ts';
import { askWords, sayCount, sayMonth, villageWords } from '../words/village.ts';
import { BecauseForm } from './because-form.tsx';
import { Count } from './count.tsx';
import { saysWhy, withReason } from './office.ts';
import { askAccess, askNeverServed, askPlace, type PlaceAt } from './place-address.ts';
import { sayPercentOf } from './place-below.tsx';
import { PlaceFrame } from './place-frame.tsx';
import { sayRt } from './place-rt.tsx';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';
import { isTold } from './village-view.ts';

const w = placeWords.access;

interface AccessProps {
  place: PlaceAt;
  month: Month;
}

/** How near care is: people to a posyandu, how many came, and whom nobody served in a year. */
export function PlaceAccess({ place, month }: AccessProps) {
  const { me } = useReader();
  const head = useList(askPlace(place, month), readPlaceMonth);
  const large = place.level === 'district' || place.level === 'province';
  const { list, problem } = useList(large ? null : askAccess(place, month), readAccess);
  const { names } = powersOf(me.account.role);
  const opens = names === 'always' || names === 'on-need';
  return (
    <PlaceFrame
      place={place}
      month={month}
      page={head.list}
      here="access"
      part="akses"
      title={w.title}
    >
      <p class="soft notes">{large ? w.tooLarge : w.about}</p>
      {problem && <Empty says={askWords[problem](null)} />}
      {!list && !problem && !large && <Skeleton rows={4} />}
      {list && <Report list={list} level={place.level} month={month} />}
      {list && opens && list.whole.neverServed > 0 && <Names place={place} month={month} />}
    </PlaceFrame>
  );
}

function Report({
  list,
  level,
  month,
}: {
  list: AccessReport;
  level: PlaceAt['level'];
  month: Month;
}) {
  const { whole, lines, posyandu } = list;
  const each = isTold(whole.residents) && posyandu > 0 ? whole.residents / posyandu : null;
  return (
    <>
      <dl class="tiles">
        <Tile says={w.perPosyandu} n={each === null ? whole.residents : Math.round(each)}>
          {w.perPosyanduSays(sayCount(whole.residents), posyandu)}
        </Tile>
        {level === 'village' && (
          <Tile says={w.perPustu} n={whole.residents}>
            {w.perPustuSays}
          </Tile>
        )}
        <Tile says={w.attendance} n={whole.served}>
          {sayPercentOf(whole.served, whole.residents)} · {w.session(sayCount(whole.session))}
        </Tile>
        <Tile says={w.never} n={whole.neverServed}>
          {w.neverOf(sayPercentOf(whole.neverServed, whole.residents))}
        </Tile>
      </dl>
      {lines.length > 0 && (
        <Table
          caption={w.caption(sayMonth(month))}
          stacks
          columns={[
            { label: w.columns.name },
            ...[w.columns.residents, w.columns.attendance, w.columns.session, w.columns.never].map(
              (label) => ({ label, number: true }),
            ),
          ]}
        >
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name}</th>
              <td class="right" data-label={w.columns.residents}>
                <Count n={line.residents} />
              </td>
              <td class="right" data-label={w.columns.attendance}>
                <Count n={line.served} />
                <span class="of">{sayPercentOf(line.served, line.residents)}</span>
              </td>
              <td class="right" data-label={w.columns.session}>
                <Count n={line.session} />
              </td>
              <td class="right strong" data-label={w.columns.never}>
                <Count n={line.neverServed} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <div class="notes small soft">
        <p>{w.distinct}</p>
        {list.small === 'suppressed' && <p>{placeWords.head.small}</p>}
      </div>
    </>
  );
}

const Tile = ({ says, n, children }: { says: string; n: number; children: ComponentChildren }) => (
  <div>
    <dt>{says}</dt>
    <dd>
      <span class="tile">
        <Count n={n} />
      </span>
      <span class="small soft">{children}</span>
    </dd>
  </div>
);

/** The same people by name, asked for when somebody wants them. */
function Names({ place, month }: AccessProps) {
  const { me, on, personAddress } = useReader();
  const [open, setOpen] = useState(false);
  const [because, setBecause] = useState<string | null>(null);
  const unsaid = saysWhy(me) && because === null;
  const address = withReason(askNeverServed(place, month), because);
  const { list, problem } = useList(open && !unsaid ? address : null, readNeverServed);
  if (!open)
    return (
      <div class="row noprint">
        <Button icon="people" onPress={() => setOpen(true)}>
          {w.names}
        </Button>
      </div>
    );
  return (
    <section class="stack">
      <h2>{w.namesTitle}</h2>
      {unsaid && <BecauseForm onReason={setBecause} />}
      {problem && <Empty says={askWords[problem](null)} />}
      {list && list.total > list.people.length && (
        <p>{listWords.cut(list.people.length, list.total)}</p>
      )}
      {list?.total === 0 && <p>{w.nobody}</p>}
      <ul class="names">
        {list?.people.map(({ id, name, birthDate, sex, rt }) => {
          const to = personAddress(id);
          const age = ageOn(birthDate, on);
          return (
            <li key={id}>
              {to ? <Link href={to}>{name}</Link> : <b>{name}</b>}
              <span class="soft small">
                {[villageWords.list.sex[sex], age && sayAge(age), sayRt(rt)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
