import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { settingsWords } from '../words/settings.ts';
import { villageWords as w } from '../words/village.ts';
import { programmeName } from '../words/wording.ts';
import { OfficeNav } from './office-nav.tsx';
import { useReader } from './reader.ts';

interface FrameProps {
  title: string;
  sub?: string;
  back: string | null;
  /** one line under the title: no signal, signed out */
  notice?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of the village's pages: wide on a laptop, one column on a phone, a plain sheet on paper. */
export const Frame = ({ title, sub, back, notice, children }: FrameProps) => {
  const { me, signOut, settings } = useReader();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Siklus`;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <div class="app bare village">
      <header class="top">
        <div class="bar">
          {back === null ? (
            <Mark size={36} />
          ) : (
            <Link class="iconbutton" href={back} aria-label={w.back}>
              <Icon name="back" />
            </Link>
          )}
          <div class="grow">
            <h1 ref={head} tabIndex={-1}>
              {title}
            </h1>
            <p class="sub">
              {programmeName()}
              {sub && ` · ${sub}`} {me.demo && <span class="example">{w.example}</span>}
            </p>
          </div>
          {settings && back === null && (
            <Link class="button plain" href="/pengaturan">
              {settingsWords.link}
            </Link>
          )}
          {signOut && (
            <button type="button" class="button plain" onClick={signOut}>
              {w.signOut}
            </button>
          )}
        </div>
        {back === null && <OfficeNav />}
        {notice}
      </header>
      <main id="isi">{children}</main>
    </div>
  );
};
