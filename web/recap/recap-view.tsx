import { RECAPS } from '#domain/pws/recap/forms.ts';
import type { RecapPlace, RecapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { civilDay } from '../known/today.ts';
import { recapWords as w } from '../words/recap.ts';
import { sayDate, sayDay } from '../words/say.ts';
import { sayClock, sayMonth } from '../words/village.ts';
import './recap.css';
import { RecapLines } from './recap-lines.tsx';
import { RecapTable } from './recap-table.tsx';

/**
 * A posyandu's recap: the official table where there is room, the month's lines where there is not. The numbers may
 * come from the server or from the facts on this phone; both make the same sheet (`recapSheet`).
 * @param from said instead of how new the numbers are, where they are not the server's
 */
export function RecapView({ sheet, from }: { sheet: RecapSheet; from?: string }) {
  const form = RECAPS[sheet.form];
  const row = sheet.rows.at(-1);
  return (
    <article class="recapsheet stack">
      <h2>{form.title}</h2>
      <Head place={sheet.place} />
      <Signed sheet={sheet} />
      <Doubts sheet={sheet} />
      <RecapTable form={form} sheet={sheet} />
      <h3 class="recaplines">{sayMonth(sheet.month)}</h3>
      {row && <RecapLines form={form} row={row} />}
      <Notes sheet={sheet} from={from} />
      <p class="signer">
        <span>{w.signer}</span>
        <span class="blank" />
      </p>
    </article>
  );
}

const Head = ({ place }: { place: RecapPlace }) => (
  <dl class="recaphead">
    {(['name', 'dusun', 'village', 'subdistrict', 'district'] as const).map((key) => (
      <div key={key}>
        <dt>{w.head[key]}</dt>
        <dd>{place[key].replace(/^Posyandu /, '') || w.unsaid}</dd>
      </div>
    ))}
  </dl>
);

/** Who signed the month, and every column that reads differently now. */
function Signed({ sheet: { signed, month } }: { sheet: RecapSheet }) {
  if (!signed) return null;
  const { changed } = signed;
  return (
    <section class="card stack" data-signed={changed.length === 0 ? 'same' : 'changed'}>
      <p>
        <b>{w.signedBy(sayMonth(month), signed.name, sayDate(signed.on))}</b>
      </p>
      {changed.length === 0 ? (
        <p class="soft">{w.unchanged}</p>
      ) : (
        <>
          <p>{w.changed}</p>
          <ul>
            {changed.map((c) => (
              <li key={c.n}>{w.changedColumn(c.n, c.signed, c.now)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const Doubts = ({ sheet: { doubts } }: { sheet: RecapSheet }) =>
  doubts.length === 0 ? null : (
    <section class="card stack" role="note">
      <p>
        <b>{w.doubts}</b>
      </p>
      <ul>
        {doubts.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </section>
  );

function Notes({ sheet, from }: { sheet: RecapSheet; from: string | undefined }) {
  const form = RECAPS[sheet.form];
  const outside = sheet.rows.at(-1)?.outside ?? 0;
  const missing = new Set(sheet.rows.flatMap(({ values }) => values.map((v) => v.missing)));
  const fresh = sheet.freshAt === null ? null : new Date(sheet.freshAt);
  return (
    <div class="notes small soft">
      {outside > 0 && <p>{w.outside(sayMonth(sheet.month), outside)}</p>}
      {form.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {missing.has('health-workers') && <p class="recapwide">* {w.missing['health-workers']}.</p>}
      {missing.has('not-recorded') && <p class="recapwide">– {w.missing['not-recorded']}.</p>}
      <p>{w.edition(form.citation, sheet.edition)}</p>
      <p>
        {w.rules(sheet.ruleVersion)}{' '}
        {from !== undefined
          ? `${from}.`
          : fresh
            ? w.newest(`${sayDay(civilDay(fresh))} pukul ${sayClock(fresh)}`)
            : w.nothing}
      </p>
    </div>
  );
}
