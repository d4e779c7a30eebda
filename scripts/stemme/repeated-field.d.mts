/** Whether a field may stand twice in one object: cheap, and never false where one does. */
export function mayRepeat(text: string, value: unknown): boolean;

/** The pointer of the first field that stands twice in one object. */
export function repeatedField(text: string): string | undefined;
