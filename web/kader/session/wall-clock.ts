const two = (n: number): string => String(n).padStart(2, '0');

/** The time on this phone's wall, `08:05`. */
export function clockNow(): string {
  const now = new Date();
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}
