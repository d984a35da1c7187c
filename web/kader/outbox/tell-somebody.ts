/** Gives a text to another app of the phone, or to its clipboard where there is no such door. */
export async function tellSomebody(text: string): Promise<'shared' | 'copied' | 'not'> {
  try {
    if (navigator.share) {
      await navigator.share({ text });
      return 'shared';
    }
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'not';
  }
}
