import type { ImportLine, LineFate } from '../known/import-register.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { importWords as w } from '../words/import.ts';

const MARKS: Record<LineFate, { icon: IconName; tone: string }> = {
  added: { icon: 'check', tone: 'good' },
  'to-check': { icon: 'eye', tone: 'watch' },
  known: { icon: 'people', tone: '' },
  double: { icon: 'people', tone: 'refer' },
  refused: { icon: 'alert', tone: 'refer' },
};

/** One line of the file: whose, where it stands, what becomes of it and why. */
export const ImportLineCard = ({ line: { line, name, fate, says } }: { line: ImportLine }) => (
  <li class={MARKS[fate].tone}>
    <p class="whose">
      <b>{name || w.noName}</b> <span class="soft num">{w.line(line)}</span>
    </p>
    <p class="fate">
      <Icon name={MARKS[fate].icon} size={20} />
      {w.fates[fate]}
    </p>
    {says.map(({ slug, sentence }) => (
      <p key={slug} class="why">
        {sentence}
      </p>
    ))}
  </li>
);
