/** The size of a file as people say it: 812바이트, 34.2 KB, 1.3 MB. Thousands, not 1,024s. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}바이트`;
  const [size, unit] = bytes < 999_950 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toFixed(1)} ${unit}`;
}
