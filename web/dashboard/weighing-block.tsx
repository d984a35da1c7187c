import type { Skdn, VillageMonth } from '#domain/pws/village-month.ts';
import { Bar } from '../ui/bar.tsx';
import { Table } from '../ui/table.tsx';
import { sayMonth, sayPercent, villageWords as w } from '../words/village.ts';
import type { Behind } from './addresses.ts';
import { Count, Opens } from './count.tsx';
import { isSome, weighingShares } from './village-view.ts';

/** Take part: 85 % (Renstra Kementerian Kesehatan 2020–2024, for 2024). */
const DS_TARGET = 0.85;

const ROWS: readonly { key: keyof Skdn; what: Behind | null }[] = [
  { key: 's', what: null },
  { key: 'd', what: 'd' },
  { key: 'n', what: 'n' },
  { key: 't', what: 't' },
  { key: 'o', what: 'o' },
  { key: 'b', what: 'b' },
  { key: 'unclear', what: 'unclear' },
  { key: 'bgm', what: 'bgm' },
  { key: 'twoT', what: 'two-t' },
];

/** SKDN as the puskesmas reads it: the codes, D/S against its target, and which N-ratio is meant. */
export const WeighingBlock = ({ page }: { page: VillageMonth }) => {
  const { ds, nd } = weighingShares(page.skdn);
  const no = page.small === 'suppressed' && isSome(page.skdn.s) ? w.skdn.hidden : w.skdn.no;
  const shown = ROWS.filter((r) => r.key !== 'unclear' || isSome(page.skdn.unclear));
  return (
    <section class="stack">
      <h2>{w.skdn.title}</h2>
      <div class="weighing">
        <dl class="shares">
          <Share says={w.skdn.ds} share={ds} no={no} target={DS_TARGET} note={w.skdn.dsTarget} />
          <Share says={w.skdn.nd} share={nd} no={no} note={w.skdn.ndWhy} />
        </dl>
        <Table
          caption={w.skdn.caption(sayMonth(page.month))}
          columns={[{ label: w.skdn.what }, { label: w.skdn.count, number: true }]}
        >
          {shown.map(({ key, what }) => (
            <tr key={key}>
              <th scope="row">{w.skdn[key]}</th>
              <td class="right">
                {what ? (
                  <Opens page={page} n={page.skdn[key]} at={{ group: '*', what }} class="cell" />
                ) : (
                  <span class="cell">
                    <Count n={page.skdn[key]} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </Table>
      </div>
    </section>
  );
};

interface ShareProps {
  says: string;
  share: number | null;
  /** what is said instead of a share that cannot be */
  no: string;
  target?: number;
  note: string;
}
const Share = ({ says, share, no, target, note }: ShareProps) => (
  <div>
    <dt>{says}</dt>
    <dd>
      {share === null ? no : <b class="num">{sayPercent(share)}</b>}
      <Bar share={share} {...(target === undefined ? {} : { target })} />
      <p class="small soft">{note}</p>
    </dd>
  </div>
);
