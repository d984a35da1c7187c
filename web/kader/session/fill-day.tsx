import { useLocation } from 'wouter-preact';
import { formKey } from '../../known/drafts.ts';
import type { SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { sayDay } from '../../words/say.ts';
import { planWords, fillWords as w } from '../../words/session.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { Shell } from '../shell.tsx';
import { useDraft } from '../use-draft.ts';
import { atSession } from './at-session.tsx';
import { KaderRows } from './kader-rows.tsx';
import { modeOptions } from './mode-options.ts';
import { OfficerRows } from './officer-rows.tsx';
import { notedFact } from './session-facts.ts';
import { StockRows, ToolRows } from './tool-rows.tsx';
import { type TypedDay, typedOf, typedToNoted, wrongRows } from './typed-day.ts';

/** What is written down about the open day itself: who serves where, who came from where, tools, what was used. */
export const FillDay = atSession(({ session }) => {
  const phone = usePhone();
  const save = useSaving();
  const [, go] = useLocation();
  const me = useMe();
  // only what was touched is kept: a list another phone writes meanwhile is neither hidden nor written over
  const draft = useDraft<Partial<TypedDay>>(formKey(session.id, 'isi'), session.scope, () => ({}));
  const { change } = draft;
  const typed: TypedDay = { ...typedOf(session, me.account), ...draft.value };
  const fact = notedFact(session, typedToNoted(typed));
  const wrong = wrongRows(typed);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!fact || wrong) return;
    if (await save([fact], draft.key)) go(`/hari/${session.id}`);
  };
  return (
    <Shell
      title={w.title}
      sub={<span>{sayDay(session.on)}</span>}
      back={`/hari/${session.id}`}
      bare
    >
      <form class="stack wide" onSubmit={submit} noValidate>
        <KaderRows
          rows={typed.kader}
          onRows={(kader) => change({ kader })}
          before={kaderBefore(phone.allSessions(), session)}
        />
        <OfficerRows rows={typed.officers} onRows={(officers) => change({ officers })} />
        <ToolRows rows={typed.tools} onRows={(tools) => change({ tools })} />
        <StockRows used={typed.stock} onUsed={(stock) => change({ stock })} />
        <section class="stack">
          <h2>{w.day}</h2>
          <TextField
            label={w.place}
            value={typed.place}
            onValue={(place) => change({ place })}
            max={100}
          />
          <Choice
            label={planWords.form.mode}
            value={typed.mode}
            onValue={(mode) => change({ mode })}
            options={modeOptions}
          />
          <TextField
            label={w.incident}
            value={typed.incident}
            onValue={(incident) => change({ incident })}
            max={500}
          />
        </section>
        <div class="thumb">
          {wrong && <p class="wrong">{w.countWrong}</p>}
          <Button kind="primary" submit disabled={!fact || wrong}>
            {fact ? w.submit : w.nothing}
          </Button>
        </div>
      </form>
    </Shell>
  );
});

/** Who served last time, when that is known and nothing is written of today. */
function kaderBefore(all: readonly SessionNow[], session: SessionNow): SessionNow['kader'] {
  if (session.kader.length > 0) return [];
  const last = all.find(
    (s) => s.scope === session.scope && s.on < session.on && s.kader.length > 0,
  );
  return last?.kader ?? [];
}
