import { useEffect, useState } from 'preact/hooks';
import type { AskProblem } from '../known/ask-server.ts';
import { useReader } from './reader.ts';

export interface Listed<T> {
  /** null while it is on its way */
  list: T | null;
  problem: AskProblem | null;
  /** asks once more */
  again(): void;
}

/** Asks the server for a list whenever its address changes; null as an address asks nothing yet. */
export function useList<T>(path: string | null, read: (value: unknown) => T | null): Listed<T> {
  const { ask } = useReader();
  const [list, setList] = useState<T | null>(null);
  const [problem, setProblem] = useState<AskProblem | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return;
    let gone = false;
    if (turn === 0) setList(null);
    void ask.json(path).then((answer) => {
      if (gone) return;
      const got = answer.ok ? read(answer.value) : null;
      setList((before) => got ?? before);
      setProblem(got !== null ? null : answer.ok ? 'server-error' : answer.error);
    });
    return () => {
      gone = true;
    };
  }, [ask, path, turn]);
  return { list, problem, again: () => setTurn((n) => n + 1) };
}
