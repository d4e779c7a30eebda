const MEGABYTE = 1_000_000;
/** No file is smaller. */
const LEAST_BYTES = 20;

/** `maxSize` is in bytes; up to R3 it was in megabytes, and few of those are more than any number of bytes could mean. */
export function bytesOf(maxSize: number): number {
  return Math.floor(maxSize < LEAST_BYTES ? maxSize * MEGABYTE : maxSize);
}

/** The number to write so that it is read as so many bytes. */
export function maxSizeOf(bytes: number): number {
  return bytes < LEAST_BYTES ? bytes / MEGABYTE : bytes;
}
