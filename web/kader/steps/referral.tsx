import type { Finding } from '#domain/assess/finding.ts';
import { Choice, Tick } from '../../ui/choice.tsx';
import { FieldGroup, TextField } from '../../ui/field.tsx';
import { visitWords } from '../../words/visit.ts';
import { useForWorker } from '../phone-context.ts';
import { toRefer, usualPlace } from './findings.ts';
import type { ReferralDraft } from './serve-draft.ts';

const w = visitWords.serve;

/** A referral with its reasons already filled in from what was found. */
export const referralFrom = (findings: readonly Finding[], on: boolean): ReferralDraft => ({
  on,
  to: usualPlace(findings),
  reasons: toRefer(findings).map((f) => f.code),
  note: '',
  by: '',
});

interface ReferralProps {
  findings: readonly Finding[];
  draft: ReferralDraft;
  onDraft: (draft: ReferralDraft) => void;
}

/** Where to, why, who decided. */
export function Referral({ findings, draft, onDraft }: ReferralProps) {
  const forWorker = useForWorker();
  const reasons = findings.filter((f) => f.severity !== 'good' && f.severity !== 'unknown');
  const toggle = (code: string, on: boolean) =>
    onDraft({
      ...draft,
      reasons: on ? [...draft.reasons, code] : draft.reasons.filter((r) => r !== code),
    });
  return (
    <section class="card stack" id="rujukan">
      <h3>{w.refer}</h3>
      <Tick
        label={w.referOn}
        note={forWorker ? undefined : w.waits}
        on={draft.on}
        onTick={(on) => onDraft({ ...draft, on })}
      />
      {draft.on && (
        <>
          <Choice
            label={w.to}
            across
            value={draft.to}
            onValue={(to) => onDraft({ ...draft, to })}
            options={(['pustu', 'puskesmas', 'hospital'] as const).map((value) => ({
              value,
              label: w.places[value],
            }))}
          />
          {reasons.length > 0 && (
            <FieldGroup label={w.reasons} hint={w.reasonsFromFindings}>
              <div class="choices">
                {reasons.map((f) => (
                  <Tick
                    key={f.code}
                    label={f.title}
                    note={f.family}
                    on={draft.reasons.includes(f.code)}
                    onTick={(on) => toggle(f.code, on)}
                  />
                ))}
              </div>
            </FieldGroup>
          )}
          <TextField
            label={w.note}
            value={draft.note}
            max={100}
            onValue={(note) => onDraft({ ...draft, note })}
          />
          {!forWorker && (
            <TextField
              label={w.decidedBy}
              value={draft.by}
              max={100}
              capitalize
              onValue={(by) => onDraft({ ...draft, by })}
            />
          )}
        </>
      )}
    </section>
  );
}
