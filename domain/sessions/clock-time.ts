const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Whole minutes from one time on the wall to a later one of the same day (`08:00` to `11:30` is 210); null when it is not later. */
export function minutesBetween(from: string, to: string): number | null {
  const minutes = minuteOf(to) - minuteOf(from);
  return minutes > 0 ? minutes : null;
}
