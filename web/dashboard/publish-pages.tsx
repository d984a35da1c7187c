export { PublishList } from './publish-list.tsx';
export { PublishNew } from './publish-new.tsx';
