import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { laterWords as w } from '../words/gate.ts';

/** A screen fetched when first opened, so that it does not stand between a kader and the first one. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [Screen, setScreen] = useState<ComponentType<P> | null>(() => loaded);
    const [missing, setMissing] = useState(false);
    const fetchIt = () => {
      setMissing(false);
      load().then(
        (screen) => {
          loaded = screen;
          setScreen(() => screen);
        },
        () => setMissing(true),
      );
    };
    useEffect(() => {
      if (!loaded) fetchIt();
    }, []);
    if (Screen) return <Screen {...props} />;
    if (!missing) return <Skeleton />;
    return (
      <Empty says={w.missing}>
        <Button kind="primary" onPress={fetchIt}>
          {w.again}
        </Button>
      </Empty>
    );
  };
}
