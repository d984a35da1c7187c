import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { formKey } from '../../known/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { visitWords } from '../../words/visit.ts';
import { useSaving } from '../saving.tsx';
import { SpeakButton } from '../speak-button.tsx';
import { useDraft } from '../use-draft.ts';
import { dangerFacts, dangerOf, signKey } from './danger.ts';
import type { Visit } from './visit.ts';

const w = visitWords.danger;

interface AskProps {
  visit: Visit;
  /** nobody has any: may be kept and saved with what follows */
  onNone: () => void;
  onSaved: () => void;
}

/** What to ask and look for before anything is measured. One yes is saved at once, and acts. */
export function AskDanger({ visit, onNone, onSaved }: AskProps) {
  const save = useSaving();
  const { lists, yes } = dangerOf(visit);
  // what was ticked before somebody else answered is not what would be saved now
  const said = lists.map((list) => visit.day?.answers[list.key]?.fact ?? '-');
  const key = formKey(visit.known.id, visit.on, 'bahaya', ...said);
  const draft = useDraft(key, visit.scope, () => ({ ticked: yes }));
  const { ticked } = draft.value;
  const press = async () => {
    if (ticked.length === 0 && yes.length === 0) {
      draft.drop();
      return onNone();
    }
    if (await save(dangerFacts(visit, ticked), draft.key)) onSaved();
  };
  return (
    <>
      {lists.map((list) => (
        <fieldset class="stack danger-signs" key={list.key}>
          <legend class="row between">
            <b>{list.title}</b>
            <SpeakButton text={`${w.title} ${list.items.map((i) => i.text).join('. ')}`} />
          </legend>
          <div class="choices">
            {list.items.map((item) => {
              const sign = signKey(list, item.key);
              return (
                <Tick
                  key={sign}
                  label={item.text}
                  on={ticked.includes(sign)}
                  onTick={(on) =>
                    draft.change({
                      ticked: on ? [...ticked, sign] : ticked.filter((one) => one !== sign),
                    })
                  }
                />
              );
            })}
          </div>
        </fieldset>
      ))}
      <div class="thumb">
        <Button
          kind={ticked.length > 0 ? 'danger' : 'primary'}
          whole
          icon={ticked.length > 0 ? 'alert' : 'check'}
          onPress={() => void press()}
          testid="danger-answer"
        >
          {ticked.length > 0 ? w.some(ticked.length) : w.none}
        </Button>
      </div>
    </>
  );
}

/** Red, and before everything else: what was said, and whom to call. */
export function DangerCard({ visit, onGoOn }: { visit: Visit; onGoOn?: () => void }) {
  const [, go] = useLocation();
  const says = dangerOf(visit).says.join('; ');
  const referred = (visit.day?.referrals.length ?? 0) > 0;
  return (
    <section class="finding urgent danger-now" role="alert" data-danger="present">
      <span class="verdict">
        <Icon name="alert" size={22} />
        {w.present}
      </span>
      <p>{says}</p>
      <p class="call">{w.call}</p>
      <p>{w.meanwhile}</p>
      <div class="row">
        <SpeakButton text={`${w.present}. ${says}. ${w.call} ${w.meanwhile}`} />
        <Button kind="danger" onPress={() => go(`/orang/${visit.known.id}/langkah/4?rujuk=1`)}>
          {referred ? w.referred : w.refer}
        </Button>
        {onGoOn && <Button onPress={onGoOn}>{w.goOn}</Button>}
      </div>
    </section>
  );
}

/** On every step: asks, or says again, what may not wait. Nothing for those who have no such list. */
export function DangerButton({ visit }: { visit: Visit }) {
  const [open, setOpen] = useState(false);
  const save = useSaving();
  const now = dangerOf(visit);
  if (now.lists.length === 0) return null;
  const close = () => setOpen(false);
  const none = async () => {
    if (await save(dangerFacts(visit, []))) close();
  };
  const state = now.yes.length > 0 ? w.isThere : now.asked ? w.isNone : w.isUnasked;
  return (
    <>
      <button
        type="button"
        class={`danger-button ${now.yes.length > 0 ? 'there' : ''}`}
        onClick={() => setOpen(true)}
        data-testid="danger-open"
      >
        <Icon name={now.asked && now.yes.length === 0 ? 'check' : 'alert'} size={20} />
        <span>
          {w.open}
          <small>{state}</small>
        </span>
      </button>
      {open && (
        <Sheet title={w.title} onClose={close}>
          <p class="soft">{w.says}</p>
          <AskDanger visit={visit} onNone={() => void none()} onSaved={close} />
        </Sheet>
      )}
    </>
  );
}
