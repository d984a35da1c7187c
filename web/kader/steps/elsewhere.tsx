import { inWords } from '../../words/label.ts';
import { packageWords } from '../../words/packages.ts';
import type { ElsewhereLine } from './package-here.ts';

/** What somebody needs today and finds at the pustu or puskesmas: said, with where and why, so that they know to go. */
export const Elsewhere = ({ lines }: { lines: readonly ElsewhereLine[] }) => (
  <section class="card stack" data-testid="elsewhere">
    <h3>{packageWords.elsewhere}</h3>
    <ul class="facts">
      {lines.map(({ key, label, at, why }) => (
        <li key={key}>
          <span class="grow">
            <b>{inWords(label)}</b>
            <small>
              <b>{packageWords.at[at]}.</b> {why}
            </small>
          </span>
        </li>
      ))}
    </ul>
  </section>
);
