/** Bytes as people read them: 820 B, 64 KB, 3.2 MB. */
export function fileSize(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  if (bytes < 1_024 * 1_024) return `${Math.round(bytes / 1_024)} KB`;
  return `${(bytes / 1_024 / 1_024).toFixed(1).replace('.0', '')} MB`;
}
