export function sourceFiles(keep?: (path: string) => boolean): Map<string, string>;
