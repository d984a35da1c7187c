import type { ComponentChildren } from 'preact';

/** A page of nothing but charts, as wide as the office's pages are. */
export const ChartPage = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div class="app bare village">
    <header class="top">
      <div class="bar">
        <div class="grow">
          <h1>{title}</h1>
        </div>
      </div>
    </header>
    <main id="isi">
      <div class="stack wide">{children}</div>
    </main>
  </div>
);
