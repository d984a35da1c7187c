import type { ComponentChildren } from 'preact';
import type { Difference, Measuring } from '#domain/quality/measuring.ts';
import type { KaderQuality, PosyanduQuality } from '#domain/quality/posyandu-quality.ts';
import { shareOf } from '#domain/quality/sign.ts';
import { Table } from '../ui/table.tsx';
import { qualityWords as w } from '../words/quality.ts';
import { sayNumber } from '../words/say.ts';
import { QualitySign } from './quality-sign.tsx';
import { sayShare, sayTool, sayWho } from './quality-view.ts';

type Names = Readonly<Record<string, string>>;

/** Who measured and wrote: shown to help, so the tool is named before the person. */
export const KaderTable = ({ kader, names }: { kader: readonly KaderQuality[]; names: Names }) => (
  <section class="stack">
    <h2>{w.kader.title}</h2>
    <p class="soft small">{w.kader.about}</p>
    {kader.length === 0 && <p>{w.kader.fewest}</p>}
    {kader.length > 0 && (
      <Table
        caption={w.kader.title}
        stacks
        columns={[
          { label: w.kader.who },
          ...[w.kader.readings, w.kader.round, w.measuring.implausible, w.kader.withinDay].map(
            (label) => ({ label, number: true }),
          ),
          { label: w.columns.sign },
        ]}
      >
        {kader.map((k) => (
          <Hand key={k.who} name={sayWho(k.who, names)} measuring={k}>
            <td class="right" data-label={w.kader.withinDay}>
              {sayShare(shareOf(k.timeliness.withinDay, k.timeliness.facts))}
            </td>
          </Hand>
        ))}
      </Table>
    )}
  </section>
);

/** With what it was measured, as far as the open day says. */
export const ToolTable = ({ tools }: { tools: PosyanduQuality['tools'] }) => (
  <section class="stack">
    <h2>{w.tools.title}</h2>
    {tools.length === 0 && <p>{w.tools.none}</p>}
    {tools.length > 0 && (
      <Table
        caption={w.tools.title}
        stacks
        columns={[
          { label: w.tools.tool },
          ...[w.kader.readings, w.kader.round, w.measuring.implausible].map((label) => ({
            label,
            number: true,
          })),
          { label: w.columns.sign },
        ]}
      >
        {tools.map((t) => (
          <Hand key={t.tool} name={sayTool(t.tool)} measuring={t} />
        ))}
      </Table>
    )}
  </section>
);

interface HandProps {
  name: string;
  measuring: Measuring;
  children?: ComponentChildren;
}

const Hand = ({ name, measuring: m, children }: HandProps) => (
  <tr>
    <th scope="row">{name}</th>
    <td class="right" data-label={w.kader.readings}>
      {sayNumber(m.readings)}
    </td>
    <td class="right" data-label={w.kader.round}>
      {sayShare(roundShare(m))}
    </td>
    <td class="right" data-label={w.measuring.implausible}>
      {implausibleOf(m)}
    </td>
    {children}
    <td data-label={w.columns.sign}>
      <QualitySign sign={m.sign} />
    </td>
  </tr>
);

const roundShare = ({ digits }: Measuring): number | null =>
  shareOf(
    digits.reduce((n, d) => n + (d.counts[0] ?? 0) + (d.counts[5] ?? 0), 0),
    digits.reduce((n, d) => n + d.n, 0),
  );

/** Of the index with most of them. */
function implausibleOf({ scores }: Measuring): string {
  const [most] = [...scores].sort((a, b) => b.implausible - a.implausible);
  return most ? w.of(most.implausible, most.n) : '–';
}

/** Two kader whose children differ; nothing is shown where none do. */
export const Differences = ({
  differences,
  names,
}: {
  differences: readonly Difference[];
  names: Names;
}) =>
  differences.length === 0 ? null : (
    <section class="stack">
      <h2>{w.differences.title}</h2>
      <ul class="points">
        {differences.map((d) => (
          <li key={`${d.index} ${d.a} ${d.b}`}>
            {w.differences.who(sayWho(d.a, names), sayWho(d.b, names), w.indices[d.index])}
          </li>
        ))}
      </ul>
    </section>
  );
