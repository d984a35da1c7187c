import type { MeasureField } from '#domain/cards/card.ts';
import type { Reading } from '#domain/facts/known.ts';
import { plausible, type Typed } from '#domain/measures/plausible.ts';
import { doubtWords } from '#domain/measures/plausible-words.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { visitWords } from '../../words/visit.ts';

const w = visitWords.measure.ask;

interface AskAgainProps {
  field: MeasureField;
  typed: Typed;
  previous: Reading | null;
  onAgain: () => void;
  onRight: () => void;
  onFix: () => void;
}

/** A surprising number is asked about kindly, once; measuring again comes first. */
export const AskAgain = ({ field, typed, previous, onAgain, onRight, onFix }: AskAgainProps) => {
  const last = previous ?? undefined;
  return (
    <Sheet title={w.title} onClose={onFix}>
      <p style={{ fontSize: '1.2rem' }}>
        {doubtWords(field, typed, plausible(field, typed, last), last)}
      </p>
      <Button kind="primary" icon="again" onPress={onAgain}>
        {w.again(field.what === 'weight' ? w.weigh : w.measure)}
      </Button>
      <Button whole onPress={onRight}>
        {w.right}
      </Button>
      <Button kind="plain" onPress={onFix}>
        {w.fix}
      </Button>
    </Sheet>
  );
};
