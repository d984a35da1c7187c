import type { Group } from '#domain/stages/groups.ts';
import { groupWords } from '../words/groups.ts';
import { Icon, type IconName } from './icon.tsx';

const LOOK: Record<Group, { hue: string; icon: IconName }> = {
  bumil: { hue: 'mother', icon: 'mother' },
  nifas: { hue: 'mother', icon: 'nursing' },
  busui: { hue: 'mother', icon: 'nursing' },
  bayi: { hue: 'baby', icon: 'baby' },
  balita: { hue: 'toddler', icon: 'toddler' },
  apras: { hue: 'preschool', icon: 'toddler' },
  sekolah: { hue: 'school', icon: 'school' },
  remaja: { hue: 'teen', icon: 'school' },
  dewasa: { hue: 'adult', icon: 'adult' },
  lansia: { hue: 'elder', icon: 'elder' },
};

interface StageBadgeProps {
  group: Group;
  large?: boolean;
  /** the icon alone; the word is still read aloud */
  quiet?: boolean;
}

/** A stage of life: its icon, its hue, its word. Never a status. */
export const StageBadge = ({ group, large, quiet }: StageBadgeProps) => (
  <span class={`stage ${LOOK[group].hue}${large ? ' large' : ''}`}>
    <i>
      <Icon name={LOOK[group].icon} size={large ? 30 : 20} />
    </i>
    <span class={quiet ? 'said' : ''}>{groupWords[group]}</span>
  </span>
);
