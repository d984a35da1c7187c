import { Link } from 'wouter-preact';
import { addToMonth, type Month } from '#domain/calendar.ts';
import { Icon } from '../ui/icon.tsx';
import { sayMonth, villageWords as w } from '../words/village.ts';

interface QualityMonthsProps {
  month: Month;
  /** no month after this one */
  last: Month;
  addressOf: (month: Month) => string;
}

/** The month, and the ways to those beside it. */
export const QualityMonths = ({ month, last, addressOf }: QualityMonthsProps) => (
  <nav class="months" aria-label={w.month}>
    <Link class="iconbutton" href={addressOf(addToMonth(month, -1))} aria-label={w.before}>
      <Icon name="back" />
    </Link>
    <h2>{sayMonth(month)}</h2>
    {month < last && (
      <Link class="iconbutton" href={addressOf(addToMonth(month, 1))} aria-label={w.after}>
        <Icon name="next" />
      </Link>
    )}
  </nav>
);
