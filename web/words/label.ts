/** What a language calls things that bring their Indonesian label along, by that label; empty in Indonesian. */
export const labels: Record<string, string> = {};

/**
 * A label of the cards (a measure, a service, a topic) or a reason of a list, as the reader's language says it.
 * What is written down stays the Indonesian one: others read it.
 */
export const inWords = (label: string): string => labels[label] ?? label;
