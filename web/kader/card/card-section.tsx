import { useState } from 'preact/hooks';
import { cardGroups, cardsOf, cardText, newCard } from '../../known/cards.ts';
import type { FactDraft } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { cardWords as w } from '../../words/scan.ts';
import { useSaving } from '../saving.tsx';
import type { Visit } from '../steps/visit.ts';
import '../scan/scan.css';

/** Somebody's card on their page: shown, made, replaced when lost, taken back. */
export function CardSection({ visit }: { visit: Visit }) {
  const save = useSaving();
  const [asking, setAsking] = useState<'replace' | 'revoke' | null>(null);
  const { known, identity, scope } = visit;
  const { card } = cardsOf(known.history);
  const about = { subject: known.id, scope, on: visit.on };
  const held = known.history.filter((f) => f.kind === 'card-issued' && !known.withdrawn.has(f.id));
  // every earlier card ends with it: one that was lost must not come back when a later one is taken back
  const endHeld = held.map(
    (f): FactDraft => ({ ...about, kind: 'fact-withdrawn', body: { fact: f.id } }),
  );
  const make = async () => {
    const drawn = newCard(crypto.getRandomValues(new Uint8Array(32)));
    await save([...endHeld, { ...about, kind: 'card-issued', body: { card: drawn } }]);
    setAsking(null);
  };
  const revoke = async () => {
    await save(endHeld);
    setAsking(null);
  };
  return (
    <section class="card stack" data-testid="card-section">
      <h2>{w.title}</h2>
      {card ? (
        <>
          <div class="qrcard">
            <QrCode text={cardText(card)} label={w.label(identity.name)} strength="quartile" />
          </div>
          <p class="center">
            <span class="soft small">{w.code}</span>
            <br />
            <b class="num cardcode">{cardGroups(card)}</b>
          </p>
          <p class="soft small">{w.says}</p>
          <Button whole onPress={() => setAsking('replace')}>
            {w.replace}
          </Button>
          <Button whole kind="plain" onPress={() => setAsking('revoke')}>
            {w.revoke}
          </Button>
        </>
      ) : (
        <>
          <p class="soft">{w.none}</p>
          <Button whole icon="qr" onPress={() => void make()}>
            {w.make}
          </Button>
        </>
      )}
      {asking && (
        <Sheet
          title={asking === 'replace' ? w.replaceSure : w.revokeSure}
          onClose={() => setAsking(null)}
        >
          <p>{asking === 'replace' ? w.replaceSays : w.revokeSays}</p>
          <Button
            kind={asking === 'replace' ? 'primary' : 'danger'}
            whole
            onPress={() => void (asking === 'replace' ? make() : revoke())}
          >
            {asking === 'replace' ? w.replaceDo : w.revokeDo}
          </Button>
          <Button whole onPress={() => setAsking(null)}>
            {w.stay}
          </Button>
        </Sheet>
      )}
    </section>
  );
}
