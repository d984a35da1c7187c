import { useState } from 'preact/hooks';
import type { Instrument, InstrumentItem } from '#domain/cards/card.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { visitWords } from '../../words/visit.ts';
import { SpeakButton } from '../speak-button.tsx';
import { type Answers, scoreOf } from './serve-draft.ts';

const w = visitWords.serve;
/** Questionnaires in which every yes is a complaint: asked one after the other, one tap may answer them all with no. */
const COMPLAINTS = new Set(['tbc-signs', 'sick-signs']);

interface QuestionsProps {
  instrument: Instrument;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
  /** only this one of them, where one question fills the screen */
  only?: string | undefined;
  /** in a card that has its name already */
  within?: boolean;
}

/** A questionnaire of the card: yes or no, or one of a few, each as large as a thumb. */
export function Questions({ instrument, answers, onAnswers, only, within }: QuestionsProps) {
  const items = instrument.items.filter((item) => only === undefined || item.key === only);
  const yesNo = instrument.items.filter((i) => i.kind === 'yes-no');
  const score = scoreOf(instrument, answers);
  const many = instrument.items.length > 1;
  const named = !within && instrument.items[0]?.text !== instrument.title;
  return (
    <section class={within ? 'stack' : 'card stack'} aria-label={instrument.title}>
      {(named || many) && (
        <div class="row between">
          {named && <h3>{instrument.title}</h3>}
          {many && (
            <span class="soft small num">
              {score === null
                ? w.answered(Object.keys(answers).length, instrument.items.length)
                : w.score(score)}
            </span>
          )}
        </div>
      )}
      {items.map((item) => (
        <div class="row asked" key={item.key}>
          <div class="grow">
            <Item
              item={item}
              answer={answers[item.key]}
              onAnswer={(answer) => onAnswers(answered(answers, item.key, answer))}
            />
          </div>
          <SpeakButton text={item.text} />
        </div>
      ))}
      {COMPLAINTS.has(instrument.key) && (
        <Button
          onPress={() =>
            onAnswers({ ...answers, ...Object.fromEntries(yesNo.map((i) => [i.key, false])) })
          }
        >
          {w.allNo}
        </Button>
      )}
    </section>
  );
}

/** An answer taken back is not answered. */
function answered(answers: Answers, key: string, answer: Answer | undefined): Answers {
  const { [key]: _before, ...others } = answers;
  return answer === undefined ? others : { ...others, [key]: answer };
}

type Answer = boolean | number | string;
type NumberItem = Extract<InstrumentItem, { kind: 'number' }>;

interface ItemProps {
  item: InstrumentItem;
  answer: Answer | undefined;
  onAnswer: (answer: Answer | undefined) => void;
}

function Item({ item, answer, onAnswer }: ItemProps) {
  if (item.kind === 'yes-no')
    return (
      <Choice
        label={item.text}
        across
        value={answer === undefined ? null : answer ? 'yes' : 'no'}
        onValue={(said) => onAnswer(said === 'yes')}
        options={[
          { value: 'no', label: w.no },
          { value: 'yes', label: w.yes },
        ]}
      />
    );
  if (item.kind === 'score')
    return (
      <Choice
        label={item.text}
        value={answer === undefined ? null : String(answer)}
        onValue={(points) => onAnswer(Number(points))}
        options={item.choices.map((c) => ({ value: String(c.points), label: c.text }))}
      />
    );
  if (item.kind === 'number') return <Counted item={item} answer={answer} onAnswer={onAnswer} />;
  return (
    <Choice
      label={item.text}
      value={answer === undefined ? null : String(answer)}
      onValue={onAnswer}
      options={item.choices.map((c) => ({ value: c.value, label: c.text }))}
    />
  );
}

/** A whole number written down. What lies outside is not kept, and says so; an emptied field is not answered. */
function Counted({ item, answer, onAnswer }: ItemProps & { item: NumberItem }) {
  const [text, setText] = useState(answer === undefined ? '' : String(answer));
  const numberIn = (typed: string): number | undefined => {
    const n = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
    return n >= item.min && n <= item.max ? n : undefined;
  };
  return (
    <TextField
      label={item.unit ? `${item.text} (${item.unit})` : item.text}
      mode="numeric"
      max={4}
      value={text}
      wrong={text && numberIn(text) === undefined ? w.numberBetween(item.min, item.max) : undefined}
      onValue={(typed) => {
        setText(typed);
        onAnswer(numberIn(typed));
      }}
    />
  );
}
