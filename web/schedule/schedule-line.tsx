import type { LocalDate } from '#domain/calendar.ts';
import { Icon } from '../ui/icon.tsx';
import { sayHours, sayOpenDay, sayUntil, scheduleWords as w } from '../words/schedule.ts';
import type { Line } from './ask-schedule.ts';

/** One posyandu: where it is, and its next open day in large letters. */
export const ScheduleLine = ({ line, on }: { line: Line; on: LocalDate }) => (
  <li class="card schedule-line">
    <div>
      <h2>{w.label(line.posyandu)}</h2>
      <p class="soft small">{w.where(line)}</p>
    </div>
    {line.date === null ? (
      <p class="not-yet">
        <b>{w.none}</b> {w.noneHint}
      </p>
    ) : (
      <OpenDay line={line} date={line.date} on={on} />
    )}
  </li>
);

const OpenDay = ({ line, date, on }: { line: Line; date: LocalDate; on: LocalDate }) => (
  <dl class="when">
    <dt class="said">{w.day}</dt>
    <dd class="date">
      <Icon name="day" size={22} />
      <b>
        {sayOpenDay(date, on)} <span class="until">{sayUntil(date, on)}</span>
      </b>
    </dd>
    <dt class="said">{w.time}</dt>
    <dd class="num">{sayHours(line.startsAt, line.endsAt, line.zone) ?? w.noTime}</dd>
    <dt class="said">{w.place}</dt>
    <dd>{line.place ?? w.noPlace}</dd>
  </dl>
);
