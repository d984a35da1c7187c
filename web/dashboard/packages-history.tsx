import type { KeptChange, PackageChange } from '#domain/packages/package-change.ts';
import { PACKAGE_ROWS } from '#domain/packages/package-rows.ts';
import { inWords } from '../words/label.ts';
import { packageWords as w } from '../words/packages.ts';
import { sayDate } from '../words/say.ts';
import { sayMoment } from './office.ts';

/** What was decided, the newest first: what, from when, by whom, why. Nothing said is ever taken off. */
export const PackageHistory = ({ changes }: { changes: readonly KeptChange[] }) => (
  <details class="card folded">
    <summary>
      <span class="grow">
        <b>
          {w.history} ({changes.length})
        </b>
        {changes.length === 0 && <small>{w.historyNone}</small>}
      </span>
    </summary>
    <ul class="facts">
      {changes.toReversed().map(({ id, at, byName, change }) => (
        <li key={id}>
          <span class="grow">
            <b>{sayChange(change, changes)}</b>
            <small>
              {w.sheetAt(
                change.stage ? w.stages[change.stage] : w.allStages,
                w.levels[change.level],
              )}
              {change.until && ` · ${w.until.split(' (')[0]} ${sayDate(change.until)}`}
              {change.reason && ` · ${change.reason}`}
            </small>
            <small class="soft">{w.said(byName ?? '–', sayMoment(at))}</small>
          </span>
        </li>
      ))}
    </ul>
  </details>
);

function sayChange(change: PackageChange, changes: readonly KeptChange[]): string {
  const when = sayDate(change.from);
  if (change.act === 'add') return w.savedAdd(change.label, when);
  const name = nameOf(change.service, changes);
  return change.act === 'off' ? w.savedOff(name, when) : w.savedOn(name, when);
}

function nameOf(service: string, changes: readonly KeptChange[]): string {
  const family = PACKAGE_ROWS.filter((row) => row.family === service).map((row) => row.service);
  if (service === 'immunization') return w.immunization(new Set(family).size);
  for (const { change } of changes)
    if (change.act === 'add' && change.service === service) return change.label;
  return inWords(PACKAGE_ROWS.find((row) => row.service === service)?.label ?? service);
}
