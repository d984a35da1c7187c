import { bannedIn } from '#domain/assess/banned-words.ts';
import { indicatorOf } from '#domain/pws/indicators/catalogue.ts';
import { inWords } from '../../words/label.ts';
import { reasonWords } from '../../words/tasks.ts';

type Plain = Exclude<keyof typeof reasonWords, 'notReached'>;
const isPlain = (code: string): code is Plain =>
  Object.hasOwn(reasonWords, code) && code !== 'notReached';

/**
 * Why somebody is to be seen, in words for everybody (ruling 3): numbers by their name, an indicator by its title where
 * that names no illness, a finding as something to look at, for their page tells which.
 */
export function sayReasons(reasons: readonly string[]): string[] {
  return [...new Set(reasons.map(sayReason))];
}

function sayReason(code: string): string {
  if (isPlain(code)) return reasonWords[code];
  const [, key] = /^not\.(.+)$/.exec(code) ?? [];
  const title = key === undefined ? undefined : indicatorOf(key)?.title;
  if (title !== undefined && bannedIn(title).length === 0)
    return reasonWords.notReached(inWords(title));
  const counted = /^(of|all|not|col|r|i|svc|visit)\./.test(code);
  return counted ? reasonWords.followUp : reasonWords.result;
}
