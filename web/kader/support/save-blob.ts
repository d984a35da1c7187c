/** Hands a file over to the phone's downloads. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // some browsers begin to read only after the click is over
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
