import type { ComponentChildren } from 'preact';
import { Mark } from '../../ui/mark.tsx';
import { gateWords } from '../../words/gate.ts';

/** The frame of every screen in front of the lock. */
export const Gate = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <main class="gate">
    <div class="brand">
      <Mark size={60} />
      <div>
        <b>{gateWords.app}</b>
        <p class="soft small">{gateWords.tagline}</p>
      </div>
    </div>
    <h1>{title}</h1>
    {children}
  </main>
);
