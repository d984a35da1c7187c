import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { Mark } from '../../ui/mark.tsx';
import { gateWords } from '../../words/gate.ts';
import { helpWords } from '../../words/help.ts';
import { scheduleWords } from '../../words/schedule.ts';
import { OtherLanguage } from './other-language.tsx';

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

/** What anybody may read without an account. The schedule is a page of its own, so its link loads it whole. */
export const OpenToAll = () => (
  <nav class="row between">
    <a class="button plain" href="/jadwal">
      {scheduleWords.link}
    </a>
    <Link class="button plain" href="/bantuan">
      {helpWords.title}
    </Link>
    <OtherLanguage />
  </nav>
);
