import type { AimsAnswer } from '#domain/pws/aims-answer.ts';
import { isProjectionKey, PROJECTIONS } from '#domain/pws/indicators/catalogue.ts';
import type { IndicatorLine } from '#domain/pws/indicators/line.ts';
import { aimWords as w } from '../words/aims.ts';
import { inWords } from '../words/label.ts';
import { sayNumber, sayPlain, sayTyped } from '../words/say.ts';
import {
  type AimKey,
  fieldOf,
  holdsWithout,
  isWrong,
  setHere,
  sumBelow,
  type Typed,
} from './aims-view.ts';

interface TableProps {
  answer: AimsAnswer;
  typed: Typed;
  onType: (aim: AimKey, text: string) => void;
}

/** How many people of each kind: by name beside what the statistics say. */
export const PeopleTable = ({ answer, typed, onType }: TableProps) => (
  <table class="aimtable">
    <caption class="said">{w.people}</caption>
    <thead>
      <tr>
        <th scope="col">{w.kind}</th>
        <th scope="col">{w.registered}</th>
        <th scope="col">{w.projected}</th>
      </tr>
    </thead>
    <tbody>
      {Object.keys(PROJECTIONS)
        .filter(isProjectionKey)
        .map((key) => {
          const aim: AimKey = { kind: 'people', key };
          const name = inWords(PROJECTIONS[key].label);
          const sum = sumBelow(answer, key);
          return (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-head={w.registered}>
                <Registered answer={answer} name={key} />
              </td>
              <td data-head={w.projected}>
                <Field
                  answer={answer}
                  aim={aim}
                  typed={typed}
                  onType={onType}
                  label={`${name}, ${w.projected}`}
                />
                {sum !== null && <p class="soft small">{w.sum(sum)}</p>}
              </td>
            </tr>
          );
        })}
    </tbody>
  </table>
);

const Registered = ({ answer, name }: { answer: AimsAnswer; name: keyof typeof PROJECTIONS }) => {
  const n = answer.registered[name] ?? null;
  if (n !== null) return <>{sayNumber(n)}</>;
  const byName = PROJECTIONS[name].targets.length > 0;
  return <span class="soft small">{byName ? w.notTold : w.notByName}</span>;
};

/** Which share each indicator aims at: what holds anyway, and what this place says. */
export const PercentTable = ({
  answer,
  typed,
  onType,
  lines,
}: TableProps & { lines: readonly IndicatorLine[] }) => (
  <table class="aimtable">
    <caption class="said">{w.percents}</caption>
    <thead>
      <tr>
        <th scope="col">{w.indicator}</th>
        <th scope="col">{w.holds}</th>
        <th scope="col">{w.own}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.key}>
          <th scope="row">
            {line.n}. {inWords(line.title)}
          </th>
          <td data-head={w.holds}>
            <Holds answer={answer} name={line.key} />
          </td>
          <td data-head={w.own}>
            <Field
              answer={answer}
              aim={{ kind: 'percent', key: line.key }}
              typed={typed}
              onType={onType}
              label={`${inWords(line.title)}, ${w.own}`}
            />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Holds = ({ answer, name }: { answer: AimsAnswer; name: string }) => {
  const now = holdsWithout(answer, name);
  if (!now) return <span class="soft small">{w.free}</span>;
  const say = now.direction === 'at-least' ? w.atLeast : w.atMost;
  return (
    <>
      {say(sayPlain(now.percent))} <span class="soft small">({w.from[now.from]})</span>
    </>
  );
};

interface FieldProps extends TableProps {
  aim: AimKey;
  label: string;
}

function Field({ answer, aim, typed, onType, label }: FieldProps) {
  const own = setHere(answer, aim);
  if (!answer.mine) return <span>{own === '' ? '–' : sayNumber(Number(own))}</span>;
  const text = typed[fieldOf(aim)] ?? sayTyped(own.replace('.', ','));
  const wrong = isWrong(answer, aim, text);
  const note = `aim-${aim.kind}-${aim.key}`;
  return (
    <div class="field">
      <input
        class="input"
        aria-label={label}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? note : undefined}
        inputMode={aim.kind === 'people' ? 'numeric' : 'decimal'}
        autocomplete="off"
        maxLength={12}
        value={text}
        onInput={(event) => onType(aim, event.currentTarget.value)}
      />
      {wrong && (
        <p class="wrong" id={note}>
          {aim.kind === 'people' ? w.wrongPeople : w.wrongPercent}
        </p>
      )}
    </div>
  );
}
