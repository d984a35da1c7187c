export const PersonPage = ({ id }: { id: string }) => <p>{id}</p>;
