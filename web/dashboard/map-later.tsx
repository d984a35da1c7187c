import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { laterWords as w } from '../words/gate.ts';

/** Pages with maps are fetched when first opened: the drawing of land is not on every page's account. */
function fetched<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function Fetched(props: P) {
    const [Page, setPage] = useState<ComponentType<P> | null>(null);
    const [missing, setMissing] = useState(false);
    const fetchIt = () => {
      setMissing(false);
      load().then(
        (page) => setPage(() => page),
        () => setMissing(true),
      );
    };
    useEffect(fetchIt, []);
    if (Page) return <Page {...props} />;
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

export const MapPageLater = fetched(() => import('./map-page.tsx').then((m) => m.MapPage));
export const BoundariesLater = fetched(() =>
  import('./boundaries-page.tsx').then((m) => m.BoundariesPage),
);
