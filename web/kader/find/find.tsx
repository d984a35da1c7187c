import { useMemo, useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import type { RosterPerson, SessionNow } from '../../known/phone.ts';
import { asNewPerson } from '../../known/read-query.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { findWords as w } from '../../words/register.ts';
import { ScanCardDoor } from '../hand-over/qr-doors.tsx';
import { PersonLine } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import type { PersonForm } from '../register/person-form.ts';
import { REGISTER_DRAFT } from '../register/register-draft.ts';
import { Shell } from '../shell.tsx';
import { openSession } from '../today/open-session.ts';
import { HouseSheet } from './house-sheet.tsx';
import { householdSizes } from './household.ts';

const SHOWN = 30;

/**
 * Finds while typing. From an open day somebody found goes to their next step; from the menu to their page.
 */
export function Find({ forDay }: { forDay: boolean }) {
  const phone = usePhone();
  const asking = new URLSearchParams(useSearch()).get('cari') ?? '';
  const [text, setText] = useState(asking);
  const [house, setHouse] = useState<RosterPerson | null>(null);
  const roster = phone.roster.value;
  const session = openSession(phone);
  const day = forDay ? session : null;
  const asked = text.trim();
  const found = useMemo(() => (asked ? phone.search(asked, SHOWN) : []), [asked, roster, phone]);
  const nobody = asked !== '' && found.length === 0;
  return (
    <Shell title={day ? w.titleOpen : w.title} bare={forDay} {...(forDay ? { back: '/' } : {})}>
      <div class="stack">
        <TextField label={w.label} type="search" value={text} onValue={setText} focus />
        <p class="said" role="status">
          {nobody ? w.none : ''}
        </p>
        <Results found={found} day={day} onHouse={setHouse} />
        {!asked && <ScanCardDoor />}
        {!asked && <Hints />}
        {nobody && <Empty says={w.none} />}
        <ToRegister typed={asked} first={nobody} />
      </div>
      {house && <HouseSheet person={house} session={day} onClose={() => setHouse(null)} />}
    </Shell>
  );
}

interface ResultsProps {
  found: readonly RosterPerson[];
  day: SessionNow | null;
  onHouse: (person: RosterPerson) => void;
}

function Results({ found, day, onHouse }: ResultsProps) {
  const phone = usePhone();
  const sizes = useMemo(() => householdSizes(found, phone.people()), [found, phone]);
  return (
    <ul class="people">
      {found.map((p) => (
        <li key={p.id} class="withhouse">
          <PersonLine
            person={p}
            on={day?.on ?? phone.today()}
            href={pathOf(p, day)}
            under={isHere(p, day) && <Here />}
          />
          {(sizes.get(p.id) ?? 1) > 1 && (
            <button
              type="button"
              class="iconbutton"
              aria-label={w.houseOf(p.name)}
              onClick={() => onHouse(p)}
            >
              <Icon name="people" />
              <small aria-hidden="true">{w.house}</small>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

const isHere = (p: RosterPerson, day: SessionNow | null): boolean =>
  day !== null && p.last?.session === day.id;

const Here = () => (
  <span class="herenow">
    <Icon name="check" size={18} />
    {w.here}
  </span>
);

/** On an open day the next step that is not done; else, and for the dead, their page. */
function pathOf(p: RosterPerson, day: SessionNow | null): string {
  if (!day || p.diedOn) return `/orang/${p.id}`;
  const came = isHere(p, day) ? (p.last?.steps ?? []) : [];
  const next = ([1, 2, 3, 4, 5] as const).find((s) => !came.includes(s)) ?? 5;
  return `/orang/${p.id}/langkah/${next}`;
}

/** What can be typed, by example: nobody reads a manual with forty families waiting. */
const Hints = () => (
  <div class="stack">
    <p class="soft">{w.hint}</p>
    <ul class="examples">
      {w.examples.map(([typed, finds]) => (
        <li key={typed}>
          <b>{typed}</b> <span class="soft">{finds}</span>
        </li>
      ))}
    </ul>
  </div>
);

/** Somebody new, or the registration that was left half-typed. */
function ToRegister({ typed, first }: { typed: string; first: boolean }) {
  const phone = usePhone();
  const [, go] = useLocation();
  const { name, nik } = asNewPerson(typed);
  const left = phone.draft(REGISTER_DRAFT) as Partial<PersonForm> | null;
  return (
    <div class="thumb">
      {left && !typed && (
        <Button whole icon="again" onPress={() => go('/daftar?lanjut=1')}>
          {w.goOn((left.name ?? '').trim())}
        </Button>
      )}
      <Button
        kind={first ? 'primary' : 'quiet'}
        whole
        icon="add"
        onPress={() => go(`/daftar?${new URLSearchParams(nik ? { nik } : { nama: name })}`)}
      >
        {w.new(name)}
      </Button>
    </div>
  );
}
