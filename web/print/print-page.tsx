import type { ComponentChildren } from 'preact';
import { Shell } from '../kader/shell.tsx';
import { Button } from '../ui/button.tsx';
import { paperWords as w } from '../words/paper.ts';
import '../style/print.css';

interface PrintPageProps {
  title: string;
  back: string;
  /** what is chosen before printing; never printed */
  choices?: ComponentChildren;
  /** nothing to print yet */
  empty?: boolean;
  /** the sheets as they will come out */
  children: ComponentChildren;
}

/** What may scroll sideways has to be reached by the keyboard that scrolls it. */
const REACHED = { tabIndex: 0 } as const;

/** A page that is seen before it is printed: choices and the button on top, the paper below, as it will come out. */
export const PrintPage = ({ title, back, choices, empty, children }: PrintPageProps) => (
  <Shell title={title} back={back} bare>
    <div>
      <div class="stack wide noprint">
        {choices}
        <Button
          kind="primary"
          disabled={empty ?? false}
          onPress={() => window.print()}
          testid="print"
        >
          {w.print}
        </Button>
        <p class="soft small">{w.how}</p>
      </div>
      <section class="paper" aria-label={title} data-testid="paper" {...REACHED}>
        {children}
      </section>
    </div>
  </Shell>
);
