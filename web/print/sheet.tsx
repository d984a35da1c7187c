import type { ComponentChildren } from 'preact';
import { useMe, usePhone } from '../kader/phone-context.ts';
import { paperWords as w } from '../words/paper.ts';
import { sayDate } from '../words/say.ts';
import { programmeName } from '../words/wording.ts';

/** Made-up people are said to be made up on every sheet. */
export const OnlyExample = () => (useMe().demo ? <b class="contoh">{w.exampleLong}</b> : null);

interface HeadProps {
  title: string;
  place: string;
}

/** The line every sheet begins with: what it is, of which posyandu, when printed. */
export const SheetHead = ({ title, place }: HeadProps) => (
  <div class="sheethead">
    <div>
      <strong>{title}</strong>
      <span>{place}</span>
    </div>
    <div class="end">
      <OnlyExample />
      <span>
        {programmeName()} · {w.printed(sayDate(usePhone().today()))}
      </span>
    </div>
  </div>
);

/** A sheet of A4. Long ones go on over as many pages as they need. */
export const A4 = ({ wide, children }: { wide?: boolean; children: ComponentChildren }) => (
  <section class={`a4${wide ? ' landscape' : ''}`}>{children}</section>
);
