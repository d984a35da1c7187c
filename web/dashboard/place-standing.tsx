import type { Standing } from '#domain/pws/place-month.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { placeWords as w } from '../words/places.ts';
import type { IndicatorMark } from './place-view.ts';

const ICONS: Record<Standing | IndicatorMark, IconName> = {
  good: 'check',
  enough: 'eye',
  poor: 'arrow',
  bad: 'alert',
  silent: 'dots',
  untold: 'dots',
  'not-recorded': 'dots',
  unjudged: 'dots',
};

/** How something stands: an icon, a word, and only then a colour. */
export const PlaceStanding = ({ mark }: { mark: Standing | IndicatorMark }) => (
  <span class={`pstanding ${mark}`}>
    <Icon name={ICONS[mark]} size={18} />
    {sayMark(mark)}
  </span>
);

export function sayMark(mark: Standing | IndicatorMark): string {
  if (mark === 'not-recorded') return w.indicators.notRecorded;
  return mark === 'unjudged' ? w.noStanding : w.standing[mark];
}
