import { useEffect, useState } from 'preact/hooks';
import { publishedFrom } from '#domain/publish/publication.ts';
import { readPublications } from '../known/read-publications.ts';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { publishWords as w } from '../words/publish.ts';
import { askWords } from '../words/village.ts';
import { Frame } from './frame.tsx';
import { PUBLISH_AT } from './office.ts';
import { useReader } from './reader.ts';
import { configuredBy } from './settings-at.tsx';
import { useList } from './use-list.ts';

const pagesOf = async () => {
  const [{ PublishList }, { PublishNew }] = await Promise.all([
    import('./publish-list.tsx'),
    import('./publish-new.tsx'),
  ]);
  return { PublishList, PublishNew };
};
type Pages = Awaited<ReturnType<typeof pagesOf>>;

/** What a district publishes. The pages know every rule and card, so they are fetched when somebody comes here. */
export function PublishAt({ page }: { page: 'list' | 'new' }) {
  const { me } = useReader();
  const district = configuredBy(me);
  const [pages, setPages] = useState<Pages | null>(null);
  const path = district === null ? null : `/api/publications/${district}`;
  const { list, problem, again } = useList(path, readPublications);
  useEffect(() => {
    void pagesOf().then((all) => setPages(all));
  }, []);
  if (pages && list && path) {
    const standing = list.filter((p) => p.withdrawnAt === null).toReversed();
    return page === 'list' ? (
      <pages.PublishList path={path} list={list} onChange={again} />
    ) : (
      <pages.PublishNew path={path} published={publishedFrom(standing)} />
    );
  }
  return (
    <Frame title={w.title} back={page === 'list' ? '/desa' : PUBLISH_AT}>
      {problem ? <Empty says={askWords[problem](null)} /> : <Skeleton rows={4} />}
    </Frame>
  );
}
