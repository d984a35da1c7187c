import type { MeasureField } from '#domain/cards/card.ts';
import type { Reading } from '#domain/facts/known.ts';
import { allowedDifference } from '#domain/measures/allowed-difference.ts';
import { plausible, type Typed } from '#domain/measures/plausible.ts';
import { doubtWords, valueText } from '#domain/measures/plausible-words.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { sayPlain } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { SpeakButton } from '../speak-button.tsx';

const w = visitWords.measure;

/** Why a number is asked about, and what follows once it is settled. */
export type Asking = { typed: Typed; after: 'next' | 'save' } & (
  | { kind: 'surprising' }
  | { kind: 'apart'; before: Typed }
);

interface AskAgainProps {
  field: MeasureField;
  asking: Asking;
  previous: Reading | null;
  ageMonths: number;
  onAgain: () => void;
  onRight: () => void;
  onFix: () => void;
}

/** A surprising number, or two that lie far apart, is asked about kindly, once; measuring again comes first. */
export const AskAgain = (p: AskAgainProps) => {
  const { field, asking } = p;
  const apart = asking.kind === 'apart';
  const says = sayWhy(p);
  const tool = field.what === 'weight' ? w.ask.weigh : w.ask.measure;
  return (
    <Sheet title={apart ? w.apart.title : w.ask.title} onClose={p.onFix}>
      <div class="row between">
        <p class="grow" style={{ fontSize: '1.2rem' }}>
          {says}
        </p>
        <SpeakButton text={says} />
      </div>
      <Button kind="primary" icon="again" onPress={p.onAgain}>
        {apart ? w.apart.third : w.ask.again(tool)}
      </Button>
      <Button whole onPress={p.onRight}>
        {apart ? w.apart.keep : w.ask.right}
      </Button>
      <Button kind="plain" onPress={p.onFix}>
        {w.ask.fix}
      </Button>
    </Sheet>
  );
};

function sayWhy({ field, asking, previous, ageMonths }: AskAgainProps): string {
  const { typed } = asking;
  if (asking.kind === 'surprising') {
    const last = previous ?? undefined;
    return doubtWords(field, typed, plausible(field, typed, last), last) ?? '';
  }
  const allowed = `${sayPlain(allowedDifference(field.what, ageMonths) ?? 0)} ${field.unit}`;
  return w.apart.says(valueText(field, asking.before), valueText(field, typed), allowed);
}
