/** Lets the browser save something as a file. */
export function download(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by the time it comes back to us.
  setTimeout(() => URL.revokeObjectURL(url));
}
