/** The app open twice on one phone: each tells the other whose rows changed. */
export function otherTabs(
  name: string,
  onChange: (subjects: readonly string[] | 'all') => void,
): { tell(subjects: readonly string[] | 'all'): void; close(): void } {
  if (typeof document === 'undefined' || typeof BroadcastChannel === 'undefined')
    return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`${name}-changed`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'all') onChange('all');
    else if (Array.isArray(data)) onChange(data.filter((id) => typeof id === 'string'));
  };
  return { tell: (subjects) => channel.postMessage(subjects), close: () => channel.close() };
}
