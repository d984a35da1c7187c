import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { monthOf } from '#domain/calendar.ts';
import { Empty } from '../ui/empty.tsx';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { villageWords as w } from '../words/village.ts';
import { monthAddress } from './addresses.ts';
import { Frame } from './frame.tsx';
import { useReader } from './reader.ts';

/** Fewer than this fit on a screen without searching. */
const SEARCHED = 8;

/** The villages whose page this account may open. */
export function VillageList() {
  const { me, on, home } = useReader();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = me.villages.filter((v) => v.name.toLowerCase().includes(wanted));
  const none = me.villages.length === 0 ? w.noVillages : w.noneFound;
  return (
    <Frame title={w.pick} back={home}>
      <div class="stack wide">
        {me.villages.length >= SEARCHED && (
          <TextField label={w.find} value={text} onValue={setText} />
        )}
        {found.length === 0 && <Empty says={none} />}
        <ul class="people">
          {found.map((v) => (
            <li key={v.code}>
              <Link class="person village-line" href={monthAddress(v.code, monthOf(on))}>
                <span class="name">{v.name}</span>
                <span class="about num">{v.code}</span>
                <Icon name="next" />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  );
}
