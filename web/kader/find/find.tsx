import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { RosterPerson } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { findWords as w } from '../../words/register.ts';
import { PersonLine } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { openSession } from '../today/open-session.ts';

const SHOWN = 30;

/**
 * Finds while typing. From an open day somebody found goes to their next step; from the menu to their page.
 */
export function Find({ forDay }: { forDay: boolean }) {
  const phone = usePhone();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  phone.roster.value;
  const session = openSession(phone);
  const toStep = forDay && session !== null;
  const found = text.trim() ? phone.search(text, SHOWN) : [];
  const path = (p: RosterPerson) => {
    if (!toStep || p.diedOn) return `/orang/${p.id}`;
    const came = p.last?.session === session.id ? p.last.steps : [];
    const next = ([1, 2, 3, 4, 5] as const).find((s) => !came.includes(s)) ?? 5;
    return `/orang/${p.id}/langkah/${next}`;
  };
  return (
    <Shell title={toStep ? w.titleOpen : w.title} bare={forDay} {...(forDay ? { back: '/' } : {})}>
      <div class="stack">
        <TextField label={w.label} type="search" value={text} onValue={setText} focus />
        <p class="said" role="status">
          {text && found.length === 0 ? w.none : ''}
        </p>
        <ul class="people">
          {found.map((p) => (
            <li key={p.id}>
              <PersonLine
                person={p}
                on={phone.today()}
                href={path(p)}
                side={toStep && p.last?.session === session.id ? w.here : ''}
              />
            </li>
          ))}
        </ul>
        {!text && <Empty says={w.hint} />}
        {text && found.length === 0 && <Empty says={w.none} />}
        <div class="thumb">
          <Button
            kind={text && found.length === 0 ? 'primary' : 'quiet'}
            whole
            icon="add"
            onPress={() => go(`/daftar?nama=${encodeURIComponent(text.trim())}`)}
          >
            {w.new(text.trim())}
          </Button>
        </div>
      </div>
    </Shell>
  );
}
