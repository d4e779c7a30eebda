/** The server takes no more. */
export const LARGEST_FILE = 8 * 1024 * 1024;

export type FileFault = 'oneFile' | 'emptyFile' | 'tooLarge' | 'unreadable';

/** The one file among those that were chosen or dropped, or why there is none. */
export function oneOf<F extends { readonly size: number }>(files: readonly F[]): F | FileFault {
  const [file, another] = files;
  if (!file || another) return 'oneFile';
  if (file.size === 0) return 'emptyFile';
  return file.size > LARGEST_FILE ? 'tooLarge' : file;
}
