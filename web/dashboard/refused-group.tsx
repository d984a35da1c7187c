import { useState } from 'preact/hooks';
import type { FactKind } from '#domain/facts/fact.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import type { HeldRow } from '../known/read-office.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { factWords } from '../words/outbox.ts';
import { refusedWords as w } from '../words/refused.ts';
import { sayDate } from '../words/say.ts';
import { sayMoment } from './office.ts';
import { useReader } from './reader.ts';
import type { HeldAct } from './refused-page.tsx';

interface HeldGroupProps {
  rows: readonly HeldRow[];
  /** these were looked at and left */
  kept: boolean;
  onSettle: (rows: readonly HeldRow[], what: HeldAct) => Promise<void>;
}

/** What one author wrote that was refused for one reason. */
export function HeldGroup({ rows, kept, onSettle }: HeldGroupProps) {
  const [moving, setMoving] = useState<HeldRow | null>(null);
  const [busy, setBusy] = useState(false);
  const [first] = rows;
  if (!first) return null;
  const settle = async (some: readonly HeldRow[], what: HeldAct) => {
    setBusy(true);
    await onSettle(some, what);
    setBusy(false);
  };
  return (
    <section class="card stack">
      <h2>
        {w.by(first.accountName ?? w.unknownAuthor)}{' '}
        <span class="soft num">{w.of(rows.length)}</span>
      </h2>
      <p>{w.why[first.reason]}</p>
      {rows.length > 1 && (
        <Button disabled={busy} onPress={() => void settle(rows, { act: 'release' })}>
          {w.acceptAll(rows.length)}
        </Button>
      )}
      <ul class="held">
        {rows.map((row) => (
          <li key={row.id}>
            <HeldLine row={row} />
            <div class="acts">
              <Button disabled={busy} onPress={() => void settle([row], { act: 'release' })}>
                {w.accept}
              </Button>
              <Button disabled={busy} onPress={() => setMoving(row)}>
                {w.move}
              </Button>
              {!kept && (
                <Button
                  kind="plain"
                  disabled={busy}
                  onPress={() => void settle([row], { act: 'keep' })}
                >
                  {w.leave}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {moving && (
        <MoveSheet
          onClose={() => setMoving(null)}
          onMove={(scope) => {
            setMoving(null);
            void settle([moving], { act: 'reassign', scope });
          }}
        />
      )}
    </section>
  );
}

const isKind = (kind: unknown): kind is FactKind =>
  typeof kind === 'string' && Object.hasOwn(factWords, kind);

function HeldLine({ row }: { row: HeldRow }) {
  const { me } = useReader();
  const place = me.posyandu.find((p) => p.id === row.scope);
  const kind = row.raw?.kind;
  const on = row.raw?.on;
  return (
    <div>
      <b>{isKind(kind) ? factWords[kind] : w.of(1)}</b>
      {row.person && (
        <>
          {' '}
          {w.about1} <b>{row.person.name ?? w.hidden}</b>
        </>
      )}
      <p class="soft small">
        {[
          typeof on === 'string' && /^\d{4}-\d\d-\d\d$/.test(on) ? w.on(sayDate(on)) : '',
          place ? posyanduLabel(place) : w.noPlace,
          w.sent(sayMoment(row.receivedAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {row.withheld && <p class="soft small">{w.withheld}</p>}
    </div>
  );
}

interface MoveSheetProps {
  onMove: (scope: string) => void;
  onClose: () => void;
}

function MoveSheet({ onMove, onClose }: MoveSheetProps) {
  const { me } = useReader();
  const [scope, setScope] = useState(me.posyandu[0]?.id ?? '');
  return (
    <Sheet title={w.moveTitle} onClose={onClose}>
      <SelectField
        label={w.moveTo}
        value={scope}
        onValue={setScope}
        options={me.posyandu.map((p) => ({
          value: p.id,
          label: `${posyanduLabel(p)}, ${p.villageName}`,
        }))}
      />
      <Button kind="primary" whole disabled={scope === ''} onPress={() => onMove(scope)}>
        {w.moveDo}
      </Button>
      <Button whole onPress={onClose}>
        {w.no}
      </Button>
    </Sheet>
  );
}
