import type { ComponentChildren } from 'preact';

interface Column {
  label: string;
  /** numbers stand at the right edge */
  number?: boolean;
  /** left out where the page is narrow; must not be the only place something stands */
  roomy?: boolean;
}

interface TableProps {
  caption: string;
  columns: readonly Column[];
  /** where it is narrow each row stands by itself, its cells named by their `data-label` */
  stacks?: boolean;
  children: ComponentChildren;
}

/** What may scroll sideways has to be reached by the keyboard that scrolls it. */
const REACHED = { tabIndex: 0 } as const;

/** A real table with a caption; too wide for its column it stacks or scrolls inside it, never the page. */
export const Table = ({ caption, columns, stacks, children }: TableProps) => (
  <section class="tablebox" aria-label={caption} {...REACHED}>
    <table
      class={`numbers${stacks ? ' stacks' : ''}`}
      style={{ '--cells': columns.filter((c) => c.number).length }}
    >
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((c) => (
            <th
              key={c.label}
              scope="col"
              class={`${c.number ? 'right' : ''}${c.roomy ? ' roomy' : ''}`}
            >
              {c.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);
