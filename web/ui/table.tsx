import type { ComponentChildren } from 'preact';

interface Column {
  label: string;
  /** numbers stand at the right edge */
  number?: boolean;
  /** left out where the page is narrow; must not be the only place a number stands */
  roomy?: boolean;
}

interface TableProps {
  caption: string;
  columns: readonly Column[];
  children: ComponentChildren;
}

/** A real table with a caption; wider than its column it scrolls inside it, never the page. */
export const Table = ({ caption, columns, children }: TableProps) => (
  <section class="tablebox" aria-label={caption}>
    <table class="numbers">
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
