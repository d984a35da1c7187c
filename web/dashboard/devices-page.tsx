import { useState } from 'preact/hooks';
import { powersOf } from '#domain/access/roles.ts';
import { type DeviceRow, readDevices } from '../known/read-office.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { TextField } from '../ui/field.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Strip } from '../ui/strip.tsx';
import { sayDevice, deviceWords as w } from '../words/devices.ts';
import { roleWords } from '../words/more.ts';
import { refusedWords } from '../words/refused.ts';
import { askWords } from '../words/village.ts';
import { Frame } from './frame.tsx';
import { sayMoment } from './office.ts';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

/** What is about to be cut off. */
type Cut = { device: string } | { account: DeviceRow['account'] };

/** Fewer than this fit on a screen without searching. */
const SEARCHED = 6;

/** Phones of the accounts one looks after; a lost one is cut off here. */
export function DevicesPage() {
  const { ask, home } = useReader();
  const { list, problem, again } = useList('/api/devices', readDevices);
  const [cutting, setCutting] = useState<Cut | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [text, setText] = useState('');
  const cut = async (what: Cut) => {
    setCutting(null);
    const answer = await ('device' in what
      ? ask.json(`/api/devices/${encodeURIComponent(what.device)}/revoke`, {})
      : ask.json(`/api/accounts/${what.account.id}/revoke`, { close: true }));
    setSaid(answer.ok ? saidOf(what, answer.value) : refusedWords.failed);
    again();
  };
  const devices = byDevice(list ?? []).filter((rows) => holds(rows, text));
  return (
    <Frame title={w.title} back={home}>
      <div class="stack wide">
        <p class="soft">{w.about}</p>
        <div aria-live="polite">{said && <Strip tone="good">{said}</Strip>}</div>
        {problem && <Empty says={askWords[problem](null)} />}
        {!list && !problem && <Skeleton rows={4} />}
        {list && list.length === 0 && <Empty says={w.nobody} />}
        {(list?.length ?? 0) >= SEARCHED && (
          <TextField label={w.find} type="search" value={text} onValue={setText} />
        )}
        {devices.map((rows) => (
          <DeviceCard key={rows[0]?.device} rows={rows} onCut={setCutting} />
        ))}
      </div>
      {cutting && (
        <CutSheet cut={cutting} onDo={() => void cut(cutting)} onClose={() => setCutting(null)} />
      )}
    </Frame>
  );
}

function saidOf(what: Cut, answer: unknown): string {
  if (!('device' in what)) return w.accountClosed;
  const { ended = 0, others = 0 } = answer as { ended?: number; others?: number };
  return others > 0 ? `${w.done(ended)} ${w.others(others)}` : w.done(ended);
}

/** One card a phone, in the order the server gave: those that hold first, the last seen first. */
function byDevice(rows: readonly DeviceRow[]): DeviceRow[][] {
  const devices = new Map<string, DeviceRow[]>();
  for (const row of rows) devices.set(row.device, [...(devices.get(row.device) ?? []), row]);
  return [...devices.values()];
}

const holds = (rows: readonly DeviceRow[], text: string): boolean => {
  const wanted = text.trim().toLowerCase();
  return rows.some((row) =>
    `${row.account.name} ${row.account.username} ${row.deviceName}`.toLowerCase().includes(wanted),
  );
};

interface DeviceCardProps {
  rows: readonly DeviceRow[];
  onCut: (cut: Cut) => void;
}

function DeviceCard({ rows, onCut }: DeviceCardProps) {
  const { me } = useReader();
  const [first] = rows;
  if (!first) return null;
  const holding = rows.some((row) => row.endedAt === null);
  // a posyandu's coordinator cuts off phones; accounts are closed by the puskesmas and above
  const closes = !powersOf(me.account.role).scopes.includes('posyandu');
  return (
    <section class="card stack device" aria-label={sayDevice(first.deviceName)}>
      <h2>{sayDevice(first.deviceName)}</h2>
      <p class="soft small">
        {w.seen(sayMoment(first.seenAt))} · {w.since(sayMoment(first.firstAt))}
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.account.id}>
            <span>
              <b>{row.account.name}</b> · {roleWords[row.account.role]}
              {row.endedAt !== null && (
                <span class="soft small"> · {row.account.closed ? w.closed : w.ended}</span>
              )}
            </span>
            {closes && !row.account.closed && row.account.id !== me.account.id && (
              <Button kind="plain" onPress={() => onCut({ account: row.account })}>
                {w.close}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {holding && (
        <div class="acts">
          <Button kind="danger" onPress={() => onCut({ device: first.device })}>
            {w.lost}
          </Button>
        </div>
      )}
    </section>
  );
}

interface CutSheetProps {
  cut: Cut;
  onDo: () => void;
  onClose: () => void;
}

const CutSheet = ({ cut, onDo, onClose }: CutSheetProps) => {
  const phone = 'device' in cut;
  return (
    <Sheet title={phone ? w.lostTitle : w.closeTitle(cut.account.name)} onClose={onClose}>
      <ul class="points">
        {(phone ? w.lostSays : w.closeSays).map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      {phone && <p class="soft small">{w.lostLimit}</p>}
      <Button kind="danger" whole onPress={onDo}>
        {phone ? w.lostDo : w.closeDo}
      </Button>
      <Button whole onPress={onClose}>
        {w.no}
      </Button>
    </Sheet>
  );
};
