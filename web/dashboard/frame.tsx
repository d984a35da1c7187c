import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { Strip } from '../ui/strip.tsx';
import { villageWords as w } from '../words/village.ts';
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
  const { me, signOut } = useReader();
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
            <h1>{title}</h1>
            {sub && <p class="sub">{sub}</p>}
          </div>
          {signOut && (
            <button type="button" class="button plain" onClick={signOut}>
              {w.signOut}
            </button>
          )}
        </div>
        {notice ?? (me.demo && <Strip>{w.demo}</Strip>)}
      </header>
      <main id="isi">{children}</main>
    </div>
  );
};
