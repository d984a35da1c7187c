import { useEffect, useState } from 'preact/hooks';

/** The names of an area of first issue; null while they come, and where the phone has none. */
export function useAreaWords(area: string | null): string | null {
  const [said, setSaid] = useState<{ area: string; words: string | null } | null>(null);
  useEffect(() => {
    if (!area) return;
    let current = true;
    import('./nik-area.ts').then(
      ({ areaWords }) => current && setSaid({ area, words: areaWords(area) }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [area]);
  return said && said.area === area ? said.words : null;
}
