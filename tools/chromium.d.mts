export function findChromium(env?: NodeJS.ProcessEnv): string | null;
export function installChromium(say: (line: string) => void): string | null;
