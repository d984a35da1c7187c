import type { Sign } from '#domain/quality/sign.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { qualityWords as w } from '../words/quality.ts';
import './quality.css';

const ICONS: Record<Sign, IconName> = { few: 'dots', fine: 'check', look: 'eye' };

/** What may be said of a number: an icon, a word, and only then a colour. */
export const QualitySign = ({ sign }: { sign: Sign }) => (
  <span class={`qsign ${sign}`}>
    <Icon name={ICONS[sign]} size={18} />
    {w.signs[sign]}
  </span>
);
