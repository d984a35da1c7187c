import { Choice, Tick } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { moreWords as w } from '../../words/more.ts';
import { LanguageChoice } from './language-choice.tsx';
import { changeLook, look, SCALES, THEMES } from './look.ts';

/** How this phone shows and asks: kept on the phone, says nothing about anybody. */
export const LookSection = () => {
  const { theme, large, single, aloud, scale } = look.value;
  return (
    <details class="card folded">
      <summary>
        <span class="grow">
          <b>{w.look}</b>
          <small>{w.lookSays}</small>
        </span>
        <Icon name="next" />
      </summary>
      <div class="stack">
        <LanguageChoice />
        <Tick label={w.large} on={large} onTick={(on) => changeLook({ large: on })} />
        <Tick
          label={w.single}
          note={w.singleNote}
          on={single}
          onTick={(on) => changeLook({ single: on })}
        />
        <Tick
          label={w.aloud}
          note={w.aloudNote}
          on={aloud}
          onTick={(on) => changeLook({ aloud: on })}
        />
        <Choice
          label={w.scale}
          hint={w.scaleHint}
          value={scale}
          onValue={(next) => changeLook({ scale: next })}
          options={SCALES.map((value) => ({ value, ...w.scales[value] }))}
        />
        <Choice
          label={w.theme}
          value={theme}
          onValue={(next) => changeLook({ theme: next })}
          options={THEMES.map((value) => ({ value, ...w.themes[value] }))}
        />
      </div>
    </details>
  );
};
