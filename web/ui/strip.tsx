import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface StripProps {
  tone?: 'plain' | 'watch' | 'refer' | 'good';
  icon?: IconName;
  children: ComponentChildren;
}

/** A quiet line across the page: no signal, a made-up server, something to mend. */
export const Strip = ({ tone = 'plain', icon, children }: StripProps) => (
  <div class={`strip ${tone}`} role="status">
    {icon && <Icon name={icon} size={20} />}
    <span class="grow row">{children}</span>
  </div>
);
